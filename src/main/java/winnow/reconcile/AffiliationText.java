package winnow.reconcile;

import java.util.Optional;
import java.util.regex.Pattern;
import winnow.model.Affiliation;

/** An affiliation as it is stored: without footnote label, stray space and closing stop, with its country. */
final class AffiliationText {

    private static final Pattern LABEL = Pattern.compile(
            "^(?:[*†‡§¶#⁰¹²³⁴-⁹]+\\s*|\\(?\\d{1,2}(?:(?=\\p{Lu}\\p{Ll})|[.)]+\\s*(?=\\p{Lu})|\\s+(?=\\p{Lu}\\p{Ll}+[\\s,])))");
    /** An address to write to is the author's, not the institution's. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)[\\s,;.(]*(?:\\b(?:e-?mail|electronic address)\\b\\s*:?\\s*)?\\S+@\\S+.*$");

    private AffiliationText() {}

    /** Takes a text that is clean already. */
    static Affiliation read(String name) {
        return new Affiliation(name, CountryNames.in(name), Optional.empty());
    }

    static String clean(String text) {
        String plain = PlainText.of(text);
        String place = plain.indexOf('@') < 0 ? plain : ADDRESS.matcher(plain).replaceFirst("");
        String name = withoutEnd(LABEL.matcher(place).replaceFirst(""));
        return name.isBlank() ? plain : name;
    }

    /** Without separators at the end and a stop after a word; the stop of {@code P.R.C.} stays. */
    private static String withoutEnd(String text) {
        int end = text.length();
        while (end > 0 && " ;,".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean stop = end > 2
                && text.charAt(end - 1) == '.'
                && Character.isLowerCase(text.charAt(end - 2))
                && Character.isLowerCase(text.charAt(end - 3));
        return text.substring(0, stop ? end - 1 : end);
    }
}
