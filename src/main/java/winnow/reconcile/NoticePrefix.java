package winnow.reconcile;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.EditorialEventType;

/**
 * The words before a title that tell of a retraction, a correction or the like, and what they say of the work that
 * bears them.
 *
 * <p>{@code [Retracted] Title} and {@code Retraction: Title} stand on a notice: a work of its own about another, as
 * Spandidos titles them (10.3892/ijo.2021.5237). {@code RETRACTED: Title} stands on the work itself, as other
 * publishers mark theirs (10.1016/s0140-6736(97)11096-0).
 *
 * @param type what happened
 * @param onNotice whether the work that bears the prefix is the notice, and not the work affected
 * @param participle whether the word is said of a work, {@code Retracted}, and not of a notice, {@code Retraction}
 * @param length characters of the title that the prefix takes
 */
record NoticePrefix(EditorialEventType type, boolean onNotice, boolean participle, int length) {

    /** Characters from the start in which a prefix is looked for. */
    private static final int LOOKED_AT = 500;

    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String KIND = "(?:(?:editorial|publisher(?:['’]s)?|author(?:['’]s)?|note of|notice of)\\s+)?"
            + "(retracted|retraction|withdrawn|withdrawal|removed|removal|corrected|correction|corrigendum"
            + "|corrigenda|erratum|errata|addendum|(?:editorial\\s+)?expression of concern|reinstated"
            + "|reinstatement|clarification)(?:\\s+(?:article|paper|notice|note))?";
    private static final Pattern BRACKETED =
            Pattern.compile("\\s*[\\[【]\\s*" + KIND + "\\s*[\\]】]\\s*[:.—–-]?\\s*", CASE);
    private static final Pattern LABEL = Pattern.compile(
            "\\s*" + KIND + "(?:\\s+(?:to|for|of|on))?\\s*(?:[:—–]|\\s-\\s|(?=[\"“‘'«]))\\s*[\"“‘'«]?\\s*", CASE);
    private static final Pattern CORRIGENDUM_TO = Pattern.compile(
            "\\s*(corrigendum|erratum|addendum|retraction notice|expression of concern)\\s+(?:to|for|on)\\s+", CASE);
    private static final Pattern WHOLE = Pattern.compile("\\s*" + KIND + "\\s*\\.?\\s*", CASE);

    static Optional<NoticePrefix> of(String text) {
        String title = text.length() <= LOOKED_AT ? text : text.substring(0, LOOKED_AT);
        if (!mayStart(title)) {
            return Optional.empty();
        }
        Matcher bracketed = BRACKETED.matcher(title);
        if (bracketed.lookingAt()) {
            return prefix(bracketed, true);
        }
        Matcher label = LABEL.matcher(title);
        if (label.lookingAt()) {
            return prefix(label, !isParticiple(label.group(1)));
        }
        Matcher to = CORRIGENDUM_TO.matcher(title);
        if (to.lookingAt()) {
            return prefix(to, true);
        }
        Matcher whole = WHOLE.matcher(text.length() <= LOOKED_AT ? title : "");
        return whole.matches() ? prefix(whole, true) : Optional.empty();
    }

    private static boolean mayStart(String title) {
        int at = 0;
        while (at < title.length() && Character.isWhitespace(title.charAt(at))) {
            at++;
        }
        return at < title.length() && "[【rRcCeEwWaAnNpP".indexOf(title.charAt(at)) >= 0;
    }

    private static Optional<NoticePrefix> prefix(Matcher found, boolean onNotice) {
        String word = found.group(1).toLowerCase(Locale.ROOT).replaceFirst("^editorial\\s+", "");
        String slug = word.replaceFirst("\\s+notice$", "");
        return EditorialEventType.parse(slug)
                .map(type -> new NoticePrefix(type, onNotice, isParticiple(word), found.end()));
    }

    private static boolean isParticiple(String word) {
        return word.toLowerCase(Locale.ROOT).endsWith("ed")
                || word.toLowerCase(Locale.ROOT).endsWith("drawn");
    }
}
