package winnow.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import okio.Source;

/** One method a misbehaviour; each gives the response that shows it. */
public final class Misbehaviour {

    private Misbehaviour() {}

    /** No misbehaviour: a page. */
    public static MockResponse page(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/html; charset=UTF-8")
                .body(body)
                .build();
    }

    public static MockResponse status(int code) {
        return new MockResponse.Builder().code(code).body("status " + code).build();
    }

    public static MockResponse tooFast() {
        return status(429);
    }

    public static MockResponse tooFast(String retryAfter) {
        return status(429).newBuilder().addHeader("Retry-After", retryAfter).build();
    }

    public static MockResponse unavailable() {
        return status(503);
    }

    /** Closes the connection without a word. */
    public static MockResponse reset() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    /** Announces more bytes than it sends. */
    public static MockResponse truncated(String body) {
        return new MockResponse.Builder()
                .body(body)
                .setHeader("Content-Length", body.length() + 500)
                .onResponseEnd(new SocketEffect.CloseSocket())
                .build();
    }

    /** Announces gzip of some length and breaks off in its middle, but in good HTTP. */
    public static MockResponse truncatedGzip(String body) {
        byte[] whole = gzip(body);
        return new MockResponse.Builder()
                .addHeader("Content-Encoding", "gzip")
                .body(new Buffer().write(whole, 0, whole.length / 2))
                .build();
    }

    /** A few bytes now and then, without end. */
    public static MockResponse slowDrip() {
        return new MockResponse.Builder()
                .body("drip ".repeat(1000))
                .throttleBody(1, 50, TimeUnit.MILLISECONDS)
                .build();
    }

    /** Takes the request and says nothing. */
    public static MockResponse neverAnswers() {
        return new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build();
    }

    /** A small body that decompresses to a large one. */
    public static MockResponse gzipBomb(int bytes) {
        return new MockResponse.Builder()
                .addHeader("Content-Encoding", "gzip")
                .addHeader("Content-Type", "text/html")
                .body(new Buffer().write(gzip("x".repeat(bytes))))
                .build();
    }

    /** A chunked body that does not end before the limit. */
    public static MockResponse endless(int bytes) {
        return new MockResponse.Builder().chunkedBody("x".repeat(bytes), 8192).build();
    }

    public static MockResponse redirect(String location) {
        return new MockResponse.Builder()
                .code(302)
                .addHeader("Location", location)
                .build();
    }

    /** An interstitial that wants a browser. */
    public static MockResponse challenge() {
        return page("<html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>")
                .newBuilder()
                .code(403)
                .addHeader("cf-mitigated", "challenge")
                .build();
    }

    /** A page that says with status 200 that there is no page. */
    public static MockResponse softNotFound() {
        return page("<html><head><title>Page not found</title></head><body>Sorry, nothing here.</body></html>");
    }

    public static MockResponse wrongType() {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/pdf")
                .body("%PDF-1.7")
                .build();
    }

    /** Says Latin-1 and sends UTF-8. */
    public static MockResponse wrongCharset(String body) {
        return page(body)
                .newBuilder()
                .setHeader("Content-Type", "text/html; charset=ISO-8859-1")
                .build();
    }

    public static MockResponse empty() {
        return page("");
    }

    /** Far more headers than anybody needs. */
    public static MockResponse manyHeaders() {
        MockResponse.Builder response = new MockResponse.Builder().body("x");
        for (int i = 0; i < 1000; i++) {
            response.addHeader("X-Header-" + i, "value");
        }
        return response.build();
    }

    /** A body compressed as asked for. */
    public static MockResponse gzipped(String body) {
        return page(body)
                .newBuilder()
                .addHeader("Content-Encoding", "gzip")
                .body(new Buffer().write(gzip(body)))
                .build();
    }

    static byte[] gzip(String text) {
        Buffer buffer = new Buffer();
        try (GZIPOutputStream out = new GZIPOutputStream(buffer.outputStream())) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        try (BufferedSource source = Okio.buffer((Source) buffer)) {
            return source.readByteArray();
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
    }
}
