package winnow.crossref;

import java.time.Duration;

/** The two budgets that the registry keeps apart. */
enum Lane {
    /** One record by its DOI. */
    SINGLE("single", Duration.ofMillis(200)),
    /** Lists and searches. */
    LIST("list", Duration.ofSeconds(1));

    private final String slug;
    private final Duration publicInterval;

    Lane(String slug, Duration publicInterval) {
        this.slug = slug;
        this.publicInterval = publicInterval;
    }

    String slug() {
        return slug;
    }

    /** What anybody is allowed who has not been told otherwise: 5 single look-ups or 1 list a second. */
    Duration publicInterval() {
        return publicInterval;
    }
}
