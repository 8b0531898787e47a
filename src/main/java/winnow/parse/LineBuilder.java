package winnow.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects the text between two line ends, with the offsets at which inline elements begin and end. */
final class LineBuilder {

    private static final int[] NONE = {};

    private final List<Line> lines = new ArrayList<>(256);
    private final StringBuilder text = new StringBuilder(512);
    private int[] cuts = new int[32];
    private int cutCount;
    private int[] raised = new int[8];
    private int raisedCount;
    private List<Link> links = new ArrayList<>(4);
    private boolean opens = true;
    private int heading;
    private boolean chrome;
    private String id = "";

    void text(String piece) {
        Tidy.append(text, piece, 0, piece.length());
    }

    /** An inline element begins or ends here. */
    void cut() {
        int at = text.length();
        if (at > 0 && (cutCount == 0 || cuts[cutCount - 1] != at)) {
            if (cutCount == cuts.length) {
                cuts = Arrays.copyOf(cuts, cutCount * 2);
            }
            cuts[cutCount++] = at;
        }
    }

    /** A superscript begins or ends here. */
    void raise() {
        if (raisedCount == raised.length) {
            raised = Arrays.copyOf(raised, raisedCount * 2);
        }
        raised[raisedCount++] = text.length();
    }

    void link(String href) {
        links.add(new Link(href, text.length()));
    }

    void id(String value) {
        id = value;
    }

    void heading(int level) {
        heading = level;
    }

    void chrome(boolean value) {
        chrome = value;
    }

    /** Ends the line; what follows goes on in the same block. */
    void softBreak() {
        end(false);
    }

    /** Ends the line; what follows is a block of its own. */
    void hardBreak() {
        end(true);
    }

    List<Line> lines() {
        hardBreak();
        return lines;
    }

    private void end(boolean hard) {
        int length = text.length();
        while (length > 0 && text.charAt(length - 1) == ' ') {
            length--;
        }
        if (length > 0) {
            line(length);
            opens = hard;
        } else {
            opens |= hard;
        }
    }

    private void line(int length) {
        int bullet = Bullets.length(text, length);
        if (bullet < length) {
            String tidy = text.substring(bullet, length);
            lines.add(new Line(
                    tidy,
                    opens || bullet > 0,
                    heading,
                    chrome,
                    id,
                    shifted(cuts, cutCount, bullet, tidy.length()),
                    shifted(raised, raisedCount & ~1, bullet, tidy.length()),
                    links.isEmpty() ? List.of() : links));
            id = "";
        }
        if (!links.isEmpty()) {
            links = new ArrayList<>(4);
        }
        text.setLength(0);
        cutCount = 0;
        raisedCount = 0;
    }

    private static int[] shifted(int[] offsets, int count, int by, int limit) {
        if (count == 0) {
            return NONE;
        }
        int[] out = new int[count];
        for (int i = 0; i < count; i++) {
            out[i] = Math.min(Math.max(offsets[i] - by, 0), limit);
        }
        return out;
    }
}
