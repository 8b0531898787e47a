package winnow.reconcile;

import java.util.HashMap;
import java.util.Map;

/** Decodes character references, named, decimal and hexadecimal, once; what is none stays as it stands. */
final class Entities {

    private static final int LONGEST = 10;
    private static final Map<String, String> NAMED = named();

    private Entities() {}

    static String decode(String text) {
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
        return name.startsWith("#") ? numbered(name) : NAMED.getOrDefault(name, "");
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
        boolean character = codePoint > 0
                && Character.isValidCodePoint(codePoint)
                && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
        return character ? Character.toString(codePoint) : "";
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
        return Map.copyOf(names);
    }

    private static void number(Map<String, String> names, int from, String inOrder) {
        int codePoint = from;
        for (String name : inOrder.split(" ")) {
            names.put(name, Character.toString(codePoint++));
        }
    }
}
