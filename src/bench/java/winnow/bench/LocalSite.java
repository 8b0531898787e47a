package winnow.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;
import winnow.testing.ArticlePages;
import winnow.testing.Layout;
import winnow.testing.SampleRegistry;
import winnow.testing.SampleWork;

/**
 * A site and a registry on loopback, with made-up articles: {@code /10.3892/…} gives pages, {@code /works} records. Run by
 * itself it serves until it is ended, so that other programs can be measured against it.
 */
public final class LocalSite implements AutoCloseable {

    static {
        // The JDK's server waits 40 ms for more to send unless told not to, which would measure the wait.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Map<String, byte[]> pages = new LinkedHashMap<>();
    private final Map<String, ObjectNode> records = new LinkedHashMap<>();
    private final HttpServer server;
    private final boolean validators;
    final AtomicLong pageRequests = new AtomicLong();
    final AtomicLong registryRequests = new AtomicLong();

    LocalSite(int articles, int pageSize, int port, boolean validators) throws IOException {
        this.validators = validators;
        for (int n = 0; n < articles; n++) {
            SampleWork work = SampleWork.numbered(n);
            Layout layout = n % 2 == 0 ? Layout.BULLETED : Layout.LATER;
            pages.put(
                    work.doi(), ArticlePages.htmlOfSize(work, layout, pageSize).getBytes(StandardCharsets.UTF_8));
            records.put(work.doi(), SampleRegistry.work(work));
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 512);
        server.createContext("/", this::page);
        server.createContext("/works", this::works);
        server.setExecutor(Executors.newFixedThreadPool(8, runnable -> {
            Thread thread = new Thread(runnable, "local-site");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    /** Serves until the process is ended: number of articles, size of a page, port. */
    public static void main(String[] args) throws Exception {
        LocalSite site =
                new LocalSite(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]), true);
        site.dois().forEach(System.out::println);
        System.out.flush();
        Thread.currentThread().join();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<String> dois() {
        return new ArrayList<>(pages.keySet());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void page(HttpExchange exchange) throws IOException {
        String path = URLDecoder.decode(exchange.getRequestURI().getRawPath(), StandardCharsets.UTF_8);
        byte[] page = pages.get(path.substring(1));
        if (page == null) {
            answer(exchange, 404, "text/plain", "not here".getBytes(StandardCharsets.UTF_8));
            return;
        }
        pageRequests.incrementAndGet();
        String tag = "\"" + Integer.toHexString(java.util.Arrays.hashCode(page)) + "\"";
        if (validators) {
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                exchange.close();
                return;
            }
        }
        answer(exchange, 200, "text/html; charset=UTF-8", page);
    }

    private void works(HttpExchange exchange) throws IOException {
        registryRequests.incrementAndGet();
        String query = exchange.getRequestURI().getRawQuery();
        String filter = "";
        for (String parameter : (query == null ? "" : query).split("&")) {
            if (parameter.startsWith("filter=")) {
                filter = URLDecoder.decode(parameter.substring(7), StandardCharsets.UTF_8);
            }
        }
        List<ObjectNode> found = new ArrayList<>();
        for (String part : filter.split(",")) {
            ObjectNode record = records.get(part.replaceFirst("^doi:", ""));
            if (record != null) {
                found.add(record);
            }
        }
        answer(exchange, 200, "application/json", SampleRegistry.answer(found).getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
