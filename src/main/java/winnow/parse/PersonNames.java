package winnow.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import winnow.model.PersonName;

/** Splits names into family, given name and suffix; a citation of the same author decides before any rule does. */
final class PersonNames {

    private static final Set<String> SUFFIXES =
            Set.of("jr", "sr", "ii", "iii", "iv", "filho", "neto", "junior", "júnior", "sobrinho", "2nd", "3rd");
    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "do", "dos", "das", "del", "della", "dell", "di", "du", "des", "la", "le", "van", "von", "vom",
            "der", "den", "het", "ter", "ten", "te", "zu", "zur", "af", "av", "bin", "ibn", "bint", "al", "el", "y",
            "e", "san", "st");
    /** Written with a capital these are still particles between other names; "Le", "La" or "Al" may be given names. */
    private static final Set<String> CAPITAL_PARTICLES = Set.of(
            "De", "Da", "Do", "Dos", "Das", "Del", "Della", "Di", "Du", "Van", "Von", "Der", "Den", "Ter", "Ten");

    private static final Set<String> GROUP_WORDS = Set.of(
            "group",
            "groups",
            "consortium",
            "collaboration",
            "collaborative",
            "collaborators",
            "committee",
            "investigators",
            "network",
            "initiative",
            "registry",
            "association",
            "society",
            "team",
            "project",
            "alliance",
            "organization",
            "organisation",
            "behalf");
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}[\\p{Lu}.-]{0,7}(?:\\p{Ll}\\.?)?");

    private PersonNames() {}

    /** {@code Zuo,Yun} as the head writes it, family name first. */
    static PersonName ofHead(String text) {
        int comma = text.indexOf(',');
        String family = Tidy.plainHyphens(text.substring(0, comma).strip());
        String rest = Tidy.plainHyphens(text.substring(comma + 1).strip());
        int second = rest.indexOf(',');
        Optional<String> suffix = second < 0
                ? Optional.empty()
                : Optional.of(rest.substring(second + 1).strip()).filter(PersonNames::isSuffix);
        String given = second < 0 ? rest : rest.substring(0, second).strip();
        if (family.isEmpty()) {
            return given.isEmpty() ? PersonName.group(text) : ofDisplay(given, "");
        }
        return new PersonName(
                family, Optional.of(given).filter(g -> !g.isEmpty()), suffix, given.isEmpty() && isGroup(family));
    }

    /**
     * A name as printed, given name first.
     *
     * @param cited the same author as cited, {@code Bilen CY}; empty where not known
     */
    static PersonName ofDisplay(String text, String cited) {
        String name = Tidy.plainHyphens(Tidy.spaces(text));
        if (isGroup(name)) {
            return PersonName.group(name);
        }
        List<String> words =
                new ArrayList<>(Arrays.asList(name.replace(", ", " ").split(" ")));
        Optional<String> suffix = Optional.empty();
        if (words.size() > 2 && isSuffix(words.get(words.size() - 1))) {
            suffix = Optional.of(words.remove(words.size() - 1));
        }
        if (words.size() == 1) {
            return new PersonName(words.get(0), Optional.empty(), suffix, false);
        }
        Optional<PersonName> agreed = byCitation(words, suffix, cited);
        if (agreed.isPresent()) {
            return agreed.get();
        }
        int family = familyStart(words);
        return person(words.subList(family, words.size()), words.subList(0, family), suffix);
    }

    private static PersonName person(List<String> family, List<String> given, Optional<String> suffix) {
        return new PersonName(
                String.join(" ", family),
                Optional.of(String.join(" ", given)).filter(g -> !g.isEmpty()),
                suffix,
                false);
    }

    /** Where the last name begins by rule: its particles belong to it. */
    private static int familyStart(List<String> words) {
        int start = words.size() - 1;
        while (start > 1 && isParticle(words.get(start - 1))) {
            start--;
        }
        return start == 1 && words.size() > 2 && isLowerParticle(words.get(0)) ? 0 : start;
    }

    private static boolean isParticle(String word) {
        return CAPITAL_PARTICLES.contains(word) || isLowerParticle(word);
    }

    private static boolean isLowerParticle(String word) {
        return Character.isLowerCase(word.charAt(0)) && PARTICLES.contains(word.replace("'", ""));
    }

    private static Optional<PersonName> byCitation(List<String> words, Optional<String> suffix, String cited) {
        String family = citedFamily(cited);
        if (family.isEmpty()) {
            return Optional.empty();
        }
        int size = words.size();
        for (int length = size - 1; length >= 1; length--) {
            String tail = Tidy.fold(String.join(" ", words.subList(size - length, size)));
            if (tail.equals(family) || (suffix.isPresent() && (tail + " " + Tidy.fold(suffix.get())).equals(family))) {
                return Optional.of(person(words.subList(size - length, size), words.subList(0, size - length), suffix));
            }
        }
        for (int length = size - 1; length >= 1; length--) {
            if (Tidy.fold(String.join(" ", words.subList(0, length))).equals(family)) {
                return Optional.of(person(words.subList(0, length), words.subList(length, size), suffix));
            }
        }
        return Optional.empty();
    }

    /** The family name of {@code Bilen CY} or {@code da Silva Filho AL}, folded. */
    private static String citedFamily(String cited) {
        String name = Tidy.plainHyphens(cited.strip());
        int space = name.lastIndexOf(' ');
        if (space > 0 && isSuffix(name.substring(space + 1)) && name.lastIndexOf(' ', space - 1) > 0) {
            name = name.substring(0, space);
            space = name.lastIndexOf(' ');
        }
        return space > 0 && INITIALS.matcher(name.substring(space + 1)).matches()
                ? Tidy.fold(name.substring(0, space))
                : "";
    }

    static boolean isSuffix(String word) {
        return SUFFIXES.contains(word.replace(".", "").toLowerCase(Locale.ROOT));
    }

    /** Whether one of several words says that the name is a body's. */
    static boolean isGroup(String name) {
        int from = 0;
        boolean several = name.indexOf(' ') > 0;
        for (int i = 0; several && i <= name.length(); i++) {
            if (i == name.length() || !Character.isLetter(name.charAt(i))) {
                if (i - from >= 4
                        && GROUP_WORDS.contains(name.substring(from, i).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                from = i + 1;
            }
        }
        return false;
    }
}
