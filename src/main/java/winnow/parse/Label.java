package winnow.parse;

/**
 * The words by which an article page names its parts, and the field that each feeds. Other elements or ids around the
 * same words change nothing. The first form is the site's own; case does not matter.
 */
enum Label {
    OPEN_ACCESS("open_access", Kind.WHOLE_LINE, "Open Access"),
    RETRACTION_IN("editorial_event", Kind.VALUE, "Retraction in", "retracted in"),
    CONCERN_IN("editorial_event", Kind.VALUE, "Expression of Concern in"),
    CORRECTION_IN("editorial_event", Kind.VALUE, "Correction in", "corrected in"),
    CORRIGENDUM_IN("editorial_event", Kind.VALUE, "Corrigendum in"),
    ERRATUM_IN("editorial_event", Kind.VALUE, "Erratum in"),
    ADDENDUM_IN("editorial_event", Kind.VALUE, "Addendum in"),
    WITHDRAWAL_IN("editorial_event", Kind.VALUE, "Withdrawal in", "withdrawn in"),
    AUTHORS("authors", Kind.HEADING, "Authors", "author"),
    AFFILIATIONS("affiliations", Kind.HEADING, "View Affiliations", "hide affiliations", "affiliations", "affiliation"),
    PUBLISHED_ONLINE("published_online", Kind.VALUE, "Published online on", "published online"),
    PAGES("pages", Kind.VALUE, "Pages"),
    ARTICLE_NUMBER("pages", Kind.VALUE, "Article Number"),
    COPYRIGHT("license", Kind.VALUE, "Copyright", "©"),
    METRICS("metrics", Kind.HEADING, "Metrics"),
    TOTAL_VIEWS("metrics", Kind.VALUE, "Total Views"),
    TOTAL_DOWNLOADS("metrics", Kind.VALUE, "Total PDF Downloads"),
    MENTIONED_IN("", Kind.HEADING, "This article is mentioned in"),
    ABSTRACT("abstract", Kind.HEADING, "Abstract"),
    /** Stands in place of "Abstract" on notices. */
    ARTICLE("abstract", Kind.WHOLE_LINE, "Article"),
    INTRODUCTION("", Kind.HEADING, "Introduction"),
    REFERENCES("", Kind.HEADING, "References"),
    KEYWORDS("", Kind.HEADING, "Keywords", "key words"),
    RELATED_ARTICLES("", Kind.HEADING, "Related Articles"),
    JOURNAL_COVER("issue_date", Kind.HEADING, "Journal Cover"),
    VOLUME("volume", Kind.VALUE, "Volume"),
    ISSUE("issue", Kind.VALUE, "Issue"),
    PRINT_ISSN("issn", Kind.VALUE, "Print ISSN", "issn print", "issn (print)", "pissn", "p-issn"),
    ONLINE_ISSN(
            "issn", Kind.VALUE, "Online ISSN", "issn online", "issn (online)", "eissn", "e-issn", "electronic issn"),
    ETOC("", Kind.HEADING, "Sign up for eToc alerts"),
    LIBRARY("", Kind.HEADING, "Recommend to Library"),
    CITATION_BOX("citation", Kind.HEADING, "Copy and paste a formatted citation"),
    STYLE_SPANDIDOS("citation", Kind.HEADING, "Spandidos Publications style"),
    STYLE_APA("citation", Kind.HEADING, "APA", "apa style"),
    STYLE_MLA("citation", Kind.HEADING, "MLA", "mla style"),
    STYLE_CHICAGO("citation", Kind.HEADING, "Chicago", "chicago style");

    /** What must follow the words for them to be a label. */
    enum Kind {
        /** Nothing else on the line, a colon at most. */
        WHOLE_LINE,
        /** A colon, the end of the line, or the end of the element that holds the words. */
        HEADING,
        /** Anything that is no letter: the value may follow at once. */
        VALUE
    }

    private final String field;
    private final Kind kind;
    private final String[] forms;

    Label(String field, Kind kind, String... forms) {
        this.field = field;
        this.kind = kind;
        this.forms = forms;
    }

    /** The field it feeds; empty for a label that only ends the one before it. */
    String field() {
        return field;
    }

    Kind kind() {
        return kind;
    }

    String[] forms() {
        return forms.clone();
    }

    /** How a claim names it as its origin. */
    String origin() {
        return "label \"" + forms[0] + '"';
    }
}
