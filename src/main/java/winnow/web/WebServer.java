package winnow.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The HTTP server of the JDK with a page for each path. */
public final class WebServer implements AutoCloseable {

    private static final int PENDING = 128;
    private static final int SECONDS_TO_FINISH = 5;
    /**
     * Far more than are ever served at once: whoever dawdles over a request holds a thread, and the others must get one
     * to be served, or to be told to come back.
     */
    private static final int MOST_THREADS = 1000;

    private static final int STACK_BYTES = 1 << 18;

    static {
        // A client that neither sends nor reads would hold a thread for ever. Read once, by the server's first class.
        System.getProperties().putIfAbsent("sun.net.httpserver.maxReqTime", "10");
        System.getProperties().putIfAbsent("sun.net.httpserver.maxRspTime", "120");
    }

    private final HttpServer server;
    private final ExecutorService threads;

    private WebServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Listens.
     *
     * @param address where; port 0 takes a free one
     * @param pages what answers at each path
     * @throws UncheckedIOException when the address cannot be had
     */
    public static WebServer start(InetSocketAddress address, Map<String, ? extends HttpHandler> pages) {
        try {
            HttpServer server = HttpServer.create(address, PENDING);
            ExecutorService threads = threads();
            server.setExecutor(threads);
            pages.forEach((path, page) -> server.createContext(path, exchange -> serve(path, page, exchange)));
            server.start();
            return new WebServer(server, threads);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private static ExecutorService threads() {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(0, MOST_THREADS, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(null, task, "web-" + number.incrementAndGet(), STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** A context of the JDK's server also answers for whatever begins with its path. */
    private static void serve(String path, HttpHandler page, HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().equals(path)) {
                page.handle(exchange);
            } else {
                Answers.text(exchange, 404, "there is nothing here");
            }
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Takes no new request and gives those under way a few seconds. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
        try {
            threads.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }
}
