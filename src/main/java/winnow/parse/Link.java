package winnow.parse;

/**
 * A link of the page.
 *
 * @param href its target as written
 * @param offset where its text begins in its line
 */
record Link(String href, int offset) {}
