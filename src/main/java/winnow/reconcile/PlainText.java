package winnow.reconcile;

import winnow.model.CharacterReferences;

/**
 * A text as a reader sees it: known tags gone, character references decoded at most twice (publishers escape once too
 * often, but {@code a &amp;lt; b} in a formula is text after two), white space and hard line breaks as one space.
 */
final class PlainText {

    private PlainText() {}

    static String of(String text) {
        String plain = text;
        if (text.indexOf('<') >= 0 || text.indexOf('&') >= 0) {
            plain = CharacterReferences.decode(MarkupStripper.strip(plain));
            plain = CharacterReferences.decode(MarkupStripper.strip(plain));
            plain = MarkupStripper.strip(plain);
        }
        return spaced(plain);
    }

    private static String spaced(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isInvisible(c)) {
                continue;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = out.length() > 0;
            } else {
                if (space) {
                    out.append(' ');
                    space = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Soft hyphens, zero-width characters, direction marks, byte-order marks. */
    private static boolean isInvisible(char c) {
        return c == '\u00AD' || (c >= '\u200B' && c <= '\u200F') || c == '\u2060' || c == '\uFEFF';
    }
}
