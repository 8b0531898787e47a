package winnow.fetch.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The browser's DevTools protocol over its pipe: JSON messages that end in a zero byte. Commands may be given by one
 * thread at a time; answers and events are read by a thread of its own.
 */
final class DevTools implements AutoCloseable {

    /** What the browser tells unasked. */
    record Event(String session, String method, JsonNode params) {}

    /** A command that was given and whose answer may still be to come. */
    record Asked(long id, String method, CompletableFuture<JsonNode> message) {}

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LONGEST = 64 << 20;
    private static final int MOST_EVENTS = 10_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Event END = new Event("", "", JSON.createObjectNode());

    private final OutputStream out;
    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private volatile boolean ended;

    DevTools(InputStream in, OutputStream out) {
        this.out = out;
        Thread reader = new Thread(() -> listen(in), "winnow-browser-answers");
        reader.setDaemon(true);
        reader.start();
    }

    /** Gives a command and waits for its result. */
    JsonNode call(String session, String method, Map<String, ?> params)
            throws BrowserGoneException, InterruptedException {
        return call(session, method, params, PATIENCE);
    }

    /**
     * The same with other patience.
     *
     * @throws BrowserGoneException when the browser ends, keeps silent, or refuses the command
     */
    JsonNode call(String session, String method, Map<String, ?> params, Duration patience)
            throws BrowserGoneException, InterruptedException {
        return answer(ask(session, method, params), patience);
    }

    /** Gives a command whose answer is fetched later; it must be, or it is kept for ever. */
    Asked ask(String session, String method, Map<String, ?> params) {
        Asked asked = new Asked(ids.incrementAndGet(), method, new CompletableFuture<>());
        waiting.put(asked.id(), asked.message());
        try {
            write(asked.id(), session, method, params);
        } catch (IOException closed) {
            ended = true;
        }
        if (ended) {
            asked.message().completeExceptionally(new IOException("ended"));
        }
        return asked;
    }

    /** Waits for the answer to what was asked, as {@link #call} does. */
    JsonNode answer(Asked asked, Duration patience) throws BrowserGoneException, InterruptedException {
        try {
            JsonNode message = asked.message().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (message.has("error")) {
                throw new BrowserGoneException(asked.method() + ": "
                        + message.path("error").path("message").asString("refused"));
            }
            return message.path("result");
        } catch (TimeoutException silent) {
            throw new SilentBrowserException("the browser does not answer " + asked.method());
        } catch (ExecutionException closed) {
            throw new BrowserGoneException("the browser has ended");
        } finally {
            waiting.remove(asked.id());
        }
    }

    /** Gives a command and does not wait; a browser that has ended does not hear it. */
    void post(String session, String method, Map<String, ?> params) {
        try {
            write(ids.incrementAndGet(), session, method, params);
        } catch (IOException closed) {
            ended = true;
        }
    }

    /**
     * The next event.
     *
     * @return null when there is none in time
     * @throws BrowserGoneException when there will be none
     */
    Event next(Duration wait) throws BrowserGoneException, InterruptedException {
        Event event = events.poll(Math.max(0, wait.toMillis()), TimeUnit.MILLISECONDS);
        if (event == END || event == null && ended) {
            throw new BrowserGoneException("the browser has ended");
        }
        return event;
    }

    /** Forgets what has not been taken, so that one page's events are not another's. */
    void forget() {
        events.clear();
    }

    private synchronized void write(long id, String session, String method, Map<String, ?> params) throws IOException {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("method", method);
        message.put("params", params);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        out.write(JSON.writeValueAsBytes(message));
        out.write(0);
        out.flush();
    }

    private void listen(InputStream in) {
        try (in) {
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                int from = 0;
                for (int i = 0; i < n; i++) {
                    if (buffer[i] == 0) {
                        message.write(buffer, from, i - from);
                        hear(message.toString(StandardCharsets.UTF_8));
                        message = new ByteArrayOutputStream();
                        from = i + 1;
                    }
                }
                message.write(buffer, from, n - from);
                if (message.size() > LONGEST || events.size() > MOST_EVENTS) {
                    break;
                }
            }
        } catch (IOException | JacksonException closed) {
            ended = true;
        }
        ended = true;
        events.add(END);
        waiting.values().forEach(answer -> answer.completeExceptionally(new IOException("ended")));
    }

    private void hear(String text) {
        JsonNode message = JSON.readTree(text);
        if (message.has("id")) {
            CompletableFuture<JsonNode> answer = waiting.get(message.path("id").asLong(0));
            if (answer != null) {
                answer.complete(message);
            }
        } else {
            events.add(new Event(
                    message.path("sessionId").asString(""),
                    message.path("method").asString(""),
                    message.path("params")));
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException alreadyClosed) {
            ended = true;
        }
    }
}
