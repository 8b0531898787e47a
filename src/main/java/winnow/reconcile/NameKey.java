package winnow.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import winnow.model.PersonName;

/** A name prepared for comparison: folded tokens of family and given name, suffixes and degrees left out. */
final class NameKey {

    private static final Pattern CLUSTER = Pattern.compile("\\p{Lu}{2,4}");

    /** A name in one piece of more words is a group's. */
    private static final int PARTED = 6;

    private static final Pattern UMLAUT = Pattern.compile("[äöüåøđÄÖÜÅØĐ\\u0308\\u030A]");

    private final PersonName name;
    private final List<String> family;
    private final List<String> given;

    private final Optional<String> generation;

    private NameKey(PersonName name, List<String> family, List<String> given, Optional<String> generation) {
        this.name = name;
        this.family = family;
        this.given = given;
        this.generation = generation;
    }

    static NameKey of(PersonName name) {
        return written(name, name.family(), name.given().orElse(""));
    }

    private static NameKey written(PersonName name, String familyText, String givenText) {
        List<String> titles = titles(name.suffix());
        List<String> family = NameFold.tokens(familyText);
        List<String> given = NameFold.tokens(givenText);
        titles = withoutTitles(given, withoutTitles(family, titles));
        return new NameKey(name, List.copyOf(family), List.copyOf(given), generation(titles));
    }

    private static List<String> titles(Optional<String> suffix) {
        return suffix.isEmpty()
                ? List.of()
                : List.of(suffix.get().toLowerCase(Locale.ROOT).split("[\\s.,]+"));
    }

    private static Optional<String> generation(List<String> titles) {
        Optional<String> generation = Optional.empty();
        for (int i = 0; i < titles.size() && generation.isEmpty(); i++) {
            generation = NameFold.generation(titles.get(i));
        }
        return generation;
    }

    /** Takes trailing titles, suffixes and degrees off, as long as a name remains; gives all titles known then. */
    private static List<String> withoutTitles(List<String> tokens, List<String> titles) {
        List<String> known = titles;
        while (tokens.size() > 1 && NameFold.isTitle(tokens.get(tokens.size() - 1))) {
            known = new ArrayList<>(known);
            known.add(tokens.remove(tokens.size() - 1));
        }
        return known;
    }

    /** Jr, III and the like, wherever they stood; two people can be told apart by them. */
    Optional<String> generation() {
        return generation;
    }

    /**
     * The ways in which a name given in one piece can be parted: at its comma, after its first word, before its last. A
     * family name that is but a suffix, {@code Filho}, leaves the last of the given names for family name.
     */
    List<NameKey> partings() {
        boolean whole = name.given().isEmpty();
        String text = whole ? name.family() : name.given().orElse("");
        if (!whole && !(family.size() == 1 && NameFold.isTitle(family.get(0)))) {
            return List.of();
        }
        String[] words = text.strip().split("\\s*,\\s*", 2);
        if (words.length == 1) {
            words = words[0].split("\\s+", PARTED + 1);
        }
        if (words.length < 2 || words.length > PARTED) {
            return List.of();
        }
        int last = words.length - 1;
        NameKey before = parted(words[last], String.join(" ", Arrays.copyOf(words, last)));
        return whole
                ? List.of(parted(words[0], String.join(" ", Arrays.copyOfRange(words, 1, words.length))), before)
                : List.of(before);
    }

    private static NameKey parted(String family, String given) {
        PersonName person = PersonName.person(family.isBlank() ? given : family, family.isBlank() ? "" : given);
        return of(person);
    }

    /** Whether sources may write the name out in more than one way. */
    boolean hasUmlaut() {
        return UMLAUT.matcher(name.family()).find()
                || UMLAUT.matcher(name.given().orElse("")).find();
    }

    /** The same name with umlauts written out. */
    NameKey written(String ue) {
        return written(
                name,
                NameFold.written(name.family(), ue),
                NameFold.written(name.given().orElse(""), ue));
    }

    PersonName name() {
        return name;
    }

    boolean isGroup() {
        return name.group();
    }

    boolean isCorrupt() {
        return Mojibake.in(name.family()) || Mojibake.in(name.given().orElse(""));
    }

    List<String> family() {
        return family;
    }

    List<String> given() {
        return given;
    }

    /** Family name without leading particles, unless it has nothing else. */
    List<String> familyCore() {
        int from = 0;
        while (from < family.size() - 1 && NameFold.isParticle(family.get(from))) {
            from++;
        }
        return family.subList(from, family.size());
    }

    /** Given names without the particles that some sources leave at their end. */
    List<String> givenCore() {
        int to = given.size();
        while (to > 1
                && NameFold.isParticle(given.get(to - 1))
                && given.get(to - 1).length() > 1) {
            to--;
        }
        return given.subList(0, to);
    }

    /** Whether the given name is initials written together, {@code JH}, whatever particles stand behind: {@code JM van der}. */
    boolean isCluster() {
        return givenCore().size() == 1
                && name.given()
                        .map(g -> CLUSTER.matcher(g.strip().split("\\s+", 2)[0]).matches())
                        .orElse(false);
    }

    /** Whether the given name is there, and is initials only. */
    boolean isInitials() {
        return !given.isEmpty() && (isCluster() || given.stream().allMatch(token -> token.length() == 1));
    }

    /** All tokens, given names first. */
    List<String> all() {
        List<String> all = new ArrayList<>(given);
        all.addAll(family);
        return all;
    }

    /** The name run together, for groups and for whole names that were split elsewhere. */
    String whole() {
        return NameFold.joined(all());
    }
}
