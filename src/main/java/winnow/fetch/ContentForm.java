package winnow.fetch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import winnow.model.SnapshotKind;

/** What bytes look like from their first few thousand; neither file names nor media types are to be trusted. */
enum ContentForm {
    HTML,
    XML,
    TEXT,
    JSON,
    FEED,
    PDF,
    BINARY,
    EMPTY;

    /** How many bytes are looked at. */
    static final int WINDOW = 4096;

    private static final Pattern HTML_ROOT = Pattern.compile("<!doctype\\s+html|<html[\\s>]");
    private static final Pattern ARTICLE_ROOT = Pattern.compile(
            "<!doctype\\s+(?:[a-z]+:)?article\\s|<pmc-articleset|"
                    + "<(?:[a-z]+:)?article\\s[^>]*(?:article-type|dtd-version|xmlns:)|<(?:front|article-meta|journal-meta)[\\s>]");
    private static final Pattern LIST_ROOT =
            Pattern.compile("<(?:rss|(?:atom:)?feed|urlset|sitemapindex|opensearchdescription|rdf:rdf)[\\s>]");
    private static final Pattern TEXT_OF_MARKUP = Pattern.compile("<(?:!--|\\?xml|!doctype|[a-z])");

    /**
     * Guesses from the start of the bytes.
     *
     * @param bytes the first {@link #WINDOW} bytes, or all where there are fewer
     */
    static ContentForm of(byte[] bytes, int length) {
        int window = Math.min(length, WINDOW);
        String head = new String(bytes, 0, window, charset(bytes, window))
                .replace("\uFEFF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (head.isEmpty()) {
            return EMPTY;
        }
        if (head.startsWith("%pdf")) {
            return PDF;
        }
        if (head.indexOf('\0') >= 0 || controls(head) > head.length() / 20) {
            return BINARY;
        }
        char first = head.charAt(0);
        if (first == '{' || (first == '[' && head.matches("(?s)\\[\\s*[{\\[\\]\"].*"))) {
            return JSON;
        }
        return TEXT_OF_MARKUP.matcher(head).lookingAt() ? markup(head) : TEXT;
    }

    /** The kind of snapshot these bytes would make, if any. */
    Optional<SnapshotKind> kind() {
        return switch (this) {
            case HTML -> Optional.of(SnapshotKind.PAGE);
            case XML -> Optional.of(SnapshotKind.XML);
            case TEXT -> Optional.of(SnapshotKind.TEXT);
            case JSON -> Optional.of(SnapshotKind.CROSSREF);
            case FEED, PDF, BINARY, EMPTY -> Optional.empty();
        };
    }

    private static ContentForm markup(String head) {
        if (HTML_ROOT.matcher(head).find()) {
            return HTML;
        }
        if (ARTICLE_ROOT.matcher(head).find()) {
            return XML;
        }
        if (LIST_ROOT.matcher(head).find()) {
            return FEED;
        }
        return head.startsWith("<?xml") ? XML : HTML;
    }

    private static long controls(String head) {
        return head.chars()
                .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                .count();
    }

    private static Charset charset(byte[] bytes, int length) {
        if (length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        boolean utf8Mark = length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB;
        return utf8Mark ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    }
}
