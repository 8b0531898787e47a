package winnow.parse;

import java.util.List;

/**
 * One line of the page's text flow, the same whatever elements made it.
 *
 * @param text tidy text, without a bullet
 * @param opens whether it begins a block, an item or a paragraph; a wrapped line goes on
 * @param heading level 1 to 6 of the heading it stands in, or 0
 * @param chrome whether it stands in navigation, header or footer
 * @param id id of the nearest element that begins here, or empty
 * @param cuts offsets at which inline elements begin or end, ascending
 * @param raised pairs of offsets between which the text is superscript
 * @param links links that begin in this line
 */
record Line(
        String text,
        boolean opens,
        int heading,
        boolean chrome,
        String id,
        int[] cuts,
        int[] raised,
        List<Link> links) {

    private static final int[] NONE = {};

    /** A line of plain text. */
    static Line plain(String text, boolean opens, int heading, List<Link> links) {
        return new Line(text, opens, heading, false, "", NONE, NONE, links);
    }

    /** Whether an inline element begins or ends at that offset. */
    boolean hasCut(int offset) {
        for (int cut : cuts) {
            if (cut >= offset) {
                return cut == offset;
            }
        }
        return false;
    }

    /** The text from one offset to another without its superscripts. */
    String withoutRaised(int from, int to) {
        if (raised.length == 0) {
            return text.substring(from, to);
        }
        StringBuilder kept = new StringBuilder();
        int at = from;
        for (int i = 0; i + 1 < raised.length && at < to; i += 2) {
            int start = Math.min(Math.max(raised[i], at), to);
            kept.append(text, at, start);
            at = Math.max(at, Math.min(raised[i + 1], to));
        }
        return kept.append(text, Math.min(at, to), to).toString();
    }

    /** Only the superscripts between two offsets, separated by commas. */
    String onlyRaised(int from, int to) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i + 1 < raised.length; i += 2) {
            int start = Math.max(raised[i], from);
            int end = Math.min(raised[i + 1], to);
            if (start < end) {
                kept.append(text, start, end).append(',');
            }
        }
        return kept.toString();
    }
}
