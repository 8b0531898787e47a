package winnow.reconcile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Folds names to lower-case tokens without diacritics, apostrophes and footnote signs, for comparison only. */
final class NameFold {

    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "do", "dos", "das", "di", "del", "della", "dello", "degli", "dei", "delle", "la", "le", "lo",
            "las", "los", "van", "von", "vom", "zu", "zur", "zum", "der", "den", "ten", "ter", "te", "du", "des", "el",
            "al", "bin", "ibn", "ben", "e", "y", "af", "av", "st", "d", "'t");
    private static final Set<String> TITLES = Set.of(
            "jr",
            "sr",
            "ii",
            "iii",
            "iv",
            "filho",
            "neto",
            "junior",
            "senior",
            "sobrinho",
            "md",
            "phd",
            "dr",
            "msc",
            "mph",
            "mbbs",
            "dvm",
            "bsc",
            "facs",
            "pharmd",
            "mba",
            "frcs",
            "mrcp",
            "prof");

    private NameFold() {}

    static boolean isParticle(String token) {
        return PARTICLES.contains(token);
    }

    /** Suffixes and degrees, which one source prints and another leaves out. */
    static boolean isTitle(String token) {
        return TITLES.contains(token);
    }

    /** What tells father from son: {@code jr}, {@code sr}, {@code iii}; empty for degrees. */
    static Optional<String> generation(String suffix) {
        return switch (suffix) {
            case "jr", "junior", "filho", "ii", "2nd" -> Optional.of("jr");
            case "sr", "senior" -> Optional.of("sr");
            case "iii", "3rd" -> Optional.of("iii");
            case "iv", "4th" -> Optional.of("iv");
            case "neto", "sobrinho" -> Optional.of(suffix);
            default -> Optional.empty();
        };
    }

    /** Tokens in order; empty for a text without letters. */
    static List<String> tokens(String text) {
        // The free-standing acute would decompose into a space and part the name.
        String plain = isAscii(text) ? text : Normalizer.normalize(text.replace('´', '\''), Normalizer.Form.NFKD);
        List<String> tokens = new ArrayList<>(4);
        StringBuilder token = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetter(c) || Character.isSurrogate(c)) {
                append(token, c);
            } else if (!isIgnored(c)) {
                finish(token, tokens);
            }
        }
        finish(token, tokens);
        return tokens;
    }

    /**
     * The text with each umlaut, ring or stroke written out, as some sources do: {@code Müller}, {@code Mueller}; or, for
     * ü, the v that Chinese keyboards use and the yu of Chinese passports: {@code Lü}, {@code Lv}, {@code Lyu}.
     */
    static String written(String text, String ue) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", ue)
                .replace("å", "aa")
                .replace("đ", "dj")
                .replace("ø", "oe")
                .replace("Ä", "Ae")
                .replace("Ö", "Oe")
                .replace("Ü", ue)
                .replace("Å", "Aa")
                .replace("Đ", "Dj")
                .replace("Ø", "Oe");
    }

    static String joined(List<String> tokens) {
        return tokens.size() == 1 ? tokens.get(0) : String.join("", tokens);
    }

    private static void append(StringBuilder token, char c) {
        char lower = Character.toLowerCase(c);
        switch (lower) {
            case 'ß' -> token.append("ss");
            case 'æ' -> token.append("ae");
            case 'œ' -> token.append("oe");
            case 'ø' -> token.append('o');
            case 'đ', 'ð' -> token.append('d');
            case 'ł' -> token.append('l');
            case 'ı' -> token.append('i');
            case 'þ' -> token.append("th");
            default -> token.append(lower);
        }
    }

    private static void finish(StringBuilder token, List<String> tokens) {
        if (token.length() > 0) {
            tokens.add(token.toString());
            token.setLength(0);
        }
    }

    /** Apostrophes inside a name, combining accents, invisible characters: they part nothing. */
    private static boolean isIgnored(char c) {
        int type = Character.getType(c);
        return c == '\''
                || c == '’'
                || c == '‘'
                || c == 'ʼ'
                || c == '`'
                || c == '´'
                || type == Character.NON_SPACING_MARK
                || type == Character.FORMAT;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }
}
