package winnow.store.figures;

import java.util.Optional;

/**
 * A journal, the articles of no known journal, or all journals beyond those listed one by one.
 *
 * @param kind which of the three
 * @param code the site's code; empty unless it is a journal
 * @param title full title, where known
 */
public record JournalLabel(Kind kind, Optional<String> code, Optional<String> title) {

    /** What the label stands for. */
    public enum Kind {
        JOURNAL,
        UNKNOWN,
        OTHERS
    }

    private static final String OTHERS = "*";

    /** Reads the code that the queries give: null for unknown, an asterisk for the others. */
    static JournalLabel of(String code, String title) {
        if (code == null) {
            return new JournalLabel(Kind.UNKNOWN, Optional.empty(), Optional.empty());
        }
        if (code.equals(OTHERS)) {
            return new JournalLabel(Kind.OTHERS, Optional.empty(), Optional.empty());
        }
        return new JournalLabel(
                Kind.JOURNAL, Optional.of(code), Optional.ofNullable(title).filter(t -> !t.isBlank()));
    }
}
