package winnow.discover;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A volume of a journal, or one of its issues.
 *
 * @param journal the journal's code
 * @param volume number of the volume
 * @param issue the issue as addresses name it; empty for the whole volume
 */
public record IssueAddress(String journal, int volume, Optional<String> issue) {

    private static final Pattern FORM = Pattern.compile("/?([a-z]{2,6})/(\\d{1,4})(?:/([\\w.-]{1,20}))?/?");

    /** Reads {@code or/54} or {@code or/54/4}; empty when it is neither. */
    public static Optional<IssueAddress> parse(String text) {
        Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        return form.matches()
                ? Optional.of(new IssueAddress(
                        form.group(1), Integer.parseInt(form.group(2)), Optional.ofNullable(form.group(3))))
                : Optional.empty();
    }

    IssueAddress issue(String other) {
        return new IssueAddress(journal, volume, Optional.of(other));
    }

    /** {@code or/54/4}. */
    @Override
    public String toString() {
        return journal + "/" + volume + issue.map(i -> "/" + i).orElse("");
    }
}
