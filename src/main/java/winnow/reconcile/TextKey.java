package winnow.reconcile;

import java.text.Normalizer;

/**
 * The form in which two texts are compared, and nothing else: letters and digits only, lower case, diacritics folded,
 * Greek letters by name, width and position (sub- and superscripts) forgotten. Signs that carry meaning stay:
 * {@code CD4+} is not {@code CD4-}, {@code p<0.05} not {@code p>0.05}, {@code 1.5} not {@code 15}.
 *
 * <p>A key of a key is the key itself.
 */
final class TextKey {

    private final String text;
    private final GreekLetters.Reading greek;
    private final StringBuilder out;
    private boolean afterDigit;
    private int separators;
    private char separator;

    private TextKey(String text, GreekLetters.Reading greek) {
        this.text = text;
        this.greek = greek;
        this.out = new StringBuilder(text.length() + 8);
    }

    static String of(String text) {
        return of(text, GreekLetters.Reading.NAME);
    }

    static String of(String text, GreekLetters.Reading greek) {
        String plain = PlainText.of(text);
        boolean simple = isSimple(plain);
        String key = new TextKey(simple ? plain : decomposed(plain), greek).key();
        return simple ? key : decomposed(key);
    }

    private static String decomposed(String text) {
        // The ordinal sign that stands for a degree would decompose into the letter o.
        return Normalizer.normalize(text.replace('\u00BA', '\u00B0'), Normalizer.Form.NFKD);
    }

    /** ASCII, plain Greek letters and common punctuation need no decomposition. */
    private static boolean isSimple(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean simple = c < 0x80 || (c >= 0x2010 && c <= 0x2016) || (c >= 0x2018 && c <= 0x201E);
            if (!simple && !(GreekLetters.is(c) && c != 0x2206)) {
                return false;
            }
        }
        return true;
    }

    private String key() {
        int length;
        for (int i = 0; i < text.length(); i += length) {
            int c = text.codePointAt(i);
            length = Character.charCount(c);
            if (c < 0x80) {
                ascii((char) c, i);
            } else {
                other(c, i);
            }
        }
        return out.toString();
    }

    private void ascii(char c, int at) {
        if (c >= 'a' && c <= 'z') {
            letter(c);
        } else if (c >= 'A' && c <= 'Z') {
            letter((char) (c + 32));
        } else if (c >= '0' && c <= '9') {
            digit(c, at);
        } else {
            sign(c);
        }
    }

    private void sign(char c) {
        switch (c) {
            case '+', '>', '=', '%' -> letter(c);
            case '<' -> letter('\u2039');
            case '&' -> word("and");
            // What TeX raises and groups by.
            case '^', '{', '}', '$' -> {}
            default -> separate(c);
        }
    }

    private void other(int c, int at) {
        int lower = Character.toLowerCase(c);
        if (GreekLetters.is(lower)) {
            separators = 0;
            afterDigit = false;
            GreekLetters.append(out, lower, greek);
            return;
        }
        switch (lower) {
            case '\u2039' -> letter('\u2039');
            case '≤' -> word("\u2039=");
            case '≥' -> word(">=");
            case '±' -> word("+");
            case '×' -> word("x");
            case 'ß' -> word("ss");
            case 'æ' -> word("ae");
            case 'œ' -> word("oe");
            case 'ø' -> word("o");
            case 'đ', 'ð' -> word("d");
            case 'ł' -> word("l");
            case 'ı' -> word("i");
            case 'þ' -> word("th");
            case 'ħ' -> word("h");
            case 'ŧ' -> word("t");
            default -> rest(lower, at);
        }
    }

    private void rest(int c, int at) {
        if (Character.isDigit(c)) {
            digit(c, at);
        } else if (Character.isLetterOrDigit(c) || (isMark(c) && !isDiacritic(c))) {
            separators = 0;
            afterDigit = false;
            out.appendCodePoint(c);
        } else if (!isDiacritic(c)) {
            separate((char) (c > 0xFFFF ? '*' : c));
        }
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Accents of Latin, Greek and Cyrillic; the long solidus of {@code ≠} is none. */
    private static boolean isDiacritic(int c) {
        return c >= 0x300 && c <= 0x36F && c != 0x338;
    }

    private void letter(char c) {
        separators = 0;
        afterDigit = false;
        out.append(c);
    }

    private void word(String word) {
        separators = 0;
        afterDigit = false;
        out.append(word);
    }

    private void separate(char c) {
        if (afterDigit) {
            separators++;
            separator = c;
        }
    }

    /** Between two digits a separator means something: a decimal point, a list, a range. Thousands it does not part. */
    private void digit(int c, int at) {
        if (separators == 1 && (separator == '.' || separator == '\u00B7')) {
            out.append('.');
        } else if (separators > 0 && !(separators == 1 && (separator == ',' || separator == ' ') && thousands(at))) {
            out.append('_');
        }
        separators = 0;
        out.appendCodePoint(c);
        afterDigit = true;
    }

    private boolean thousands(int at) {
        return isDigit(at) && isDigit(at + 1) && isDigit(at + 2) && !isDigit(at + 3) && !isDigit(at - 5);
    }

    private boolean isDigit(int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }
}
