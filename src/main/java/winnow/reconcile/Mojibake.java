package winnow.reconcile;

/**
 * Recognises text that was decoded with the wrong character set or lost characters on its way: UTF-8 read as
 * Windows-1252 ({@code Ã©}, {@code â€“}, {@code Î²}), the replacement character, whole or itself misread
 * ({@code ï¿½}, as in the registry's record of 10.3892/etm.2015.2200), C1 control characters, and a question mark in a
 * letter's place.
 */
final class Mojibake {

    private Mojibake() {}

    /** Whether any part of the text is corrupt. */
    static boolean in(String text) {
        return firstIn(text) >= 0;
    }

    /** The sound text before the first corrupt place; the whole of a sound text. */
    static String before(String text) {
        int first = firstIn(text);
        return first < 0 ? text : text.substring(0, first);
    }

    /** The sound text after the last corrupt place; the whole of a sound text. */
    static String after(String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isCorrupt(text, i)) {
                from = i + 1;
            }
        }
        while (from > 0 && from < text.length() && text.charAt(from) > 0x7F) {
            from++;
        }
        return text.substring(from);
    }

    private static int firstIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isCorrupt(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isCorrupt(String text, int at) {
        char c = text.charAt(at);
        return c > 0x7F ? isLost(c) || misread(text, at, c) : c == '?' && standsForLetter(text, at);
    }

    /** A question mark within a word, {@code M?ller}, {@code TGF-?1}; not at its end, nor in an address. */
    private static boolean standsForLetter(String text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
        boolean within = (Character.isLetter(before) && (Character.isLowerCase(after) || Character.isDigit(after)))
                || (before == '-' && Character.isLetterOrDigit(after))
                || (after == '-' && !Character.isLetterOrDigit(before));
        return within && text.lastIndexOf('/', at) <= text.lastIndexOf(' ', at);
    }

    private static boolean isLost(char c) {
        return c == '\uFFFD' || c == '\uFFFE' || (c >= 0x80 && c <= 0x9F && c != 0x85);
    }

    private static boolean misread(String text, int at, char lead) {
        if (at + 1 >= text.length()) {
            return false;
        }
        char next = text.charAt(at + 1);
        if (isLost(next)) {
            return "ÃÂÄÅÎÏÐÑâ".indexOf(lead) >= 0;
        }
        return switch (lead) {
            case 'Ã', 'Î' -> isContinuation(next);
            // A no-break space after Â is what remains of a misread no-break space.
            case 'Â' -> next >= '\u00A0' && next <= '\u00BF';
            case 'Ï' -> isSign(next) || "€ƒ„†‡ˆ‰".indexOf(next) >= 0;
            case 'Ä', 'Ð', 'Ñ' -> isSign(next);
            // Å² and Å³ are square and cubic ångströms.
            case 'Å' -> isSign(next) && next != '²' && next != '³';
            case 'â' -> "€‚ƒ„†‡ˆ‰".indexOf(next) >= 0;
            case 'ï' -> next == '¿' || next == '»';
            default -> false;
        };
    }

    private static boolean isContinuation(char c) {
        return (c >= '\u0080' && c <= '\u00BF') || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".indexOf(c) >= 0;
    }

    /** Signs that never stand right after a capital in sound text; spaces, quotation and footnote marks do. */
    private static boolean isSign(char c) {
        return c > '\u00A0' && c <= '\u00BF' && "§«»°¹®".indexOf(c) < 0;
    }
}
