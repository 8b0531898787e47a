package winnow.parse;

/** Signs that a list puts before its items. */
final class Bullets {

    private static final String SIGNS = "•·●○◦▪▫■□‣⁃∙►▸➢★✓";
    private static final String DASHES = "-–—*+";

    private Bullets() {}

    /**
     * Number of characters before the item's text; the whole length when there is nothing but bullets. A dash or an
     * asterisk only counts with a space behind it or alone on its line.
     */
    static int length(CharSequence text, int end) {
        int at = 0;
        while (at < end) {
            char c = text.charAt(at);
            boolean dash = DASHES.indexOf(c) >= 0 && (at + 1 == end || text.charAt(at + 1) == ' ');
            boolean letter = c == 'o'
                    && at + 2 < end
                    && text.charAt(at + 1) == ' '
                    && Character.isUpperCase(text.charAt(at + 2));
            if (c != ' ' && !dash && !letter && SIGNS.indexOf(c) < 0) {
                break;
            }
            at++;
        }
        return at;
    }
}
