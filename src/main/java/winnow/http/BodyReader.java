package winnow.http;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import okhttp3.Response;

/** Reads a body whole or not at all, counting its bytes both as they travel and as they decompress. */
final class BodyReader {

    private final int limit;

    BodyReader(int limit) {
        this.limit = limit;
    }

    /** The body is larger than it may be. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1;

        Exceeded(String message) {
            super(message);
        }
    }

    /** The body ends before its announced end. */
    static final class CutOff extends IOException {
        private static final long serialVersionUID = 1;

        CutOff(String message, IOException cause) {
            super(message, cause);
        }
    }

    /** @throws Exceeded when the body is too large @throws CutOff when it ends early */
    byte[] read(Response response) throws IOException {
        long announced = response.body().contentLength();
        if (announced > limit) {
            throw new Exceeded("announces " + announced + " bytes, more than the " + limit + " that are taken");
        }
        Counted raw = new Counted(new BufferedInputStream(response.body().byteStream()));
        try {
            return decoded(response, raw);
        } catch (EOFException | ZipException early) {
            throw cutOff(raw, announced, early);
        } catch (ProtocolException early) {
            if (String.valueOf(early.getMessage()).contains("unexpected end of stream")) {
                throw cutOff(raw, announced, early);
            }
            throw early;
        }
    }

    private static CutOff cutOff(Counted raw, long announced, IOException cause) {
        String expected = announced >= 0 ? " of " + announced : "";
        return new CutOff("gave " + raw.count + expected + " bytes and then ended", cause);
    }

    private byte[] decoded(Response response, Counted raw) throws IOException {
        String encoding = response.header("Content-Encoding", "").strip().toLowerCase(Locale.ROOT);
        boolean hasBody = response.code() != 204 && response.code() != 304;
        boolean gzip = (encoding.equals("gzip") || encoding.equals("x-gzip")) && hasBody;
        if (!gzip) {
            return limited(raw);
        }
        return raw.isEmpty() ? new byte[0] : limited(new GZIPInputStream(raw, 8192));
    }

    private byte[] limited(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(limit);
        if (bytes.length == limit && in.read() >= 0) {
            throw new Exceeded("is larger than the " + limit + " bytes that are taken");
        }
        return bytes;
    }

    /** Counts what arrives, and stops an endless compressed stream that decompresses to little. */
    private final class Counted extends FilterInputStream {
        private long count;

        Counted(BufferedInputStream in) {
            super(in);
        }

        boolean isEmpty() throws IOException {
            in.mark(1);
            boolean empty = in.read() < 0;
            in.reset();
            return empty;
        }

        @Override
        public int read() throws IOException {
            return counted(in.read(), 1);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            return counted(read, read);
        }

        private int counted(int result, int arrived) throws IOException {
            if (result >= 0) {
                count += arrived;
            }
            if (count > limit + 8192L) {
                throw new Exceeded("is larger than the " + limit + " bytes that are taken");
            }
            return result;
        }
    }
}
