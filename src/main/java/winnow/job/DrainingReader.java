package winnow.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
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

    /** Items that wait may weigh so much together, and so may those handed out at once. */
    private static final int MOST_KILOBYTES = 16 << 10;

    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final Supplier<BatchSource<T>> sources;
    private final int limit;
    private final ToLongFunction<T> weight;
    private final StopFlag stop;
    private BlockingQueue<Made<T>> queue;
    private Semaphore room;
    private Thread maker;
    private volatile boolean closed;

    /**
     * A reader.
     *
     * @param limit most items handed out at once
     * @param weight bytes that an item holds in memory, so that a few large ones do not fill it
     */
    DrainingReader(Supplier<BatchSource<T>> sources, int limit, ToLongFunction<T> weight, StopFlag stop) {
        this.sources = sources;
        this.limit = limit;
        this.weight = weight;
        this.stop = stop;
    }

    /** An item with its weight, the end, or what broke the making. */
    private record Made<T>(T item, int kilobytes, Throwable fault) {}

    @Override
    public void open(ExecutionContext context) {
        queue = new ArrayBlockingQueue<>(2 * limit);
        room = new Semaphore(MOST_KILOBYTES);
        closed = false;
        maker = new Thread(this::make, "winnow-maker");
        maker.setDaemon(true);
        maker.start();
    }

    /** Null at the end. When a stop was asked for, only what is ready, so that the step sees it and ends as stopped. */
    @Override
    public List<T> read() throws Exception {
        Made<T> first = null;
        while (first == null) {
            boolean stopping = stop.raised();
            first = queue.poll(stopping ? 0 : 100, TimeUnit.MILLISECONDS);
            if (stopping && (first == null || first.item() == null)) {
                return List.of();
            }
        }
        return collect(first);
    }

    private List<T> collect(Made<T> first) throws Exception {
        if (first.fault() instanceof Exception exception) {
            throw exception;
        }
        if (first.fault() instanceof Error error) {
            throw error;
        }
        if (first.item() == null) {
            return null;
        }
        List<T> ready = new ArrayList<>();
        int kilobytes = 0;
        for (Made<T> made = first; made != null; made = nextItem(ready.size(), kilobytes)) {
            ready.add(made.item());
            kilobytes += made.kilobytes();
            room.release(made.kilobytes());
        }
        return ready;
    }

    /** The next item that is ready and may go along; the end and a fault stay for the next time. */
    private Made<T> nextItem(int items, int kilobytes) {
        Made<T> next = queue.peek();
        boolean fits = items < limit && kilobytes < MOST_KILOBYTES;
        return fits && next != null && next.item() != null ? queue.poll() : null;
    }

    /** Waits a moment for the maker, so that none is left when the step begins again. */
    @Override
    public void close() {
        closed = true;
        if (maker != null) {
            maker.interrupt();
            try {
                maker.join(LAST_WORDS.toMillis());
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void make() {
        try (BatchSource<T> source = sources.get()) {
            List<T> batch = source.next();
            while (!batch.isEmpty() && !closed) {
                for (T item : batch) {
                    int kilobytes = (int) Math.min(MOST_KILOBYTES, weight.applyAsLong(item) >> 10);
                    room.acquire(kilobytes);
                    queue.put(new Made<>(item, kilobytes, null));
                }
                batch = source.next();
            }
            queue.put(new Made<>(null, 0, null));
        } catch (Throwable fault) {
            hand(fault);
        }
    }

    /** Also an Error must reach the step: nothing that breaks the making may look like the end of it. */
    private void hand(Throwable fault) {
        boolean handed = closed;
        while (!handed) {
            try {
                queue.put(new Made<>(null, 0, fault));
                handed = true;
            } catch (InterruptedException again) {
                handed = closed;
            }
        }
    }
}
