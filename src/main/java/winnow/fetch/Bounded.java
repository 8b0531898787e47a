package winnow.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/** Reads streams that may have no end. */
final class Bounded {

    private Bounded() {}

    /** More bytes than allowed. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        TooLarge(int limit) {
            super("larger than " + limit + " bytes");
        }
    }

    /** All bytes of the stream. @throws TooLarge when there are more than {@code limit} */
    static byte[] read(InputStream in, int limit) throws IOException {
        byte[] bytes = in.readNBytes(limit);
        if (bytes.length == limit && in.read() >= 0) {
            throw new TooLarge(limit);
        }
        return bytes;
    }

    /** The stream itself, or what it decompresses to when it begins as gzip does. */
    static InputStream unzipped(InputStream in) throws IOException {
        PushbackInputStream ahead = new PushbackInputStream(in, 2);
        byte[] magic = ahead.readNBytes(2);
        ahead.unread(magic);
        boolean gzip = magic.length == 2 && magic[0] == 0x1F && (magic[1] & 0xFF) == 0x8B;
        return gzip ? new GZIPInputStream(ahead, 8192) : ahead;
    }
}
