package winnow.publish.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import winnow.store.figures.Episode;

/**
 * A finding of rule M09 as its evidence tells it; where the evidence says nothing, the finding's own life stands in.
 *
 * @param cohort the journal, with the age of its articles where the freeze is theirs alone
 * @param counter the counter that stood still; blank where the evidence does not say
 * @param from since when
 * @param until when it moved again, or ceased to be found; empty while it stands still
 */
record Freeze(String cohort, String counter, Instant from, Optional<Instant> until) {

    static Freeze of(Episode episode) {
        Optional<String> age = named(episode, "age").filter(a -> !a.equals("all"));
        return new Freeze(
                named(episode, "journal")
                        .map(journal ->
                                journal + age.map(a -> ", articles of " + a).orElse(""))
                        .orElse(episode.subject()),
                named(episode, "metric").orElse(""),
                day(episode, "from").orElse(episode.openedAt()),
                day(episode, "thawed_on").or(episode::closedAt));
    }

    private static Optional<String> named(Episode episode, String name) {
        return Optional.ofNullable(episode.evidence().get(name)).filter(text -> !text.isBlank());
    }

    private static Optional<Instant> day(Episode episode, String name) {
        return named(episode, name).flatMap(text -> {
            try {
                return Optional.of(
                        LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
            } catch (DateTimeParseException other) {
                return Optional.empty();
            }
        });
    }
}
