package winnow.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import winnow.publish.oai.OaiProvider;
import winnow.publish.oai.OaiRequest;
import winnow.store.read.StoreReadException;

/** OAI-PMH over HTTP: GET and POST, gzip for those who take it, 503 with Retry-After when too many ask at once. */
public final class OaiPage implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OaiPage.class);
    private static final int SECONDS_TO_WAIT = 10;
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9._-]{1,253}(:\\d{1,5})?|\\[[0-9A-Fa-f:.]+](:\\d{1,5})?");

    private final OaiProvider provider;
    private final Optional<String> baseUrl;
    private final Semaphore places;

    /**
     * Serves a provider.
     *
     * @param baseUrl address by which harvesters know it; empty to take the one by which it is asked
     * @param atOnce requests answered at the same time
     */
    public OaiPage(OaiProvider provider, Optional<String> baseUrl, int atOnce) {
        this.provider = provider;
        this.baseUrl = baseUrl;
        this.places = new Semaphore(atOnce);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        switch (method) {
            case "GET", "POST" -> askFor(exchange);
            case "HEAD" -> {
                describe(exchange);
                exchange.sendResponseHeaders(200, -1);
            }
            default -> {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD, POST");
                Answers.text(exchange, 405, "OAI-PMH takes GET and POST");
            }
        }
    }

    private void askFor(HttpExchange exchange) throws IOException {
        Optional<Map<String, List<String>>> arguments = Form.of(exchange);
        if (arguments.isEmpty()) {
            Answers.text(exchange, 413, "no request of OAI-PMH is that long");
        } else if (!places.tryAcquire()) {
            Answers.busy(exchange, SECONDS_TO_WAIT, "too many harvesters at once");
        } else {
            try {
                answer(exchange, new OaiRequest(base(exchange), arguments.get()));
            } finally {
                places.release();
            }
        }
    }

    private void answer(HttpExchange exchange, OaiRequest request) throws IOException {
        try (OutputStream out = new OnFirstByte(() -> begin(exchange))) {
            provider.answer(request, out);
        } catch (StoreReadException unavailable) {
            LOG.warn("OAI-PMH: {}", unavailable.getMessage());
            Answers.busy(exchange, SECONDS_TO_WAIT, "the database does not answer");
        }
    }

    private static OutputStream begin(HttpExchange exchange) throws IOException {
        boolean gzip = describe(exchange);
        exchange.sendResponseHeaders(200, 0);
        return gzip ? new FastGzip(exchange.getResponseBody()) : exchange.getResponseBody();
    }

    /** Sets the headers of an answer, and says whether it is compressed. */
    private static boolean describe(HttpExchange exchange) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/xml; charset=utf-8");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Vary", "Accept-Encoding");
        boolean gzip = takesGzip(exchange.getRequestHeaders());
        if (gzip) {
            headers.set("Content-Encoding", "gzip");
        }
        return gzip;
    }

    private static boolean takesGzip(Headers headers) {
        return headers.getOrDefault("Accept-Encoding", List.of()).stream()
                .flatMap(line -> List.of(line.split(",")).stream())
                .map(String::strip)
                .anyMatch(coding -> coding.matches("(?i)(x-)?gzip(\\s*;\\s*q=(1(\\.0*)?|0?\\.\\d*[1-9]\\d*))?"));
    }

    private String base(HttpExchange exchange) {
        return baseUrl.orElseGet(() -> {
            String host = exchange.getRequestHeaders().getFirst("Host");
            String known = host != null && HOST.matcher(host).matches()
                    ? host
                    : "localhost:" + exchange.getLocalAddress().getPort();
            return "http://" + known + exchange.getRequestURI().getPath();
        });
    }

    /** Metadata shrinks well enough at the fastest level. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, 1 << 13);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
