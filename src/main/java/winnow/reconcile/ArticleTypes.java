package winnow.reconcile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import winnow.model.EditorialEventType;

/**
 * Article types in the words of JATS, and their comparison. The registry's {@code journal-article} says nothing
 * against any of them; a {@code research-article} may be a case report, but no review and no notice.
 */
final class ArticleTypes {

    static final String REVIEW = "review-article";
    private static final String RESEARCH = "research-article";
    private static final String GENERIC = "journal-article";

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("journalarticle", GENERIC),
            Map.entry("article", GENERIC),
            Map.entry("articles", GENERIC),
            Map.entry("other", GENERIC),
            Map.entry("researcharticle", RESEARCH),
            Map.entry("originalarticle", RESEARCH),
            Map.entry("originalresearch", RESEARCH),
            Map.entry("review", REVIEW),
            Map.entry("reviewarticle", REVIEW),
            Map.entry("minireview", REVIEW),
            Map.entry("retraction", "retraction"),
            Map.entry("retracted", "retraction"),
            Map.entry("retractionnotice", "retraction"),
            Map.entry("correction", "correction"),
            Map.entry("corrigendum", "correction"),
            Map.entry("erratum", "correction"),
            Map.entry("addendum", "correction"),
            Map.entry("expressionofconcern", "expression-of-concern"),
            Map.entry("casereport", "case-report"),
            Map.entry("lettertotheeditor", "letter"));
    private static final Set<String> KINDS_OF_RESEARCH =
            Set.of("case-report", "brief-report", "rapid-communication", "short-communication", "clinical-trial");

    private ArticleTypes() {}

    /** The word used in tables for a source's word. */
    static String canonical(String type) {
        String known = NAMES.get(TextKey.of(type));
        return known != null
                ? known
                : PlainText.of(type).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }

    /** A type as a person writes it: Review, case-report. */
    static Optional<String> read(String text) {
        return Optional.of(canonical(text)).filter(type -> type.matches("[a-z]+(-[a-z]+){0,4}"));
    }

    /** The type that a title tells: a notice's, or a review's. */
    static Optional<String> of(TitleParts title) {
        Optional<String> notice = title.notice().filter(NoticePrefix::onNotice).flatMap(n -> ofNotice(n.type()));
        return notice.isPresent() || !title.review() ? notice : Optional.of(REVIEW);
    }

    private static Optional<String> ofNotice(EditorialEventType type) {
        return switch (type) {
            case RETRACTION, PARTIAL_RETRACTION, WITHDRAWAL, REMOVAL -> Optional.of("retraction");
            case EXPRESSION_OF_CONCERN -> Optional.of("expression-of-concern");
            case CORRECTION, CORRIGENDUM, ERRATUM, ADDENDUM, CLARIFICATION -> Optional.of("correction");
            case NEW_VERSION, REINSTATEMENT, OTHER -> Optional.empty();
        };
    }

    static Likeness compare(Side<String> one, Side<String> other) {
        if (one.value().equals(other.value())) {
            return Likeness.SAME;
        }
        return covers(one.value(), other.value()) || covers(other.value(), one.value())
                ? Likeness.EQUIVALENT
                : Likeness.different(one.value() + " in " + one.name() + ", " + other.value() + " in " + other.name());
    }

    static boolean isGeneric(String type) {
        return type.equals(GENERIC);
    }

    /** Takes the first type that says more than {@code journal-article}; what a title says before a default. */
    static Preference.Choice<String> preferTelling(List<Statement<String>> ordered, boolean differs) {
        return ordered.stream()
                .filter(s -> !isGeneric(s.value()))
                .findFirst()
                .map(Preference.Choice::byOrder)
                .orElseGet(() -> Preference.Choice.byOrder(ordered.get(0)));
    }

    private static boolean covers(String wide, String narrow) {
        return isGeneric(wide) || (wide.equals(RESEARCH) && KINDS_OF_RESEARCH.contains(narrow));
    }
}
