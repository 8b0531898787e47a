package winnow.reconcile;

import java.util.Optional;
import java.util.regex.Pattern;
import winnow.model.Affiliation;

/** An affiliation as it is stored: without footnote label, stray space and closing stop, with its country. */
final class AffiliationText {

    private static final Pattern LABEL = Pattern.compile("^(?:[*†‡§¶#]+\\s*|\\d{1,2}(?=\\p{Lu}\\p{Ll}))");
    private static final Pattern END = Pattern.compile("[\\s;,]+$|(?<=\\p{Ll}{2})\\.$");

    private AffiliationText() {}

    /** Takes a text that is clean already. */
    static Affiliation read(String name) {
        return new Affiliation(name, CountryNames.in(name), Optional.empty());
    }

    static String clean(String text) {
        String plain = PlainText.of(text);
        String name = END.matcher(LABEL.matcher(plain).replaceFirst("")).replaceFirst("");
        return name.isBlank() ? plain : name;
    }
}
