package winnow.discover;

import java.util.List;

/** Whether a source has told all that it knows. */
public sealed interface Completeness {

    /** How many targets it told. */
    long targets();

    /** It has. */
    record Complete(long targets) implements Completeness {}

    /**
     * It has not, but for these gaps.
     *
     * @param gaps what is missing; to be asked for again
     */
    record Incomplete(long targets, List<Gap> gaps) implements Completeness {

        /** Copies the list. */
        public Incomplete {
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * It gave no answer at all, or stopped giving any.
     *
     * @param because one line: who is silent, and why
     */
    record Silent(long targets, String because) implements Completeness {}

    /** Complete when nothing is missing. */
    static Completeness of(long targets, List<Gap> missing) {
        return missing.isEmpty() ? new Complete(targets) : new Incomplete(targets, missing);
    }
}
