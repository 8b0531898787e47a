package winnow.reconcile;

/**
 * A text on its way through the processor and back. The processor guesses which quotation marks and primes are meant,
 * and guesses wrong at 5'-UTR; so it never sees one. Hyphens that do not break become plain: a citation is to be copied.
 */
final class CitationText {

    private static final String MARKS = "'\"‘’“”";
    /** Noncharacters, which no text holds; one for each mark. */
    private static final char FIRST = '\uFDD0';

    private CitationText() {}

    static String hidden(String text) {
        String plain = PlainText.of(text);
        StringBuilder out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            int mark = MARKS.indexOf(c);
            if (mark >= 0) {
                out.append((char) (FIRST + mark));
            } else if (c == '\u2010' || c == '\u2011') {
                out.append('-');
            } else if (!Character.isISOControl(c) && !isStandIn(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Double marks within double marks become single ones, straight ones by turns. */
    static String quoted(String text) {
        boolean paired = text.chars().filter(c -> c == '"').count() % 2 == 0;
        StringBuilder out = new StringBuilder(text.length());
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && paired) {
                open = !open;
                out.append(open ? '‘' : '’');
            } else {
                out.append(c == '“' ? '‘' : c == '”' ? '’' : c);
            }
        }
        return out.toString();
    }

    /** One line. */
    static String shown(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(isStandIn(c) ? MARKS.charAt(c - FIRST) : c);
        }
        return out.toString().strip();
    }

    private static boolean isStandIn(char c) {
        return c >= FIRST && c < FIRST + MARKS.length();
    }
}
