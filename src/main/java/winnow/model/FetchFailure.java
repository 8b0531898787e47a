package winnow.model;

/** Why there is no page. */
public enum FetchFailure {
    /** 404 or 410. */
    GONE("gone"),
    /** robots.txt forbids it, or the site answers with a challenge. */
    REFUSED("refused"),
    /** 429 until patience ran out. */
    RATE_LIMITED("rate-limited"),
    /** The body ended before its announced length. */
    TRUNCATED("truncated"),
    /** The body is larger than the limit. */
    TOO_LARGE("too-large"),
    /** A redirect leads away from the site. */
    OFF_HOST_REDIRECT("off-host-redirect"),
    /** Anything else: no connection, time ran out, 5xx. */
    FAILED("failed");

    private final String slug;

    FetchFailure(String slug) {
        this.slug = slug;
    }

    /** The word used in the outcome table. */
    public String slug() {
        return slug;
    }
}
