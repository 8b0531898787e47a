package winnow.parse;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Text as a reader sees it: spaces collapsed, invisible characters gone, escaped markup flattened. */
final class Tidy {

    private static final Pattern INLINE_TAG = Pattern.compile(
            "</?(?:i|b|em|strong|sup|sub|span|italic|bold|u|small|sc|font|a|p|jats:\\w+|mml:\\w+)(?:\\s[^<>]*)?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{2,6}|#[xX]\\p{XDigit}{2,5}|[A-Za-z]{2,8}\\d?);");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Tidy() {}

    /** Any run of white space, no-break and typographic spaces included, is one space; the ends are bare. */
    static String spaces(CharSequence text) {
        char[] buffer = new char[text.length()];
        int end = into(buffer, 0, text.toString());
        return new String(buffer, 0, end > 0 && buffer[end - 1] == ' ' ? end - 1 : end);
    }

    /**
     * Writes text into a buffer in the manner of {@link #spaces}; a space is only written after something else.
     *
     * @param at end of what the buffer holds; behind it there is room for the whole text
     * @return the new end
     */
    static int into(char[] buffer, int at, String text) {
        int stop = at + text.length();
        text.getChars(0, text.length(), buffer, at);
        int end = at;
        for (int i = at; i < stop; i++) {
            char c = buffer[i];
            if (c > ' ' && c < '\u007F') {
                buffer[end++] = c;
            } else if (isSpace(c)) {
                if (end > 0 && buffer[end - 1] != ' ') {
                    buffer[end++] = ' ';
                }
            } else if (!isInvisible(c)) {
                buffer[end++] = c;
            }
        }
        return end;
    }

    static boolean isSpace(char c) {
        return c <= ' '
                || (c >= '\u007F' && c <= '\u00A0')
                || (c >= '\u2000' && c <= '\u200A')
                || c == '\u202F'
                || c == '\u205F'
                || c == '\u3000'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u1680';
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD' || (c >= '\u200B' && c <= '\u200F') || c == '\uFEFF' || c == '\u2060';
    }

    /** Plain text of an attribute's value that may hold escaped markup and twice-escaped entities. */
    static String flat(String value) {
        String text = unescaped(value);
        if (text.indexOf('<') >= 0) {
            text = INLINE_TAG.matcher(text).replaceAll("");
        }
        return spaces(text);
    }

    /** Named and numbered characters as themselves. */
    static String unescaped(String text) {
        return text.indexOf('&') >= 0 && ENTITY.matcher(text).find() ? Parser.unescapeEntities(text, true) : text;
    }

    /** For comparison only: letters and digits without accents and case, one space between words. */
    static String fold(String text) {
        return isAscii(text) ? foldAscii(text) : foldAny(text);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7E) {
                return false;
            }
        }
        return true;
    }

    private static String foldAscii(String text) {
        char[] out = new char[text.length()];
        int end = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                out[end++] = c;
            } else if (c >= 'A' && c <= 'Z') {
                out[end++] = (char) (c + 32);
            } else if (end > 0 && out[end - 1] != ' ') {
                out[end++] = ' ';
            }
        }
        return new String(out, 0, end > 0 && out[end - 1] == ' ' ? end - 1 : end);
    }

    private static String foldAny(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NOT_WORD.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Typographic hyphens as the plain one. */
    static String plainHyphens(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            if (isHyphen(out.charAt(i))) {
                out.setCharAt(i, '-');
            }
        }
        return out.toString();
    }

    static boolean isHyphen(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212' || c == '\uFE63' || c == '\uFF0D';
    }

    /** Joins a wrapped line to the text before it; a line broken after a hyphen or slash goes on without a space. */
    static void joinLine(StringBuilder text, String line) {
        int end = text.length();
        if (end > 0 && !line.isEmpty() && !goesOn(text, line)) {
            text.append(' ');
        }
        text.append(line);
    }

    private static boolean goesOn(StringBuilder text, String line) {
        int end = text.length();
        char last = text.charAt(end - 1);
        if (last == '/') {
            return true;
        }
        return isHyphen(last)
                && end > 1
                && Character.isLetterOrDigit(text.charAt(end - 2))
                && Character.isLetterOrDigit(line.charAt(0))
                && !line.startsWith("and ")
                && !line.startsWith("or ")
                && !line.startsWith("to ");
    }
}
