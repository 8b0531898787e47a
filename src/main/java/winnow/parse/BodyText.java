package winnow.parse;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes as text. A byte order mark decides first; then, whatever is declared, bytes that are true UTF-8 are UTF-8,
 * because nothing else is by accident; then the declaration of header, XML or meta tag; then Windows-1252.
 */
final class BodyText {

    private static final Pattern DECLARED =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char UNREADABLE = '\uFFFD';

    private BodyText() {}

    /**
     * Decodes.
     *
     * @param bytes any bytes
     * @param contentType the header, or empty
     */
    static String decode(byte[] bytes, String contentType) {
        Charset marked = byMark(bytes);
        if (marked != null) {
            String text = new String(bytes, marked);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        int broken = utf8.indexOf(UNREADABLE);
        if (broken < 0) {
            return utf8;
        }
        Charset declared =
                declared(contentType).or(() -> declared(start(bytes))).orElse(WINDOWS);
        if (declared.equals(StandardCharsets.UTF_8)) {
            return mostlyUtf8(utf8, bytes.length) ? utf8 : new String(bytes, WINDOWS);
        }
        Charset charset = declared.equals(StandardCharsets.ISO_8859_1) ? WINDOWS : declared;
        return charset.newDecoder().charset().canEncode() || charset == WINDOWS
                ? charset.decode(ByteBuffer.wrap(bytes)).toString()
                : utf8;
    }

    /** A broken byte here and there is damage; more broken than whole characters is another charset. */
    private static boolean mostlyUtf8(String utf8, int bytes) {
        long broken = utf8.chars().filter(c -> c == UNREADABLE).count();
        long whole = utf8.chars().filter(c -> c > 0x7F && c != UNREADABLE).count();
        return whole >= broken || broken * 20 > bytes;
    }

    /** Whether a byte order mark, or zeros in every other byte, tell the charset. */
    static boolean isMarked(byte[] bytes) {
        return byMark(bytes) != null;
    }

    private static Charset byMark(byte[] b) {
        if (starts(b, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(b, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(b, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return byZeros(b);
    }

    /** UTF-16 without a mark: Latin text has a zero in every other byte. */
    private static Charset byZeros(byte[] b) {
        int even = 0;
        int odd = 0;
        int length = Math.min(b.length & ~1, 400);
        for (int i = 0; i < length; i += 2) {
            even += b[i] == 0 ? 1 : 0;
            odd += b[i + 1] == 0 ? 1 : 0;
        }
        int most = length * 2 / 5;
        if (length < 8 || even + odd < most) {
            return null;
        }
        return odd >= most && even == 0
                ? StandardCharsets.UTF_16LE
                : even >= most && odd == 0 ? StandardCharsets.UTF_16BE : null;
    }

    static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static String start(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 4_096), StandardCharsets.ISO_8859_1);
    }

    private static Optional<Charset> declared(String text) {
        Matcher m = DECLARED.matcher(text);
        while (m.find()) {
            try {
                Charset charset = Charset.forName(m.group(1));
                if (!charset.name().startsWith("UTF-16") && !charset.name().startsWith("UTF-32")) {
                    return Optional.of(charset);
                }
            } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                continue;
            }
        }
        return Optional.empty();
    }
}
