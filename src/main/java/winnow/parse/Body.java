package winnow.parse;

import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** The body of an answer. Of an HTML page in UTF-8, as nearly all are, the text as a whole is never put together. */
final class Body {

    private static final int START = 4_096;
    private static final int END = 512;

    private final byte[] bytes;
    private final String contentType;
    private String text;

    Body(byte[] bytes, String contentType) {
        this.bytes = bytes;
        this.contentType = contentType;
    }

    /** All of it as {@link BodyText} decodes it. */
    String text() {
        text = text == null ? BodyText.decode(bytes, contentType) : text;
        return text;
    }

    /** Its end, for which ASCII is wanted; all of it where that has been decoded already. */
    String end() {
        int from = Math.max(0, bytes.length - END);
        return text == null ? new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1) : text;
    }

    /** The document of a page that begins as HTML and is true UTF-8; about any other body nothing is said. */
    Optional<Document> document() {
        String start = new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.UTF_8);
        if (BodyText.isMarked(bytes) || Sniffer.isGarbage(start) || !Sniffer.isHtml(start)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Parser.htmlParser().parseInput(new Utf8Reader(bytes), ""));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
