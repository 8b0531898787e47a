package winnow.audit;

/** Who can put right what a finding is about. */
public enum Mender {
    /** Whoever runs winnow: by harvesting again, rendering, or deciding. */
    US("us"),
    /** The publisher: on its pages, or by a new deposit with the registry. */
    PUBLISHER("publisher"),
    /** The registry: in records that the publisher did not deposit so. */
    REGISTRY("registry");

    private final String slug;

    Mender(String slug) {
        this.slug = slug;
    }

    /** The word used in listings and documents. */
    public String slug() {
        return slug;
    }
}
