package winnow.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;

/** Tells by its first characters what a body is. Headers and file names lie; the body is believed before them. */
final class Sniffer {

    /** What a body can be. */
    enum Sort {
        HTML,
        NLM_XML,
        OTHER_XML,
        TEXT,
        JSON
    }

    private static final int START = 4_096;
    private static final int SAMPLE = 1_024;
    private static final Pattern ROOT = Pattern.compile(
            "\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!doctype(?:[^\\[>]|\\[.*?\\]\\s*(?=>))*>\\s*)*<([A-Za-z][\\w:.-]*)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile(
            "<(?:!doctype html|/?(?:html|head|body|meta|div|span|p|ul|ol|li|table|tr|td|h[1-6]|dl|section|article|b|br|a)\\b[^<>]*>)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern JSON = Pattern.compile("\\s*(?:\\{\\s*[\"}]|\\[\\s*(?:[{\"\\]]|-?\\d+\\s*[,\\]]))");

    private static final Pattern ARTICLE_META = Pattern.compile("<(?:[\\w.-]+:)?(?:article|journal)-meta\\b");

    private Sniffer() {}

    /** The name of a binary format by its magic number; empty for text. */
    static Optional<String> binary(byte[] b) {
        if (BodyText.starts(b, '%', 'P', 'D', 'F')) {
            return Optional.of("pdf");
        }
        boolean known = BodyText.starts(b, 'P', 'K', 3, 4)
                || BodyText.starts(b, 0x1F, 0x8B)
                || BodyText.starts(b, 0x89, 'P', 'N', 'G')
                || BodyText.starts(b, 'G', 'I', 'F', '8')
                || BodyText.starts(b, 0xFF, 0xD8, 0xFF)
                || BodyText.starts(b, 'W', 'A', 'R', 'C', '/')
                || BodyText.starts(b, 0x28, 0xB5, 0x2F, 0xFD);
        return known ? Optional.of("binary") : Optional.empty();
    }

    /** Whether decoded text is no text: control characters that no page holds. */
    static boolean isGarbage(String text) {
        int length = Math.min(text.length(), SAMPLE);
        int controls = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0B || c == '\uFFFD') {
                controls++;
            }
        }
        return controls * 20 > length;
    }

    static Sort sort(Snapshot snapshot, String text) {
        int end = Math.min(text.length(), START);
        if (JSON.matcher(text).region(0, end).lookingAt()) {
            return Sort.JSON;
        }
        Matcher root = ROOT.matcher(text).region(0, end);
        if (root.lookingAt()) {
            return ofRoot(snapshot, root.group(1), text);
        }
        String start = text.substring(0, end);
        if (snapshot.kind() == SnapshotKind.TEXT) {
            return start.stripLeading().startsWith("<!") ? Sort.HTML : Sort.TEXT;
        }
        return tags(start) >= 2 ? Sort.HTML : Sort.TEXT;
    }

    /** Whether text with this start is HTML whatever its headers say: its root is named so. */
    static boolean isHtml(String start) {
        Matcher root = ROOT.matcher(start);
        return root.lookingAt() && name(root.group(1)).equals("html");
    }

    private static String name(String root) {
        return HtmlFlow.lower(root.substring(root.indexOf(':') + 1));
    }

    private static Sort ofRoot(Snapshot snapshot, String root, String text) {
        String name = name(root);
        if (name.equals("html")) {
            return Sort.HTML;
        }
        String start = text.substring(0, Math.min(text.length(), START));
        boolean declared = start.stripLeading().startsWith("<?xml")
                || snapshot.kind() == SnapshotKind.XML
                || snapshot.header("content-type").orElse("").contains("xml");
        boolean nlm = ARTICLE_META.matcher(text).find() || start.contains("article-type=");
        if (nlm && (name.equals("article") || declared)) {
            return Sort.NLM_XML;
        }
        if (name.equals("article") && declared) {
            return Sort.NLM_XML;
        }
        return declared && tags(start) == 0 ? Sort.OTHER_XML : Sort.HTML;
    }

    private static int tags(String start) {
        Matcher tag = TAG.matcher(start);
        int count = 0;
        while (count < 2 && tag.find()) {
            count++;
        }
        return count;
    }
}
