package winnow.store;

import java.util.Set;
import winnow.model.Doi;

/** What an audit looks at; findings outside it stay as they are. */
public sealed interface FindingScope {

    /** Everything stored, journals and runs too. */
    FindingScope ALL = new Everything();

    /** Everything stored. */
    record Everything() implements FindingScope {}

    /** These articles, stored or not. */
    record Articles(Set<Doi> dois) implements FindingScope {

        /** Copies the set. */
        public Articles {
            dois = Set.copyOf(dois);
        }
    }

    /** All articles of the journals with these codes. */
    record Journals(Set<String> codes) implements FindingScope {

        /** Copies the set. */
        public Journals {
            codes = Set.copyOf(codes);
        }
    }

    /** The articles that this run undertook, stored or not. */
    record Run(long runId) implements FindingScope {}
}
