package winnow.parse;

import java.util.List;

/**
 * A page reduced to what it says: its lines in reading order, its head and its links, whatever markup carried them.
 *
 * @param lines text flow, never blank lines
 * @param head the {@code citation_*} tags
 * @param downloads targets of links that may lead to a PDF or to XML
 * @param bodyClass class attribute of the body
 * @param title text of the title element
 * @param canonical address of the page by its own link or og:url, or empty
 * @param marks things a page shows without words: open access badges, DOIs in attributes, password fields
 */
record PageFlow(
        List<Line> lines,
        Head head,
        List<String> downloads,
        String bodyClass,
        String title,
        String canonical,
        Marks marks) {

    /**
     * What a page shows without words.
     *
     * @param openAccess class or alternative text of an open access badge, or empty
     * @param badgeDoi first {@code data-doi}, or empty
     * @param password whether a password is asked for
     * @param refresh whether the page reloads itself or runs a challenge script
     */
    record Marks(String openAccess, String badgeDoi, boolean password, boolean refresh) {

        static final Marks NONE = new Marks("", "", false, false);
    }
}
