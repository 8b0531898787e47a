package winnow.publish.facts;

import java.util.regex.Pattern;

/**
 * Makes text safe for every format: what XML 1.0 (section 2.2) forbids, control characters and halves of characters
 * become a space or go; all else, right-to-left and its marks included, stays as it is.
 */
public final class Cleaning {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+", Pattern.CASE_INSENSITIVE);

    private Cleaning() {}

    /** Text in which line feeds count, such as an abstract. */
    public static String text(String raw) {
        if (isClean(raw)) {
            return raw.strip();
        }
        StringBuilder clean = new StringBuilder(raw.length());
        raw.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> append(clean, c));
        return clean.toString().strip();
    }

    /** Text on one line: every run of spaces, tabs and line ends is one space. */
    public static String line(String raw) {
        if (isClean(raw) && raw.indexOf('\n') < 0 && !raw.contains("  ")) {
            return raw.strip();
        }
        return SPACE.matcher(text(raw)).replaceAll(" ").strip();
    }

    /** Whether this can stand as a link: http or https, nothing else, and no character that ends one. */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** Whether nothing in it could need cleaning: nearly all texts are so, and looking costs less than copying. */
    private static boolean isClean(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c < ' ' && c != '\n'
                    || c >= '\u007F' && c <= '\u00A0'
                    || c >= '\u1680' && Character.isWhitespace(c)
                    || Character.isSurrogate(c)
                    || c >= '\uFFFE') {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder clean, int c) {
        if (c == '\n' || c == '\t') {
            clean.append((char) c);
        } else if (Character.isISOControl(c)) {
            clean.append(' ');
        } else if (!(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) && (c & 0xFFFE) != 0xFFFE) {
            clean.appendCodePoint(c);
        }
    }
}
