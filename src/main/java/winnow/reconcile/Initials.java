package winnow.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The initials of given names: {@code Ke-Hong} has K and H, joined by a hyphen; {@code Jan van} keeps its particle. */
final class Initials {

    private static final Pattern BETWEEN = Pattern.compile("[\\s.]+|(?=-)");
    private static final Pattern CLUSTER = Pattern.compile("\\p{Lu}{2,4}");

    private final List<String> parts = new ArrayList<>(4);

    private Initials() {}

    static Initials of(String given) {
        Initials initials = new Initials();
        String[] words = BETWEEN.split(given.strip());
        for (String word : words) {
            boolean alone = words.length == 1 && CLUSTER.matcher(word).matches();
            if (alone) {
                word.codePoints().forEach(c -> initials.parts.add(Character.toString(c)));
            } else {
                initials.add(word);
            }
        }
        return initials;
    }

    private void add(String word) {
        boolean joined = word.startsWith("-") && !parts.isEmpty();
        if (!joined && !parts.isEmpty() && isParticle(word)) {
            parts.add(word);
            return;
        }
        word.codePoints()
                .filter(Character::isLetter)
                .findFirst()
                .ifPresent(c -> parts.add((joined ? "-" : "") + Character.toString(Character.toUpperCase(c))));
    }

    private static boolean isParticle(String word) {
        return word.equals(word.toLowerCase(Locale.ROOT)) && NameFold.isParticle(word);
    }

    /** {@code KH}, the house's way; particles stand apart. */
    String together() {
        return parts.stream()
                .map(part -> isName(part) ? part.replace("-", "") : " " + part)
                .collect(Collectors.joining())
                .strip();
    }

    /** {@code K.-H.}, {@code J. M.} */
    String dotted() {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            text.append(text.isEmpty() || part.startsWith("-") ? "" : " ")
                    .append(part)
                    .append(isName(part) ? "." : "");
        }
        return text.toString();
    }

    private static boolean isName(String part) {
        return Character.isUpperCase(part.codePointAt(part.startsWith("-") ? 1 : 0)) || !isParticle(part);
    }
}
