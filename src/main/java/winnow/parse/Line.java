package winnow.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One line of the page's text flow, the same whatever elements made it. Most lines of a page are never looked at, so the
 * text is only put together when somebody asks for it.
 */
final class Line {

    /** An inline element begins or ends here. */
    static final Object CUT = new Object();

    /** A superscript begins here. */
    static final Object RAISED = new Object();

    /** A superscript ends here. */
    static final Object LOWERED = new Object();

    /** Target of a link that begins here. */
    record Href(String target) {}

    private static final int[] NONE = {};

    /** Texts as they stood in the document, and between them the marks above. */
    private final Object[] items;

    private final boolean opens;
    private final int heading;
    private final boolean chrome;
    private final String id;
    private Shown shown;

    /** What a reader sees. */
    private record Shown(String text, int[] cuts, int[] raised, List<Link> links) {}

    Line(Object[] items, boolean opens, int heading, boolean chrome, String id) {
        this.items = items;
        this.opens = opens;
        this.heading = heading;
        this.chrome = chrome;
        this.id = id;
    }

    /** A line of plain text, tidy already. */
    static Line plain(String text, boolean opens, int heading, List<Link> links) {
        Object[] items = new Object[links.size() + 1];
        items[0] = text;
        for (int i = 0; i < links.size(); i++) {
            items[i + 1] = new Href(links.get(i).href());
        }
        Line line = new Line(items, opens, heading, false, "");
        line.shown = new Shown(text, NONE, NONE, List.copyOf(links));
        return line;
    }

    /** Tidy text, without a bullet. */
    String text() {
        return shown().text;
    }

    /** Whether it begins a block, an item or a paragraph; a wrapped line goes on. */
    boolean opens() {
        return opens;
    }

    /** Level 1 to 6 of the heading it stands in, or 0. */
    int heading() {
        return heading;
    }

    /** Whether it stands in navigation, header or footer. */
    boolean chrome() {
        return chrome;
    }

    /** Id of the nearest element that begins here, or empty. */
    String id() {
        return id;
    }

    /** Offsets at which inline elements begin or end, ascending. */
    int[] cuts() {
        return shown().cuts;
    }

    /** Pairs of offsets between which the text is superscript. */
    int[] raised() {
        return shown().raised;
    }

    /** Links that begin in this line. */
    List<Link> links() {
        return shown().links;
    }

    /** The texts and marks as they stood in the document; not to be changed. */
    Object[] items() {
        return items;
    }

    /** Whether an inline element begins or ends at that offset. */
    boolean hasCut(int offset) {
        return Arrays.binarySearch(cuts(), offset) >= 0;
    }

    private Shown shown() {
        if (shown == null) {
            shown = show();
        }
        return shown;
    }

    private Shown show() {
        char[] buffer = new char[length()];
        int[] cuts = new int[items.length];
        int[] raised = new int[items.length];
        List<Link> links = List.of();
        int end = 0;
        int cutCount = 0;
        int raisedCount = 0;
        for (Object item : items) {
            if (item instanceof String piece) {
                end = Tidy.into(buffer, end, piece);
            } else if (item == CUT) {
                cuts[cutCount++] = end;
            } else if (item instanceof Href href) {
                links = links.isEmpty() ? new ArrayList<>(4) : links;
                links.add(new Link(href.target, end));
            } else if (item == RAISED ? raisedCount % 2 == 0 : raisedCount % 2 == 1) {
                raised[raisedCount++] = end;
            }
        }
        while (end > 0 && buffer[end - 1] == ' ') {
            end--;
        }
        int from = Bullets.length(buffer, end);
        return new Shown(
                new String(buffer, from, end - from),
                offsets(cuts, cutCount, from, end),
                offsets(raised, raisedCount & ~1, from, end),
                links);
    }

    private int length() {
        int length = 0;
        for (Object item : items) {
            if (item instanceof String piece) {
                length += piece.length();
            }
        }
        return length;
    }

    private static int[] offsets(int[] all, int count, int from, int end) {
        if (count == 0) {
            return NONE;
        }
        int[] out = new int[count];
        for (int i = 0; i < count; i++) {
            out[i] = Math.min(Math.max(all[i] - from, 0), end - from);
        }
        return out;
    }
}
