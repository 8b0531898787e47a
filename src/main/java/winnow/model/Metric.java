package winnow.model;

import java.util.List;

/** The counters, with the names that tables and exports use. */
public enum Metric {
    VIEWS_TOTAL("views.total"),
    VIEWS_SITE("views.site"),
    VIEWS_PMC("views.pmc"),
    DOWNLOADS_TOTAL("downloads.total"),
    DOWNLOADS_SITE("downloads.site"),
    DOWNLOADS_PMC("downloads.pmc"),
    /** Times cited, as a source counts them. */
    CITATIONS("citations"),
    /** References listed, as a source counts them. */
    REFERENCES("references");

    /** The six that an article page prints; every look at a page gives each of them a state. */
    public static final List<Metric> OF_PAGE =
            List.of(VIEWS_TOTAL, VIEWS_SITE, VIEWS_PMC, DOWNLOADS_TOTAL, DOWNLOADS_SITE, DOWNLOADS_PMC);

    private final String slug;

    Metric(String slug) {
        this.slug = slug;
    }

    /** The word used in tables and exports. */
    public String slug() {
        return slug;
    }
}
