package winnow.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.netpreserve.jwarc.HttpResponse;

/**
 * The HTTP response inside an archive's record, its body freed of transfer and content encoding. Writers of archives
 * differ in whether they keep the encoded body that the headers announce, so the bytes decide.
 *
 * @param status HTTP status
 * @param headers names in lower case, several values joined by comma and space
 * @param body the decoded body
 * @param missing how many bytes of the announced length are not there
 */
record HttpPayload(int status, Map<String, String> headers, byte[] body, long missing) {

    /** A body in an encoding that cannot be undone here. */
    static final class UnknownEncoding extends IOException {
        private static final long serialVersionUID = 1;

        UnknownEncoding(String encoding) {
            super(encoding);
        }
    }

    static HttpPayload read(byte[] message, int limit) throws IOException {
        HttpResponse response =
                HttpResponse.parseWithoutBody(Channels.newChannel(new ByteArrayInputStream(message)), null);
        Map<String, String> headers = headers(response.headers().map());
        byte[] raw = rawBody(message);
        boolean chunked = headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked");
        byte[] body = chunked ? dechunked(message, raw) : raw;
        long missing = chunked ? 0 : Math.max(0, announced(headers) - raw.length);
        byte[] decoded = decoded(body, headers.getOrDefault("content-encoding", ""), limit, missing > 0);
        return new HttpPayload(response.status(), headers, decoded, missing);
    }

    private static Map<String, String> headers(Map<String, List<String>> given) {
        Map<String, String> headers = new HashMap<>();
        given.forEach((name, values) -> headers.merge(
                name.toLowerCase(Locale.ROOT), String.join(", ", values), (one, more) -> one + ", " + more));
        return headers;
    }

    private static byte[] rawBody(byte[] message) {
        for (int i = 0; i < message.length; i++) {
            if (message[i] == '\n' && i + 1 < message.length) {
                int next = message[i + 1] == '\r' ? i + 2 : i + 1;
                if (next < message.length && message[next] == '\n') {
                    return java.util.Arrays.copyOfRange(message, next + 1, message.length);
                }
            }
        }
        return new byte[0];
    }

    /** Some writers keep the header and drop the chunks; a body that is not in chunks is taken as it stands. */
    private static byte[] dechunked(byte[] message, byte[] raw) {
        try {
            HttpResponse response = HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(message)));
            return response.body().stream().readAllBytes();
        } catch (IOException notInChunks) {
            return raw;
        }
    }

    private static long announced(Map<String, String> headers) {
        String length = headers.getOrDefault("content-length", "");
        return length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    private static byte[] decoded(byte[] body, String encoding, int limit, boolean cut) throws IOException {
        String name = encoding.strip().toLowerCase(Locale.ROOT);
        boolean looksZipped = body.length > 1 && body[0] == 0x1F && (body[1] & 0xFF) == 0x8B;
        InputStream in = new ByteArrayInputStream(body);
        switch (name) {
            case "", "identity", "none" -> {}
            case "gzip", "x-gzip" -> in = looksZipped && !cut ? new GZIPInputStream(in) : in;
            case "deflate" -> in = inflated(in);
            default -> {
                if (ContentForm.of(body, body.length) == ContentForm.BINARY) {
                    throw new UnknownEncoding(name);
                }
            }
        }
        return Bounded.read(in, limit);
    }

    /** Deflate comes with the zlib frame and, from some servers, without. */
    private static InputStream inflated(InputStream in) throws IOException {
        PushbackInputStream ahead = new PushbackInputStream(in, 2);
        byte[] start = ahead.readNBytes(2);
        boolean plain = start.length < 2 || (start[0] >= ' ' && start[0] < 0x7F && start[0] != 'x');
        boolean zlib =
                start.length == 2 && (start[0] & 0x0F) == 8 && (((start[0] & 0xFF) << 8) + (start[1] & 0xFF)) % 31 == 0;
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), ahead);
        return plain && !zlib ? whole : new InflaterInputStream(whole, new Inflater(!zlib));
    }
}
