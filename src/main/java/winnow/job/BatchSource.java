package winnow.job;

import java.util.List;

/**
 * Something that makes items a batch at a time, ahead of whoever takes them.
 *
 * @param <T> the items
 */
interface BatchSource<T> extends AutoCloseable {

    /**
     * The next batch; blocks while it is being made.
     *
     * @return never null; empty when there is nothing more
     */
    List<T> next() throws Exception;

    @Override
    default void close() {}
}
