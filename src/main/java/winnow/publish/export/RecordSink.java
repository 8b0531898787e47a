package winnow.publish.export;

import java.io.IOException;
import winnow.publish.facts.Facts;
import winnow.store.read.DeletedArticle;

/** Takes articles one after another and writes them in one format. */
interface RecordSink extends AutoCloseable {

    /** Writes an article. */
    void write(Facts facts) throws IOException;

    /**
     * Writes that an article is gone.
     *
     * @return false where the format has no way to say so
     */
    default boolean writeDeleted(DeletedArticle gone) throws IOException {
        return false;
    }

    /** Ends the document. */
    @Override
    void close() throws IOException;
}
