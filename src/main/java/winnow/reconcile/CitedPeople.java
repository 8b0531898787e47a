package winnow.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.AuthorClaim;
import winnow.model.PersonName;

/** Reads the authors of a formatted citation: {@code Yang C and Zhao L} or {@code Yang, C., & Zhao, L.} */
final class CitedPeople {

    private static final Pattern OTHERS = Pattern.compile("\\bet\\.?\\s*al\\b|\\.\\.\\.|…");
    private static final Pattern BEFORE_OTHERS = Pattern.compile("[,\\s]+(?:(?:and|&)\\s*)?$");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*,\\s*(?:and|&)?\\s+|\\s+(?:and|&)\\s+");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("\\s*,\\s*(?:(?:and|&)\\s+)?|\\s+&\\s+|\\s+and\\s+");
    private static final Pattern SUFFIX = Pattern.compile("\\s+(?:Jr|Sr|II|III|IV)\\.?$");
    private static final Pattern INITIALS_AT_END = Pattern.compile("^(.+?)\\s+([\\p{Lu}\\u2010-\\u2011.-]{1,8})$");
    private static final Pattern BETWEEN_INITIALS = Pattern.compile("(?<=\\p{Lu})(?=\\p{Lu})");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\p{Ll}?\\.?[\\s\\u2010-\\u2011-]?){1,6}");

    private CitedPeople() {}

    /** Whether the list is cut short. */
    static boolean truncated(String text) {
        return OTHERS.matcher(text).find();
    }

    /** Family name and initials without a comma between, names parted by commas: the house style. */
    static People houseStyle(String text) {
        List<AuthorClaim> authors = new ArrayList<>();
        for (String entry : BETWEEN_NAMES.split(listed(text))) {
            String name = SUFFIX.matcher(entry.strip()).replaceFirst("");
            Matcher initials = INITIALS_AT_END.matcher(name);
            if (initials.matches()) {
                add(
                        authors,
                        initials.group(1),
                        BETWEEN_INITIALS.matcher(initials.group(2)).replaceAll(" "));
            } else {
                add(authors, name, "");
            }
        }
        return People.of(authors);
    }

    /** Family name and initials parted by a comma: APA, MLA and Chicago as the site makes them. */
    static People inverted(String text) {
        List<AuthorClaim> authors = new ArrayList<>();
        String family = "";
        for (String part : BETWEEN_PARTS.split(listed(text))) {
            String name = part.strip();
            if (!family.isEmpty() && INITIALS.matcher(name).matches()) {
                add(authors, family, name);
                family = "";
            } else if (!SUFFIX.matcher(" " + name).matches()) {
                add(authors, family, "");
                family = name;
            }
        }
        add(authors, family, "");
        return People.of(authors);
    }

    private static String listed(String text) {
        Matcher others = OTHERS.matcher(text);
        return others.find()
                ? BEFORE_OTHERS.matcher(text.substring(0, others.start())).replaceFirst("")
                : text;
    }

    private static void add(List<AuthorClaim> authors, String family, String given) {
        String name = family.strip();
        if (name.codePoints().anyMatch(Character::isLetter)) {
            authors.add(AuthorClaim.named(PersonName.person(name, given), (given + " " + name).strip()));
        }
    }
}
