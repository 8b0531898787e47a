package winnow.model;

import java.util.Locale;
import java.util.Optional;

/** What can happen to an article after publication; the words of Crossref's update types, narrowed to these. */
public enum EditorialEventType {
    RETRACTION("retraction"),
    PARTIAL_RETRACTION("partial-retraction"),
    WITHDRAWAL("withdrawal"),
    REMOVAL("removal"),
    EXPRESSION_OF_CONCERN("expression-of-concern"),
    CORRECTION("correction"),
    CORRIGENDUM("corrigendum"),
    ERRATUM("erratum"),
    ADDENDUM("addendum"),
    CLARIFICATION("clarification"),
    NEW_VERSION("new-version"),
    REINSTATEMENT("reinstatement"),
    /** An update of a kind not listed here; the source's own word goes with it. */
    OTHER("other");

    private final String slug;

    EditorialEventType(String slug) {
        this.slug = slug;
    }

    /** The word used in tables and exports. */
    public String slug() {
        return slug;
    }

    /** Reads a source's word: {@code expression_of_concern}, {@code Retraction}, {@code err}; empty when unknown. */
    public static Optional<EditorialEventType> parse(String word) {
        if (word == null) {
            return Optional.empty();
        }
        String slug = word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
        return switch (slug) {
            case "retracted", "retractions" -> Optional.of(RETRACTION);
            case "withdrawn" -> Optional.of(WITHDRAWAL);
            case "err", "errata" -> Optional.of(ERRATUM);
            case "corrected", "corrections" -> Optional.of(CORRECTION);
            case "corrigenda" -> Optional.of(CORRIGENDUM);
            case "concern", "expression-concern" -> Optional.of(EXPRESSION_OF_CONCERN);
            case "new-edition" -> Optional.of(NEW_VERSION);
            case "reinstated" -> Optional.of(REINSTATEMENT);
            default -> bySlug(slug);
        };
    }

    private static Optional<EditorialEventType> bySlug(String slug) {
        for (EditorialEventType type : values()) {
            if (type.slug.equals(slug) && type != OTHER) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
