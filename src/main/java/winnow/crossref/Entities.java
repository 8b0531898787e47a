package winnow.crossref;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Character references as they occur in deposits: decimal, hexadecimal, and the names of the common HTML ones. */
final class Entities {

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,9}));");

    private static final Map<String, String> NAMED = named(
            "amp & lt < gt > quot \" apos ' iexcl \u00A1 cent \u00A2 pound \u00A3 yen \u00A5 sect \u00A7 uml \u00A8 "
                    + "copy \u00A9 laquo \u00AB not \u00AC reg \u00AE macr \u00AF deg \u00B0 plusmn \u00B1 sup2 \u00B2 "
                    + "sup3 \u00B3 acute \u00B4 micro \u00B5 para \u00B6 middot \u00B7 sup1 \u00B9 raquo \u00BB "
                    + "frac14 \u00BC frac12 \u00BD frac34 \u00BE iquest \u00BF Agrave \u00C0 Aacute \u00C1 Acirc \u00C2 "
                    + "Atilde \u00C3 Auml \u00C4 Aring \u00C5 AElig \u00C6 Ccedil \u00C7 Egrave \u00C8 Eacute \u00C9 "
                    + "Ecirc \u00CA Euml \u00CB Igrave \u00CC Iacute \u00CD Icirc \u00CE Iuml \u00CF Ntilde \u00D1 "
                    + "Ograve \u00D2 Oacute \u00D3 Ocirc \u00D4 Otilde \u00D5 Ouml \u00D6 times \u00D7 Oslash \u00D8 "
                    + "Ugrave \u00D9 Uacute \u00DA Ucirc \u00DB Uuml \u00DC szlig \u00DF agrave \u00E0 aacute \u00E1 "
                    + "acirc \u00E2 atilde \u00E3 auml \u00E4 aring \u00E5 aelig \u00E6 ccedil \u00E7 egrave \u00E8 "
                    + "eacute \u00E9 ecirc \u00EA euml \u00EB igrave \u00EC iacute \u00ED icirc \u00EE iuml \u00EF "
                    + "ntilde \u00F1 ograve \u00F2 oacute \u00F3 ocirc \u00F4 otilde \u00F5 ouml \u00F6 divide \u00F7 "
                    + "oslash \u00F8 ugrave \u00F9 uacute \u00FA ucirc \u00FB uuml \u00FC yacute \u00FD yuml \u00FF "
                    + "scaron \u0161 Scaron \u0160 oelig \u0153 OElig \u0152 Alpha \u0391 Beta \u0392 Gamma \u0393 "
                    + "Delta \u0394 Epsilon \u0395 Zeta \u0396 Eta \u0397 Theta \u0398 Iota \u0399 Kappa \u039A "
                    + "Lambda \u039B Mu \u039C Nu \u039D Xi \u039E Pi \u03A0 Rho \u03A1 Sigma \u03A3 Tau \u03A4 "
                    + "Upsilon \u03A5 Phi \u03A6 Chi \u03A7 Psi \u03A8 Omega \u03A9 alpha \u03B1 beta \u03B2 "
                    + "gamma \u03B3 delta \u03B4 epsilon \u03B5 zeta \u03B6 eta \u03B7 theta \u03B8 iota \u03B9 "
                    + "kappa \u03BA lambda \u03BB mu \u03BC nu \u03BD xi \u03BE pi \u03C0 rho \u03C1 sigma \u03C3 "
                    + "sigmaf \u03C2 tau \u03C4 upsilon \u03C5 phi \u03C6 chi \u03C7 psi \u03C8 omega \u03C9 "
                    + "ndash \u2013 mdash \u2014 lsquo \u2018 rsquo \u2019 sbquo \u201A ldquo \u201C rdquo \u201D "
                    + "bull \u2022 hellip \u2026 prime \u2032 Prime \u2033 trade \u2122 larr \u2190 uarr \u2191 "
                    + "rarr \u2192 darr \u2193 harr \u2194 minus \u2212 infin \u221E asymp \u2248 ne \u2260 le \u2264 "
                    + "ge \u2265 hyphen \u2010 shy \u00AD");

    private Entities() {}

    /** Decodes once; what is no known reference stays as it is. */
    static String decode(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return REFERENCE.matcher(text).replaceAll(match -> {
            String decoded = match.group(3) == null ? numbered(match.group(1), match.group(2)) : named(match);
            return Matcher.quoteReplacement(decoded == null ? match.group() : decoded);
        });
    }

    private static String named(MatchResult match) {
        return NAMED.get(match.group(3));
    }

    private static String numbered(String decimal, String hexadecimal) {
        int codePoint = decimal == null ? Integer.parseInt(hexadecimal, 16) : Integer.parseInt(decimal);
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        if (!Character.isValidCodePoint(codePoint) || surrogate) {
            return "\uFFFD";
        }
        return Character.isISOControl(codePoint) ? " " : Character.toString(codePoint);
    }

    private static Map<String, String> named(String table) {
        Map<String, String> names = new HashMap<>(Map.of("nbsp", " ", "ensp", " ", "emsp", " ", "thinsp", " "));
        String[] words = table.split(" ");
        for (int i = 0; i + 1 < words.length; i += 2) {
            names.put(words[i], words[i + 1]);
        }
        return Map.copyOf(names);
    }
}
