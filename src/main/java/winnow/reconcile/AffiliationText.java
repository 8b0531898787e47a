package winnow.reconcile;

import java.util.Optional;
import java.util.regex.Pattern;
import winnow.model.Affiliation;

/** An affiliation as it is stored: without footnote label, stray space and closing stop, with its country. */
final class AffiliationText {

    private static final Pattern LABEL = Pattern.compile("^(?:[*†‡§¶#]+\\s*|\\d{1,2}(?=\\p{Lu}\\p{Ll}))");

    private AffiliationText() {}

    /** Takes a text that is clean already. */
    static Affiliation read(String name) {
        return new Affiliation(name, CountryNames.in(name), Optional.empty());
    }

    static String clean(String text) {
        String plain = PlainText.of(text);
        String name = withoutEnd(LABEL.matcher(plain).replaceFirst(""));
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
