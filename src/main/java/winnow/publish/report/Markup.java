package winnow.publish.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML and SVG element by element. All text and every attribute value is escaped here and nowhere else; there is
 * no way around it.
 */
final class Markup {

    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();

    Markup(Appendable out) {
        this.out = out;
    }

    /** Writes the head of the document, the only text that is not escaped. */
    Markup doctype() {
        return raw("<!DOCTYPE html>\n");
    }

    /** A style sheet, which must be a constant of the program. */
    Markup style(String css) {
        if (css.contains("</")) {
            throw new IllegalArgumentException("a style sheet must not close its element");
        }
        return raw("<style>\n").raw(css).raw("</style>\n");
    }

    /** Begins an element; attributes are name, value, name, value. */
    Markup open(String tag, Object... attributes) {
        start(tag, attributes);
        open.push(tag);
        return raw(">");
    }

    /** Ends the element begun last. */
    Markup close() {
        String tag = open.pop();
        raw("</").raw(tag).raw(">");
        return isBlock(tag) ? raw("\n") : this;
    }

    /** Ends as many elements. */
    Markup close(int elements) {
        for (int i = 0; i < elements; i++) {
            close();
        }
        return this;
    }

    /** An element that holds nothing but text. */
    Markup element(String tag, String text, Object... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** An element without end, such as {@code meta}, or a shape without content. */
    Markup empty(String tag, Object... attributes) {
        start(tag, attributes);
        return raw("/>");
    }

    /** Text. */
    Markup text(String text) {
        escape(text);
        return this;
    }

    private void start(String tag, Object... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("an attribute of " + tag + " has no value");
        }
        raw("<").raw(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            raw(" ").raw(attributes[i].toString()).raw("=\"");
            escape(attributes[i + 1].toString());
            raw("\"");
        }
    }

    private void escape(String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String escaped = escaped(text.charAt(i));
            if (escaped != null) {
                append(text, from, i);
                raw(escaped);
                from = i + 1;
            }
        }
        append(text, from, text.length());
    }

    /** What stands for a character; null where it may stand itself. Control characters are not allowed in HTML. */
    private static String escaped(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            case '\t', '\n', '\r' -> null;
            default -> Character.isISOControl(c) ? "\uFFFD" : null;
        };
    }

    private static boolean isBlock(String tag) {
        return switch (tag) {
            case "p",
                    "div",
                    "section",
                    "table",
                    "tr",
                    "h2",
                    "h3",
                    "h4",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dd",
                    "svg",
                    "figure",
                    "header",
                    "footer",
                    "nav",
                    "main",
                    "thead",
                    "tbody",
                    "details" -> true;
            default -> false;
        };
    }

    private Markup raw(String text) {
        append(text, 0, text.length());
        return this;
    }

    private void append(String text, int from, int to) {
        try {
            out.append(text, from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
