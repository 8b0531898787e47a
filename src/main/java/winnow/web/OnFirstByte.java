package winnow.web;

import java.io.IOException;
import java.io.OutputStream;

/** Sends the status only when the first byte is there: until then another answer can still be given. */
final class OnFirstByte extends OutputStream {

    private final Opening opening;
    private OutputStream out;

    /** Sends status and headers, and gives the stream for the body. */
    interface Opening {
        OutputStream open() throws IOException;
    }

    OnFirstByte(Opening opening) {
        this.opening = opening;
    }

    @Override
    public void write(int b) throws IOException {
        opened().write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        opened().write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }

    private OutputStream opened() throws IOException {
        if (out == null) {
            out = opening.open();
        }
        return out;
    }
}
