package winnow.store.figures;

import java.util.Arrays;
import java.util.Optional;
import winnow.model.MetricState;

/** How a counter of an article stands now: the state at its last look, or that nobody ever looked. */
public enum Standing {
    REPORTED(MetricState.REPORTED.slug()),
    PLACEHOLDER(MetricState.PLACEHOLDER.slug()),
    BLANK(MetricState.BLANK.slug()),
    ABSENT(MetricState.ABSENT.slug()),
    UNPARSED(MetricState.UNPARSED.slug()),
    /** No look at this article has had a place for this counter. */
    UNSEEN("unseen");

    private final String slug;

    Standing(String slug) {
        this.slug = slug;
    }

    /** The word used in tables and reports. */
    public String slug() {
        return slug;
    }

    static Optional<Standing> of(String slug) {
        return Arrays.stream(values()).filter(s -> s.slug.equals(slug)).findFirst();
    }
}
