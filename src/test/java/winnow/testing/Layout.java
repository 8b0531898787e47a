package winnow.testing;

/** The renderings that the site has used for one and the same article. */
public enum Layout {
    /** {@code ul.article_details} with one item an author. */
    BULLETED,
    /** {@code #articleAbstract}, ids, licence as a link, open access as a class. */
    LATER,
    /** A list without ids or classes, and no {@code citation_*} head. */
    BARE_LIST,
    /** Author list empty, no metrics, empty abstract, copyright text after a lone dash; authors only in the head. */
    EMPTY_AUTHORS
}
