package winnow.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import winnow.model.PersonName;

/** A name prepared for comparison: folded tokens of family and given name, suffixes and degrees left out. */
final class NameKey {

    private static final Pattern CLUSTER = Pattern.compile("\\p{Lu}{2,4}");

    private static final Pattern UMLAUT = Pattern.compile("[äöüåøÄÖÜÅØ\\u0308\\u030A]");

    private final PersonName name;
    private final List<String> family;
    private final List<String> given;

    private NameKey(PersonName name, List<String> family, List<String> given) {
        this.name = name;
        this.family = family;
        this.given = given;
    }

    static NameKey of(PersonName name) {
        return written(name, name.family(), name.given().orElse(""));
    }

    private static NameKey written(PersonName name, String familyText, String givenText) {
        List<String> family = withoutTitles(NameFold.tokens(familyText));
        List<String> given = withoutTitles(NameFold.tokens(givenText));
        return new NameKey(name, List.copyOf(family), List.copyOf(given));
    }

    /** Trailing suffixes and degrees go, as long as a name remains. */
    private static List<String> withoutTitles(List<String> tokens) {
        while (tokens.size() > 1 && NameFold.isTitle(tokens.get(tokens.size() - 1))) {
            tokens.remove(tokens.size() - 1);
        }
        return tokens;
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

    /** Whether the given name is initials written together, {@code JH}. */
    boolean isCluster() {
        return name.given().map(g -> CLUSTER.matcher(g.strip()).matches()).orElse(false);
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
