package winnow.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Makes items in a thread of its own while those made before are being written, and hands out all that are ready, up
 * to a limit. One that is ready goes alone: at one page in three seconds every page is committed by itself, at a
 * thousand a second they go by the hundred. The framework's concurrent chunk step waits for the slowest of each chunk
 * instead, which is three times slower on a network.
 *
 * <p>Where it stands is not saved: what is left to do is read from the outcome rows.
 *
 * @param <T> the items
 */
final class DrainingReader<T> implements ItemStreamReader<List<T>> {

    private final Supplier<BatchSource<T>> sources;
    private final int limit;
    private final StopFlag stop;
    private BlockingQueue<Made<T>> queue;
    private Thread maker;
    private volatile boolean closed;

    DrainingReader(Supplier<BatchSource<T>> sources, int limit, StopFlag stop) {
        this.sources = sources;
        this.limit = limit;
        this.stop = stop;
    }

    /** An item, the end, or what broke the making. */
    private record Made<T>(T item, Throwable fault) {}

    @Override
    public void open(ExecutionContext context) {
        queue = new ArrayBlockingQueue<>(2 * limit);
        closed = false;
        maker = new Thread(this::make, "winnow-maker");
        maker.setDaemon(true);
        maker.start();
    }

    /** Null at the end; an empty list when a stop was asked for, so that the step sees it and ends as stopped. */
    @Override
    public List<T> read() throws Exception {
        Made<T> first = null;
        while (first == null) {
            if (stop.raised()) {
                return List.of();
            }
            first = queue.poll(100, TimeUnit.MILLISECONDS);
        }
        return collect(first);
    }

    private List<T> collect(Made<T> first) throws Exception {
        List<T> ready = new ArrayList<>();
        Made<T> made = first;
        while (made != null && made.item() != null) {
            ready.add(made.item());
            if (ready.size() == limit) {
                return ready;
            }
            made = queue.peek() == null || queue.peek().item() == null ? null : queue.poll();
        }
        if (!ready.isEmpty()) {
            return ready;
        }
        if (first.fault() instanceof Exception exception) {
            throw exception;
        }
        if (first.fault() instanceof Error error) {
            throw error;
        }
        return null;
    }

    @Override
    public void close() {
        closed = true;
        if (maker != null) {
            maker.interrupt();
        }
    }

    private void make() {
        try (BatchSource<T> source = sources.get()) {
            List<T> batch = source.next();
            while (!batch.isEmpty()) {
                for (T item : batch) {
                    queue.put(new Made<>(item, null));
                }
                batch = source.next();
            }
            queue.put(new Made<>(null, null));
        } catch (Throwable fault) {
            hand(fault);
        }
    }

    /** Also an Error must reach the step: nothing that breaks the making may look like the end of it. */
    private void hand(Throwable fault) {
        boolean handed = closed;
        while (!handed) {
            try {
                queue.put(new Made<>(null, fault));
                handed = true;
            } catch (InterruptedException again) {
                handed = closed;
            }
        }
    }
}
