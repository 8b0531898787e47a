package winnow.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects what stands between two line ends. */
final class LineBuilder {

    private final List<Line> lines = new ArrayList<>(256);
    private Object[] items = new Object[64];
    private int count;
    private boolean hasText;
    private boolean bullet;
    private boolean opens = true;
    private int heading;
    private boolean chrome;
    private String id = "";

    void text(String piece) {
        if (hasText) {
            add(piece);
            return;
        }
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (!Tidy.isSpace(c)) {
                if (!bullet && Bullets.isSign(c)) {
                    bullet = true;
                } else if (!Bullets.isLoneDash(piece, i)) {
                    add(piece);
                    hasText = true;
                    return;
                }
            }
        }
    }

    /** An inline element begins or ends here. */
    void cut() {
        if (hasText && items[count - 1] != Line.CUT) {
            add(Line.CUT);
        }
    }

    /** A superscript begins or ends here. */
    void raise(boolean begins) {
        add(begins ? Line.RAISED : Line.LOWERED);
    }

    void link(String href) {
        add(new Line.Href(href));
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

    private void add(Object item) {
        if (count == items.length) {
            items = Arrays.copyOf(items, count * 2);
        }
        items[count++] = item;
    }

    private void end(boolean hard) {
        if (hasText) {
            lines.add(new Line(Arrays.copyOf(items, count), opens || bullet, heading, chrome, id));
            opens = hard;
            hasText = false;
            bullet = false;
            id = "";
        } else {
            opens |= hard;
        }
        count = 0;
    }
}
