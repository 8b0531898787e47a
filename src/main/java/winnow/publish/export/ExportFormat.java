package winnow.publish.export;

import java.util.Locale;

/** The formats that can be exported. */
public enum ExportFormat {
    /** One row an article. */
    CSV,
    /** One JSON object a line: everything, deleted articles included. */
    JSONL,
    /** For citation managers that read CSL. */
    CSL_JSON,
    /** For LaTeX and citation managers. */
    BIBTEX,
    /** For citation managers. */
    RIS,
    /** DSpace Simple Archive Format. */
    DSPACE_SAF,
    /** EPrints 3. */
    EPRINTS_XML,
    /** InvenioRDM's draft records. */
    INVENIO_JSON,
    /** Unqualified Dublin Core. */
    OAI_DC("oai_dc"),
    /** OpenAIRE Guidelines for Literature Repositories 4. */
    OAI_OPENAIRE("oai_openaire"),
    /** RIOXX 3. */
    RIOXX,
    /** Counters, one row a reading. */
    METRICS_CSV,
    /** Counters, one JSON object a line and reading. */
    METRICS_JSON;

    private final String slug;

    ExportFormat() {
        this.slug = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    ExportFormat(String slug) {
        this.slug = slug;
    }

    /** The name on the command line. */
    public String slug() {
        return slug;
    }

    /** Whether it makes several files, so that standard output will not do. */
    public boolean severalFiles() {
        return this == DSPACE_SAF;
    }

    /** Whether it tells readings of counters, not articles. */
    public boolean ofReadings() {
        return this == METRICS_CSV || this == METRICS_JSON;
    }

    @Override
    public String toString() {
        return slug;
    }
}
