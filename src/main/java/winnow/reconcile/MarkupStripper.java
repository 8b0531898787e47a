package winnow.reconcile;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Takes the tags of HTML, JATS and MathML out of a text, and nothing else: {@code p<0.05 and q>2} survives, because
 * only tags of known names count. Tags leave no space behind, so that {@code TGF-&beta;<sub>1</sub>} stays one word;
 * those that begin a new line leave one. A formula's second rendering (annotation, TeX) goes with its tags.
 */
final class MarkupStripper {

    private static final Set<String> BLOCK = Set.of(
            "p",
            "br",
            "break",
            "div",
            "sec",
            "title",
            "li",
            "list-item",
            "ul",
            "ol",
            "list",
            "td",
            "tr",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "abstract");
    private static final Set<String> INLINE = Set.of(
            "a",
            "b",
            "i",
            "u",
            "s",
            "em",
            "emph",
            "strong",
            "sub",
            "sup",
            "small",
            "big",
            "tt",
            "span",
            "font",
            "inf",
            "italic",
            "bold",
            "sc",
            "scp",
            "roman",
            "monospace",
            "overline",
            "underline",
            "strike",
            "named-content",
            "styled-content",
            "ext-link",
            "xref",
            "inline-formula",
            "disp-formula",
            "alternatives",
            "inline-graphic",
            "fn",
            "uri",
            "email",
            "institution",
            "country",
            "label",
            "abbr",
            "cite",
            "q",
            "del",
            "ins",
            "code",
            "mark");
    private static final Set<String> MATHS = Set.of(
            "math",
            "mi",
            "mo",
            "mn",
            "ms",
            "mrow",
            "msub",
            "msup",
            "msubsup",
            "mtext",
            "mstyle",
            "mfrac",
            "mover",
            "munder",
            "munderover",
            "mspace",
            "msqrt",
            "mroot",
            "mfenced",
            "mtable",
            "mtr",
            "mtd",
            "mpadded",
            "mphantom",
            "menclose",
            "mmultiscripts",
            "mprescripts",
            "none",
            "semantics");
    /** Elements whose text repeats the formula in another notation. */
    private static final Set<String> SECOND_RENDERING = Set.of("annotation", "annotation-xml", "tex-math");

    private static final Set<String> PREFIXES = Set.of("jats", "mml", "m", "xhtml", "html");

    private final String text;
    private final StringBuilder out;
    private final Set<String> missing = new HashSet<>();

    private MarkupStripper(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length());
    }

    static String strip(String text) {
        return text.indexOf('<') < 0 ? text : new MarkupStripper(text).stripped();
    }

    private String stripped() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = c == '<' ? tagEnd(at) : -1;
            if (end < 0) {
                out.append(c);
                at++;
            } else {
                at = end;
            }
        }
        return out.toString();
    }

    /** Index after the tag, or after the element when its content goes too; -1 when this is no known tag. */
    private int tagEnd(int open) {
        if (text.startsWith("<!--", open)) {
            int close = find("-->", open + 4);
            return close < 0 ? -1 : close + 3;
        }
        boolean closing = open + 1 < text.length() && text.charAt(open + 1) == '/';
        int from = closing ? open + 2 : open + 1;
        int to = nameEnd(from);
        String name = known(text.substring(from, to));
        int end = name.isEmpty() ? -1 : attributesEnd(to);
        if (end < 0) {
            return -1;
        }
        if (BLOCK.contains(name)) {
            out.append(' ');
        }
        boolean skip = !closing && SECOND_RENDERING.contains(name) && text.charAt(end - 2) != '/';
        return skip ? elementEnd(text.substring(from, to), end) : end;
    }

    private int nameEnd(int at) {
        int end = at;
        while (end < text.length() && end - at < 40 && isNameChar(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNameChar(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == ':';
    }

    private static String known(String qualified) {
        String name = qualified.toLowerCase(Locale.ROOT);
        int colon = name.indexOf(':');
        if (colon >= 0) {
            String local = name.substring(colon + 1);
            return PREFIXES.contains(name.substring(0, colon)) && !local.isEmpty() ? local : "";
        }
        boolean listed = BLOCK.contains(name)
                || INLINE.contains(name)
                || MATHS.contains(name)
                || SECOND_RENDERING.contains(name);
        return listed ? name : "";
    }

    /** Index after the closing bracket, provided that what stands before it has the form of attributes. */
    private int attributesEnd(int from) {
        int at = from;
        while (at < text.length()) {
            int next = skipSpace(at);
            if (next < text.length() && text.charAt(next) == '>') {
                return next + 1;
            }
            if (text.startsWith("/>", next)) {
                return next + 2;
            }
            at = next > at ? attributeEnd(next) : -1;
            if (at < 0) {
                return -1;
            }
        }
        return -1;
    }

    private int attributeEnd(int from) {
        int at = from;
        while (at < text.length() && (isNameChar(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        at = skipSpace(at);
        if (at == from || at >= text.length() || text.charAt(at) != '=') {
            return -1;
        }
        at = skipSpace(at + 1);
        if (at >= text.length()) {
            return -1;
        }
        char quote = text.charAt(at);
        if (quote == '"' || quote == '\'') {
            int close = find(Character.toString(quote), at + 1);
            return close < 0 ? -1 : close + 1;
        }
        int end = at;
        while (end < text.length() && " \t\r\n>\"'".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end > at ? end : -1;
    }

    /** Looks ahead; what once was not found is not looked for again, so that hostile text costs no more than its length. */
    private int find(String end, int from) {
        if (missing.contains(end)) {
            return -1;
        }
        int at = text.indexOf(end, from);
        if (at < 0) {
            missing.add(end);
        }
        return at;
    }

    private int skipSpace(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int elementEnd(String qualified, int from) {
        int close = find("</" + qualified, from);
        int end = close < 0 ? -1 : text.indexOf('>', close);
        return end < 0 ? from : end + 1;
    }
}
