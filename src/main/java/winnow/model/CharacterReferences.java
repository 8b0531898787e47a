package winnow.model;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Character references as deposits and pages hold them: decimal, hexadecimal, the names of HTML 4, letters with accents
 * by the pattern that SGML and HTML 5 share ({@code Lstrok}, {@code zcaron}), and SGML's Greek ({@code bgr}). Numbers
 * from 128 to 159 mean Windows-1252, as in every browser.
 */
public final class CharacterReferences {

    private static final int LONGEST = 10;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** Accents by the ends of their names, the longer before its own tail. */
    private static final String[][] ACCENTS = {
        {"dblac", "\u030B"}, {"acute", "\u0301"}, {"grave", "\u0300"}, {"caron", "\u030C"}, {"breve", "\u0306"},
        {"cedil", "\u0327"}, {"tilde", "\u0303"}, {"macr", "\u0304"}, {"circ", "\u0302"}, {"ring", "\u030A"},
        {"ogon", "\u0328"}, {"uml", "\u0308"}, {"dot", "\u0307"}
    };

    private static final Map<String, String> NAMED = named();

    private CharacterReferences() {}

    /** Decodes once; what is no known reference stays as it stands, and one to no character becomes U+FFFD. */
    public static String decode(String text) {
        int ampersand = text.indexOf('&');
        if (ampersand < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (ampersand >= 0) {
            out.append(text, at, ampersand);
            int semicolon = semicolon(text, ampersand);
            String decoded = semicolon < 0 ? "" : of(text.substring(ampersand + 1, semicolon));
            out.append(decoded.isEmpty() ? "&" : decoded);
            at = decoded.isEmpty() ? ampersand + 1 : semicolon + 1;
            ampersand = text.indexOf('&', at);
        }
        return out.append(text, at, text.length()).toString();
    }

    /** The semicolon that closes a reference, near at hand; -1 where there is none. */
    private static int semicolon(String text, int ampersand) {
        int end = Math.min(text.length(), ampersand + LONGEST + 1);
        for (int i = ampersand + 1; i < end; i++) {
            if (text.charAt(i) == ';') {
                return i;
            }
        }
        return -1;
    }

    private static String of(String name) {
        if (name.startsWith("#")) {
            return numbered(name);
        }
        String named = NAMED.get(name);
        return named == null ? accented(name) : named;
    }

    /** {@code zcaron} is ž: a letter and the name of its accent, where the two make one character. */
    private static String accented(String name) {
        for (String[] accent : ACCENTS) {
            if (name.length() == accent[0].length() + 1 && name.endsWith(accent[0])) {
                String letter = Normalizer.normalize(name.charAt(0) + accent[1], Normalizer.Form.NFC);
                return letter.length() == 1 ? letter : "";
            }
        }
        return "";
    }

    private static String numbered(String name) {
        boolean hexadecimal = name.length() > 1 && (name.charAt(1) | 0x20) == 'x';
        String digits = name.substring(hexadecimal ? 2 : 1);
        int codePoint;
        try {
            codePoint = Integer.parseInt(digits, hexadecimal ? 16 : 10);
        } catch (NumberFormatException noNumber) {
            return "";
        }
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        if (surrogate || !Character.isValidCodePoint(codePoint)) {
            return "\uFFFD";
        }
        if (codePoint >= 0x80 && codePoint < 0xA0) {
            return new String(new byte[] {(byte) codePoint}, WINDOWS);
        }
        return Character.isISOControl(codePoint) ? " " : Character.toString(codePoint);
    }

    /** The names of HTML 4 that occur in running text: Latin-1, Greek, and a few signs. */
    private static Map<String, String> named() {
        Map<String, String> names = new HashMap<>();
        number(
                names,
                160,
                "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3"
                        + " acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute"
                        + " Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH"
                        + " Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN"
                        + " szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave"
                        + " iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute"
                        + " ucirc uuml yacute thorn yuml");
        number(
                names,
                0x391,
                "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau"
                        + " Upsilon Phi Chi Psi Omega");
        number(
                names,
                0x3B1,
                "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma"
                        + " tau upsilon phi chi psi omega");
        names.putAll(Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "hellip", "…"));
        names.putAll(Map.of("ndash", "–", "mdash", "—", "lsquo", "‘", "rsquo", "’", "ldquo", "“", "rdquo", "”"));
        names.putAll(Map.of("le", "≤", "ge", "≥", "ne", "≠", "asymp", "≈", "minus", "−", "infin", "∞", "rarr", "→"));
        names.putAll(Map.of("bull", "•", "prime", "′", "Prime", "″", "trade", "™", "euro", "€", "dagger", "†"));
        names.putAll(Map.of("ensp", " ", "emsp", " ", "thinsp", " ", "Scaron", "Š", "scaron", "š", "Yuml", "Ÿ"));
        names.putAll(Map.of("OElig", "Œ", "oelig", "œ", "zwnj", "\u200C", "zwj", "\u200D", "hyphen", "‐"));
        names.putAll(Map.of("sbquo", "‚", "larr", "←", "uarr", "↑", "darr", "↓", "harr", "↔", "dash", "‐"));
        names.putAll(Map.of("Lstrok", "Ł", "lstrok", "ł", "Dstrok", "Đ", "dstrok", "đ", "inodot", "ı", "imath", "ı"));
        String[] sgml =
                "agr bgr ggr dgr egr zgr eegr thgr igr kgr lgr mgr ngr xgr ogr pgr rgr sfgr sgr tgr ugr phgr khgr psgr ohgr"
                        .split(" ");
        for (int i = 0; i < sgml.length; i++) {
            names.put(sgml[i], Character.toString(0x3B1 + i));
            names.put(Character.toUpperCase(sgml[i].charAt(0)) + sgml[i].substring(1), Character.toString(0x391 + i));
        }
        return Map.copyOf(names);
    }

    private static void number(Map<String, String> names, int from, String inOrder) {
        int codePoint = from;
        for (String name : inOrder.split(" ")) {
            names.put(name, Character.toString(codePoint++));
        }
    }
}
