package winnow.parse;

import java.util.Locale;

/**
 * Says of most lines that no label can be in them, without putting their text together: no piece of theirs begins as a
 * label does, and no colon stands behind the last letter of one.
 */
final class LabelHints {

    private static final int LETTERS = 128;
    private static final boolean[] LAST = new boolean[LETTERS];

    static {
        for (Label label : Label.values()) {
            for (String words : label.forms()) {
                char last = words.toLowerCase(Locale.ROOT).charAt(words.length() - 1);
                if (last < LETTERS) {
                    LAST[last] = true;
                }
            }
        }
    }

    private LabelHints() {}

    /**
     * Whether a label may stand in the line.
     *
     * @param colons whether labels in the middle of text, before a colon, are wanted too
     */
    static boolean mayHold(Line line, boolean colons) {
        boolean begins = true;
        Object[] items = line.items();
        for (int i = 0; i < items.length; i++) {
            if (items[i] instanceof String piece) {
                int first = begins ? firstLetter(piece) : -1;
                if (first >= 0 && LabelForms.mayBegin(items, i, first)) {
                    return true;
                }
                begins &= first < 0;
                if (colons && hasColon(piece)) {
                    return true;
                }
            } else if (items[i] == Line.CUT) {
                begins = true;
            }
        }
        return false;
    }

    private static int firstLetter(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (c >= 'A' && (c <= 'Z' || (c >= 'a' && c <= 'z')) || c == '©') {
                return i;
            }
            if (c > ' ' && c < 0x7F && "|,;*".indexOf(c) < 0 && c != '-' && c != '+' && c != '[') {
                return -1;
            }
        }
        return -1;
    }

    /** Letters only: that is all it is asked about. */
    private static int lower(char c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }

    private static boolean hasColon(String piece) {
        for (int colon = piece.indexOf(':'); colon >= 0; colon = piece.indexOf(':', colon + 1)) {
            int at = colon - 1;
            while (at >= 0 && Tidy.isSpace(piece.charAt(at))) {
                at--;
            }
            if (at < 0 || (piece.charAt(at) < LETTERS && LAST[lower(piece.charAt(at))])) {
                return true;
            }
        }
        return false;
    }
}
