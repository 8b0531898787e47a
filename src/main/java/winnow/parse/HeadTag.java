package winnow.parse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The tags of a page's head that are read, and the field each one feeds. {@code keywords} is the same on every page. */
enum HeadTag {
    DOI("citation_doi", "doi"),
    JOURNAL("citation_journal_title", "journal"),
    TITLE("citation_title", "title"),
    AUTHOR("citation_author", "authors"),
    INSTITUTION("citation_author_institution", "affiliations"),
    ORCID("citation_author_orcid", "authors"),
    /** The issue's month with day 01, whatever the day of publication was. */
    PUBLICATION_DATE("citation_publication_date", "issue_date"),
    ONLINE_DATE("citation_online_date", "published_online"),
    VOLUME("citation_volume", "volume"),
    ISSUE("citation_issue", "issue"),
    FIRST_PAGE("citation_firstpage", "pages"),
    LAST_PAGE("citation_lastpage", "pages"),
    ISSN("citation_issn", "issn"),
    ABSTRACT_URL("citation_abstract_html_url", "landing_url"),
    PDF_URL("citation_pdf_url", "pdf_url"),
    XML_URL("citation_xml_url", "xml_url");

    private static final Map<String, HeadTag> BY_NAME = new HashMap<>();

    static {
        for (HeadTag tag : values()) {
            BY_NAME.put(tag.tagName, tag);
        }
    }

    private final String tagName;
    private final String field;

    HeadTag(String tagName, String field) {
        this.tagName = tagName;
        this.field = field;
    }

    /** The tag of that name, any case, or null. */
    static HeadTag named(String name) {
        HeadTag tag = BY_NAME.get(name);
        return tag == null ? BY_NAME.get(name.strip().toLowerCase(Locale.ROOT)) : tag;
    }

    /** The field it feeds. */
    String field() {
        return field;
    }

    /** How a claim names it as its origin. */
    String origin() {
        return "meta " + tagName;
    }
}
