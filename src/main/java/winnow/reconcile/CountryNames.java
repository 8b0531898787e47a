package winnow.reconcile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises the country that an affiliation names, at its end: {@code P.R. China}, {@code Taiwan, R.O.C.},
 * {@code Seoul 110-744, Republic of Korea}, {@code Athens 11634 Greece}. A state, a city or an institution whose name
 * holds a country's ({@code Inner Mongolia}, {@code New Mexico}) is no country.
 */
final class CountryNames {

    private static final Map<String, String> CODES = read();
    /** Parts between commas, from the end, among which a country is looked for. */
    private static final int LOOKED_AT = 3;

    private static final int LONGEST = 80;
    /** Characters from the end in which a country is looked for. */
    private static final int END = 400;

    private static final Pattern ADDRESS = Pattern.compile("(?i)[\\s,;.(]*(?:\\be-?mail\\b|\\S+@\\S+).*$");
    private static final Pattern POSTCODES =
            Pattern.compile("^[\\s\\p{Punct}]*(?:\\S*\\d\\S*\\s+)+|(?:\\s+\\S*\\d\\S*)+\\s*\\.?$");
    private static final Pattern AFTER_POSTCODE = Pattern.compile("^.*\\d\\S*\\s+(?=\\p{L}[^\\d]*$)");
    private static final Pattern IN_THE_STATE_OF_GEORGIA =
            Pattern.compile("(?i)\\b(?:Atlanta|Augusta|Athens|Savannah|Macon|Emory|Georgia \\d{5})\\b");
    /** Places with a code of their own, which affiliations often give before the name of the state. */
    private static final Set<String> OWN_CODE = Set.of("HK", "MO", "TW", "PR");

    /** The form of a state before its name; China's names with it are listed, for there are two. */
    private static final Pattern STATE = Pattern.compile("(?i)^\\s*(?:the\\s+)?(?:\\p{L}+\\s+){0,2}"
            + "(?:republic|kingdom|sultanate|state|principality|commonwealth|duchy)\\s+of\\s+(?:the\\s+)?(?=\\p{L})");

    private CountryNames() {}

    /** Whether a folded word by itself names a country. */
    static boolean isCountry(String word) {
        return CODES.containsKey(word);
    }

    /** ISO 3166-1 alpha-2 code, where the text names a country. */
    static Optional<String> in(String text) {
        String affiliation = text.length() > END ? text.substring(text.length() - END) : text;
        boolean mail = affiliation.indexOf('@') >= 0 || affiliation.contains("mail");
        List<String> parts = lastParts(mail ? ADDRESS.matcher(affiliation).replaceFirst("") : affiliation);
        for (int i = 0; i < Math.min(LOOKED_AT, parts.size()); i++) {
            Optional<String> code = ofPart(parts.get(i));
            if (code.isPresent()) {
                List<String> before = parts.subList(i + 1, parts.size());
                return code.map(c -> refined(c, before)).filter(c -> !isState(c, affiliation));
            }
        }
        return Optional.empty();
    }

    /** The last parts between commas, last first. */
    private static List<String> lastParts(String text) {
        List<String> parts = new ArrayList<>(LOOKED_AT + 1);
        int end = text.length();
        for (int i = end - 1; i >= -1 && parts.size() <= LOOKED_AT; i--) {
            char c = i < 0 ? ',' : text.charAt(i);
            if (c == ',' || c == ';' || c == '|') {
                parts.add(text.substring(i + 1, end));
                end = Math.max(i, 0);
            }
        }
        return parts;
    }

    private static Optional<String> ofPart(String part) {
        Optional<String> plain = named(part);
        if (plain.isPresent() || part.chars().noneMatch(Character::isDigit) || part.length() > LONGEST) {
            return plain;
        }
        return named(POSTCODES.matcher(part).replaceAll(""))
                .or(() -> named(AFTER_POSTCODE.matcher(part).replaceFirst("")));
    }

    private static Optional<String> named(String name) {
        if (name.isBlank() || name.length() > LONGEST) {
            return Optional.empty();
        }
        String code = CODES.get(TextKey.of(name));
        if (code == null && name.contains(" of ")) {
            Matcher state = STATE.matcher(name);
            code = state.find() ? CODES.get(TextKey.of(name.substring(state.end()))) : null;
        }
        return Optional.ofNullable(code);
    }

    private static String refined(String code, List<String> before) {
        if (code.equals("CN") || code.equals("US")) {
            for (String part : before) {
                Optional<String> own = ofPart(part).filter(OWN_CODE::contains);
                if (own.isPresent()) {
                    return own.get();
                }
            }
        }
        return code;
    }

    private static boolean isState(String code, String affiliation) {
        return code.equals("GE") && IN_THE_STATE_OF_GEORGIA.matcher(affiliation).find();
    }

    private static Map<String, String> read() {
        Map<String, String> codes = new HashMap<>();
        for (String line : lines()) {
            if (!line.startsWith("#")) {
                for (String name : line.substring(3).split("\\|")) {
                    codes.put(TextKey.of(name), line.substring(0, 2));
                }
            }
        }
        return Map.copyOf(codes);
    }

    private static List<String> lines() {
        try (InputStream in = CountryNames.class.getResourceAsStream("countries.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException brokenJar) {
            throw new UncheckedIOException(brokenJar);
        }
    }
}
