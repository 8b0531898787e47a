package winnow.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * The stretch of text that a label governs: from behind the label to the next label.
 *
 * @param label the label
 * @param lines all lines of the page
 * @param line index of the label's line
 * @param start where the label begins in it
 * @param valueStart where its value begins in it
 * @param endLine index of the line in which the next label stands, or the number of lines
 * @param endOffset where it begins there
 */
record Segment(Label label, List<Line> lines, int line, int start, int valueStart, int endLine, int endOffset) {

    /** A piece of a line that belongs to a segment. */
    record Piece(Line line, int from, int to) {

        String text() {
            return line.text().substring(from, to).strip();
        }
    }

    /** The pieces with text in them, the rest of the label's own line first. */
    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (int i = line; i <= endLine && i < lines.size(); i++) {
            Line at = lines.get(i);
            int from = i == line ? valueStart : 0;
            int to = i == endLine ? endOffset : at.text().length();
            if (from < to && !at.text().substring(from, to).isBlank()) {
                pieces.add(new Piece(at, from, to));
            }
        }
        return pieces;
    }

    /** At most so many characters of the value, lines joined by a space. */
    String joined(int limit) {
        StringBuilder text = new StringBuilder();
        for (int i = line; i <= endLine && i < lines.size() && text.length() < limit; i++) {
            Line at = lines.get(i);
            int from = i == line ? valueStart : 0;
            int to = i == endLine ? endOffset : at.text().length();
            if (from < to) {
                Tidy.joinLine(text, at.text().substring(from, to).strip());
            }
        }
        return text.length() > limit
                ? text.substring(0, limit)
                : text.toString().strip();
    }

    /** The value up to the end of its block: wrapped lines are joined, the next paragraph or item is not. */
    String paragraph() {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces()) {
            if (text.length() > 0 && piece.line().opens()) {
                break;
            }
            Tidy.joinLine(text, piece.text());
        }
        return text.toString();
    }

    /** Targets of the links that stand in the label's line behind the label, and in the lines after it. */
    List<String> hrefs() {
        List<String> hrefs = new ArrayList<>();
        for (int i = line; i <= endLine && i < lines.size(); i++) {
            for (Link link : lines.get(i).links()) {
                boolean before = i == line && link.offset() < start;
                boolean after = i == endLine && link.offset() >= endOffset;
                if (!before && !after) {
                    hrefs.add(link.href());
                }
            }
        }
        return hrefs;
    }
}
