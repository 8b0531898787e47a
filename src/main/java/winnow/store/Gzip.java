package winnow.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import winnow.model.Content;

/** Bodies as they are kept: compressed fast rather than small. */
final class Gzip {

    private Gzip() {}

    static byte[] compress(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length() / 3 + 64);
        try (Fast gzip = new Fast(bytes);
                InputStream body = content.stream()) {
            body.transferTo(gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The body again.
     *
     * @throws IllegalStateException when it is larger than the limit or no gzip: then the table was altered from outside
     */
    static Content decompress(byte[] bytes, int limit) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] body = gzip.readNBytes(limit + 1);
            if (body.length > limit) {
                throw new IllegalStateException("a stored body is larger than " + limit + " bytes");
            }
            return Content.of(body);
        } catch (IOException e) {
            throw new IllegalStateException("a stored body cannot be read: " + e.getMessage(), e);
        }
    }

    private static final class Fast extends GZIPOutputStream {
        Fast(ByteArrayOutputStream bytes) throws IOException {
            super(bytes);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
