package winnow.store;

/**
 * Goes through the counters of one article after the other and writes rows about them. One thread uses it, but several of
 * them share the articles: what is counted over all articles is the sum of what each counted.
 */
public interface CounterWalker {

    /** Takes the next article. */
    void article(CountedArticle article, Rows rows);

    /** Writes what was counted over its articles; there are no more. */
    default void end(Rows rows) {}

    /** Takes rows of one relation: strings, numbers, instants, dates or null, in the order of its columns. */
    interface Rows {
        /** Adds one. */
        void add(Object... cells);
    }
}
