package winnow.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.model.FormattedCitation;

/** The citations that the page offers for copying, in the order of their styles. */
final class CitationBox {

    private static final Map<Label, String> STYLES = new EnumMap<>(Map.of(
            Label.STYLE_SPANDIDOS, "spandidos",
            Label.STYLE_APA, "apa",
            Label.STYLE_MLA, "mla",
            Label.STYLE_CHICAGO, "chicago"));

    private CitationBox() {}

    static List<FormattedCitation> read(Labels labels) {
        List<FormattedCitation> citations = new ArrayList<>(4);
        STYLES.forEach((label, style) -> labels.all(label)
                .map(Segment::paragraph)
                .filter(text -> text.length() > 10)
                .findFirst()
                .ifPresent(text -> citations.add(new FormattedCitation(style, text))));
        return citations;
    }

    /** The label of a style. */
    static Label label(String style) {
        return STYLES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(style))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Label.CITATION_BOX);
    }

    static Optional<String> text(List<FormattedCitation> citations, String style) {
        return citations.stream()
                .filter(c -> c.style().equals(style))
                .map(FormattedCitation::text)
                .findFirst();
    }
}
