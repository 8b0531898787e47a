package winnow.model;

import java.util.Optional;

/**
 * The name of a person or of a group, split as its source splits it.
 *
 * @param family family name with its particles; for a group its whole name; never blank
 * @param given given names or initials as printed
 * @param suffix Jr, III, Filho and the like, where a source tells it apart
 * @param group true for a consortium or other body
 */
public record PersonName(String family, Optional<String> given, Optional<String> suffix, boolean group) {

    /** Refuses a blank name. */
    public PersonName {
        if (family.isBlank()) {
            throw new IllegalArgumentException("a name needs a family name or a group name");
        }
    }

    /** A person with family and given name; a blank given name counts as none. */
    public static PersonName person(String family, String given) {
        return new PersonName(family, Optional.ofNullable(given).filter(g -> !g.isBlank()), Optional.empty(), false);
    }

    /** A consortium, committee or other body. */
    public static PersonName group(String name) {
        return new PersonName(name, Optional.empty(), Optional.empty(), true);
    }

    /** Given name first, as a page prints it. */
    public String display() {
        StringBuilder text = new StringBuilder();
        given.ifPresent(g -> text.append(g).append(' '));
        text.append(family);
        suffix.ifPresent(s -> text.append(' ').append(s));
        return text.toString();
    }
}
