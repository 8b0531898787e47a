package winnow.testing;

import java.util.List;

/**
 * An author of a sample work.
 *
 * @param given given names or initials; blank for a single name
 * @param family family name with its particles
 * @param affiliations indexes from 0 into the work's affiliations
 */
public record SampleAuthor(String given, String family, List<Integer> affiliations) {

    /** Copies the list. */
    public SampleAuthor {
        affiliations = List.copyOf(affiliations);
    }

    /** An author with the first affiliation. */
    public static SampleAuthor of(String given, String family) {
        return new SampleAuthor(given, family, List.of(0));
    }

    /** Splits {@code Cenk Y. Bilen} before its last word; good enough for names without particles. */
    public static SampleAuthor display(String name) {
        int space = name.lastIndexOf(' ');
        return of(name.substring(0, Math.max(space, 0)).strip(), name.substring(space + 1));
    }

    /** Given name first. */
    public String display() {
        return given.isBlank() ? family : given + " " + family;
    }

    /** {@code Bilen CY}, as citations print it. */
    public String cited() {
        StringBuilder initials = new StringBuilder();
        for (String part : given.split("[\\s.\\u00A0]+")) {
            if (!part.isEmpty()) {
                initials.append(Character.toUpperCase(part.charAt(0)));
            }
        }
        return initials.isEmpty() ? family : family + " " + initials;
    }
}
