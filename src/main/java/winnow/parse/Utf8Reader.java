package winnow.parse;

import java.io.Reader;
import java.nio.charset.CharacterCodingException;

/**
 * Reads true UTF-8 straight into the caller's buffer, which spares a page two copies of itself. What is no UTF-8, and the
 * replacement character, which tells of damage done before, is refused: {@link BodyText} decides about such bytes.
 */
final class Utf8Reader extends Reader {

    private static final int REPLACEMENT = 0xFFFD;

    private final byte[] bytes;
    private int at;
    /** Second half of a pair for which the buffer had no room, or 0. */
    private char pending;

    Utf8Reader(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws CharacterCodingException {
        int to = offset;
        int end = offset + length;
        if (pending != 0 && length > 0) {
            buffer[to++] = pending;
            pending = 0;
        }
        while (to < end && at < bytes.length) {
            if (bytes[at] < 0) {
                to = character(buffer, to, end);
            } else {
                to = ascii(buffer, to, end);
            }
        }
        return to == offset && length > 0 ? -1 : to - offset;
    }

    private int ascii(char[] buffer, int from, int end) {
        int to = from;
        int i = at;
        int stop = Math.min(bytes.length, at + end - from);
        while (i < stop && bytes[i] >= 0) {
            buffer[to++] = (char) bytes[i++];
        }
        at = i;
        return to;
    }

    private int character(char[] buffer, int to, int end) throws CharacterCodingException {
        int first = bytes[at] & 0xFF;
        int more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
        if (first < 0xC2 || first > 0xF4 || at + more >= bytes.length) {
            throw new CharacterCodingException();
        }
        int code = first & (0x3F >> more);
        for (int i = 1; i <= more; i++) {
            int next = bytes[at + i];
            if ((next & 0xC0) != 0x80) {
                throw new CharacterCodingException();
            }
            code = code << 6 | next & 0x3F;
        }
        boolean longer = more == 2 && code < 0x800 || more == 3 && code < 0x10000;
        if (longer || code > Character.MAX_CODE_POINT || code == REPLACEMENT || code >> 11 == 0x1B) {
            throw new CharacterCodingException();
        }
        at += more + 1;
        if (more < 3) {
            buffer[to] = (char) code;
            return to + 1;
        }
        buffer[to] = Character.highSurrogate(code);
        if (to + 1 == end) {
            pending = Character.lowSurrogate(code);
            return end;
        }
        buffer[to + 1] = Character.lowSurrogate(code);
        return to + 2;
    }

    @Override
    public void close() {}
}
