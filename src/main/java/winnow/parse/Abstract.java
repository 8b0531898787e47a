package winnow.parse;

import java.util.List;
import java.util.Optional;
import winnow.model.Claim;

/** The abstract, or on a notice the text under the heading "Article". */
final class Abstract {

    private Abstract() {}

    /** The part that holds the abstract, empty or not. */
    static Optional<Segment> find(Labels labels) {
        int details = labels.lineOf(Label.PUBLISHED_ONLINE, Label.PAGES, Label.ARTICLE_NUMBER);
        List<Segment> below = below(labels, Label.ABSTRACT, details);
        return below.stream()
                .filter(Abstract::hasText)
                .findFirst()
                .or(() -> below.stream().findFirst())
                .or(() -> details < 0
                        ? Optional.empty()
                        : below(labels, Label.ARTICLE, details).stream().findFirst())
                .or(() -> labels.first(Label.ABSTRACT));
    }

    /** Below the details; above them the same word is a menu's. */
    private static List<Segment> below(Labels labels, Label label, int details) {
        return labels.all(label).filter(segment -> segment.line() >= details).toList();
    }

    private static boolean hasText(Segment segment) {
        boolean menu = !segment.lines().get(segment.line()).links().isEmpty();
        return !menu && !segment.joined(10).isBlank();
    }

    /** Paragraphs separated by a line feed; an empty abstract is no claim. */
    static Optional<Claim<String>> read(Labels labels) {
        return labels.abstractPart().flatMap(segment -> {
            String text = text(segment);
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Claim<>(text, text, segment.label().origin()));
        });
    }

    private static String text(Segment segment) {
        int level = segment.lines().get(segment.line()).heading();
        StringBuilder text = new StringBuilder();
        StringBuilder paragraph = new StringBuilder();
        for (Segment.Piece piece : segment.pieces()) {
            Line line = piece.line();
            boolean own = line == segment.lines().get(segment.line());
            if (!own && line.heading() > 0 && (level == 0 || line.heading() <= level)) {
                break;
            }
            if (line.opens() && !own) {
                flush(paragraph, text);
            }
            Tidy.joinLine(paragraph, piece.text());
        }
        flush(paragraph, text);
        return text.toString();
    }

    private static void flush(StringBuilder paragraph, StringBuilder text) {
        if (!paragraph.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n").append(paragraph);
            paragraph.setLength(0);
        }
    }
}
