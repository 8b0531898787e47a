package winnow.model;

import java.util.Optional;

/**
 * A person's word on one field of one article. It holds as long as no source claims anything else than the person saw.
 *
 * @param field the field decided
 * @param take the source to take the value from; empty when {@code value} is given
 * @param value the value itself, in the text form of the ledger; empty when {@code take} is given
 * @param seen what the sources claimed when it was decided
 */
public record ReviewDecision(Field field, Optional<Source> take, Optional<String> value, Claims seen) {

    private static final int EXCERPT = 80;

    /** Refuses a decision for both, or for neither, a source and a value. */
    public ReviewDecision {
        if (take.isPresent() == value.isPresent()) {
            throw new IllegalArgumentException("a decision takes a source or gives a value: " + field.slug());
        }
    }

    /** To take the value of a source. */
    public static ReviewDecision taking(Field field, Source source, Claims seen) {
        return new ReviewDecision(field, Optional.of(source), Optional.empty(), seen);
    }

    /** To take a value of the person's own. */
    public static ReviewDecision giving(Field field, String value, Claims seen) {
        return new ReviewDecision(field, Optional.empty(), Optional.of(value), seen);
    }

    /** Whether the decision still stands on what the sources claim now. */
    public boolean holdsFor(Claims now) {
        return lapse(now).isEmpty();
    }

    /**
     * Why the decision no longer stands, in one line; empty while it does. A source that says something else, or
     * something for the first time, undoes it. One that falls silent does not: silence is no claim, and a layout that
     * loses a field must not cost a person's work; only the source that the value is taken from has to go on speaking.
     */
    public Optional<String> lapse(Claims now) {
        for (Source source : Source.values()) {
            boolean silent = now.of(source).isEmpty();
            boolean counts = !silent || take.filter(source::equals).isPresent();
            if (counts && !seen.sameFor(source, now)) {
                return Optional.of(source.slug() + " said " + quoted(seen.of(source)) + ", now "
                        + (silent ? "nothing" : quoted(now.of(source))));
            }
        }
        return Optional.empty();
    }

    private static String quoted(Optional<String> claim) {
        return claim.map(text ->
                        "\"" + (text.length() <= EXCERPT ? text : text.substring(0, EXCERPT - 1) + "\u2026") + "\"")
                .orElse("nothing");
    }
}
