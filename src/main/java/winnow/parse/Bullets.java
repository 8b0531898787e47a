package winnow.parse;

/** Signs that a list puts before its items. */
final class Bullets {

    private static final String SIGNS = "•·●○◦▪▫■□‣⁃∙►▸➢★✓";
    private static final String DASHES = "-–—*+";

    private Bullets() {}

    /** Whether the character is a bullet wherever it stands before text. */
    static boolean isSign(char c) {
        return c > 0x7F && SIGNS.indexOf(c) >= 0;
    }

    /** Whether a dash or an asterisk stands there with nothing or a space behind it. */
    static boolean isLoneDash(String text, int at) {
        return DASHES.indexOf(text.charAt(at)) >= 0 && (at + 1 == text.length() || Tidy.isSpace(text.charAt(at + 1)));
    }

    /** Number of characters of tidy text before the item itself; the whole length when there is nothing but bullets. */
    static int length(char[] text, int end) {
        int at = 0;
        while (at < end) {
            char c = text[at];
            boolean dash = DASHES.indexOf(c) >= 0 && (at + 1 == end || text[at + 1] == ' ');
            boolean letter = c == 'o' && at + 2 < end && text[at + 1] == ' ' && Character.isUpperCase(text[at + 2]);
            if (c != ' ' && !dash && !letter && !isSign(c)) {
                break;
            }
            at++;
        }
        return at;
    }
}
