package winnow.discover;

import java.util.List;

/** Whether a source has told all that it knows. */
public sealed interface Completeness {

    /** How many targets it told. */
    long targets();

    /** It has. */
    record Complete(long targets) implements Completeness {}

    /**
     * It has not.
     *
     * @param because what is missing, a line each; to be asked for again
     */
    record Incomplete(long targets, List<String> because) implements Completeness {

        /** Copies the list. */
        public Incomplete {
            because = List.copyOf(because);
        }
    }

    /** Complete when nothing is missing. */
    static Completeness of(long targets, List<String> missing) {
        return missing.isEmpty() ? new Complete(targets) : new Incomplete(targets, missing);
    }
}
