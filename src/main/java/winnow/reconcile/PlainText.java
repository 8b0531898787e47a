package winnow.reconcile;

import java.util.Map;
import java.util.regex.Pattern;
import winnow.model.CharacterReferences;

/**
 * A text as a reader sees it: known tags gone, character references decoded at most twice (publishers escape once too
 * often, but {@code a &amp;lt; b} in a formula is text after two), white space and hard line breaks as one space.
 */
final class PlainText {

    private static final Pattern TEX_STYLE = Pattern.compile(
            "\\\\(?:math(?:rm|it|bf|sf|cal|bb)|text(?:rm|it|bf|sf)?|rm|it|bf|left|right|(?=[()\\[\\]]))(?![A-Za-z])\\s*");
    private static final Map<String, String> TEX_SIGNS =
            Map.of("times", "×", "pm", "±", "le", "≤", "leq", "≤", "ge", "≥", "geq", "≥", "sim", "~", "cdot", "·");
    private static final Pattern TEX_SIGN =
            Pattern.compile("\\\\(" + String.join("|", TEX_SIGNS.keySet()) + ")(?![A-Za-z])\\s*");

    private PlainText() {}

    static String of(String text) {
        String plain = text;
        if (text.indexOf('<') >= 0 || text.indexOf('&') >= 0) {
            plain = CharacterReferences.decode(MarkupStripper.strip(plain));
            plain = CharacterReferences.decode(MarkupStripper.strip(plain));
            plain = MarkupStripper.strip(plain);
        }
        return spaced(plain.indexOf('\\') < 0 ? plain : withoutTex(plain));
    }

    /** {@code \mathrm{CO}_2} as CO_2: commands that set type go, those that stand for a sign become it. */
    private static String withoutTex(String text) {
        String plain = TEX_STYLE.matcher(text).replaceAll("");
        return TEX_SIGN.matcher(plain).replaceAll(found -> TEX_SIGNS.get(found.group(1)));
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
