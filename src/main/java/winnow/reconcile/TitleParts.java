package winnow.reconcile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title taken apart for comparison: a notice prefix and "(Review)" are recorded and set aside.
 *
 * @param core what remains
 * @param notice the prefix, where there is one
 * @param review whether "(Review)" stood at the end
 */
record TitleParts(String core, Optional<NoticePrefix> notice, boolean review) {

    private static final Pattern REVIEW =
            Pattern.compile("\\s*[(\\[]\\s*(?:mini[- ]?)?reviews?\\s*[)\\]]\\s*\\.?\\s*$", Pattern.CASE_INSENSITIVE);

    static TitleParts of(String title) {
        Optional<NoticePrefix> notice = NoticePrefix.of(title);
        String core = notice.map(n -> title.substring(n.length())).orElse(title);
        int bracket = Math.max(core.lastIndexOf('('), core.lastIndexOf('['));
        if (bracket < 0 || core.length() - bracket > 40) {
            return new TitleParts(core, notice, false);
        }
        Matcher review = REVIEW.matcher(core);
        boolean found = review.find();
        return new TitleParts(found ? core.substring(0, review.start()) : core, notice, found);
    }

    /** What was set aside of the title, for a person to see. */
    String marks(String title) {
        String prefix = notice.map(n -> title.substring(0, n.length()).strip()).orElse("");
        return review ? (prefix + " (Review)").strip() : prefix;
    }
}
