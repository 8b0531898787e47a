package winnow.model;

/** The renderings of an article that can be read. */
public enum PageForm {
    /** The article page as HTML. */
    HTML,
    /** The article page saved or copied as plain text. */
    TEXT,
    /** The site's NLM Journal Publishing XML. */
    XML
}
