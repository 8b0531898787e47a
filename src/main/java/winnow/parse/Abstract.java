package winnow.parse;

import java.util.Optional;
import winnow.model.Claim;

/** The abstract, or on a notice the text under the heading "Article". */
final class Abstract {

    private Abstract() {}

    /** The part that holds the abstract, empty or not. */
    static Optional<Segment> find(Labels labels) {
        Optional<Segment> found = labels.first(Label.ABSTRACT);
        if (found.isPresent()) {
            return found;
        }
        int details = labels.lineOf(Label.PUBLISHED_ONLINE, Label.PAGES, Label.ARTICLE_NUMBER);
        return labels.all(Label.ARTICLE)
                .filter(s -> details >= 0 && s.line() > details)
                .findFirst();
    }

    /** Paragraphs separated by a line feed; an empty abstract is no claim. */
    static Optional<Claim<String>> read(Labels labels) {
        return find(labels).flatMap(segment -> {
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
