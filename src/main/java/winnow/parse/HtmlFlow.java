package winnow.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Walks a document once and keeps its lines, its head and the few attributes that say something. */
final class HtmlFlow {

    private final LineBuilder line = new LineBuilder();
    private final Head head = new Head();
    private final List<String> downloads = new ArrayList<>();
    private int chrome;
    private int preformatted;
    private String bodyClass = "";
    private String title = "";
    private String canonical = "";
    private String openAccess = "";
    private String badgeDoi = "";
    private boolean password;
    private boolean refresh;

    private HtmlFlow() {}

    static PageFlow of(Document document) {
        HtmlFlow flow = new HtmlFlow();
        flow.inside(document);
        PageFlow.Marks marks = new PageFlow.Marks(flow.openAccess, flow.badgeDoi, flow.password, flow.refresh);
        return new PageFlow(
                flow.line.lines(), flow.head, flow.downloads, flow.bodyClass, flow.title, flow.canonical, marks);
    }

    /** The parser limits how deep elements nest, so this cannot exhaust the stack. */
    private void inside(Element parent) {
        int size = parent.childNodeSize();
        for (int i = 0; i < size; i++) {
            Node node = parent.childNode(i);
            if (node instanceof TextNode text) {
                text(text.getWholeText());
            } else if (node instanceof Element element) {
                element(element);
            }
        }
    }

    /** In preformatted text line ends count. */
    private void text(String text) {
        if (preformatted == 0 || text.indexOf('\n') < 0) {
            line.text(text);
            return;
        }
        String[] rows = text.split("\n", -1);
        for (int i = 0; i < rows.length; i++) {
            if (i > 0) {
                line.softBreak();
            }
            if (rows[i].isBlank() && i > 0) {
                line.hardBreak();
            }
            line.text(rows[i]);
        }
    }

    private void element(Element element) {
        switch (element.normalName()) {
            case "meta" -> meta(element);
            case "link" -> link(element);
            case "title" -> title = title.isEmpty() ? Tidy.spaces(element.text()) : title;
            case "br", "hr" -> line.softBreak();
            case "img" -> image(element);
            case "input" -> password |= element.attr("type").equalsIgnoreCase("password");
            case "sup" -> raised(element);
            case "a" -> anchor(element);
            case "script" -> script(element);
            case "style",
                    "template",
                    "noscript",
                    "select",
                    "textarea",
                    "svg",
                    "object",
                    "iframe",
                    "canvas",
                    "math" -> {}
            case "nav", "header", "footer", "aside" -> site(element);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "pre", "listing", "xmp", "plaintext" -> preformatted(element);
            case "body" -> {
                bodyClass = element.className();
                block(element);
            }
            default -> {
                if (element.isBlock()) {
                    block(element);
                } else {
                    attributes(element);
                    inline(element);
                }
            }
        }
    }

    private void inline(Element element) {
        line.cut();
        inside(element);
        line.cut();
    }

    private void raised(Element element) {
        line.raise(true);
        inline(element);
        line.raise(false);
    }

    private void block(Element element) {
        line.hardBreak();
        attributes(element);
        inside(element);
        line.hardBreak();
    }

    private void preformatted(Element element) {
        preformatted++;
        block(element);
        preformatted--;
    }

    private void heading(Element element) {
        line.hardBreak();
        line.heading(element.normalName().charAt(1) - '0');
        attributes(element);
        inside(element);
        line.hardBreak();
        line.heading(0);
    }

    private void site(Element element) {
        line.hardBreak();
        line.chrome(++chrome > 0);
        inside(element);
        line.hardBreak();
        line.chrome(--chrome > 0);
    }

    private void attributes(Element element) {
        if (element.attributesSize() == 0) {
            return;
        }
        Attributes attributes = element.attributes();
        String id = attributes.get("id");
        if (!id.isEmpty()) {
            line.id(id);
        }
        if (badgeDoi.isEmpty()) {
            badgeDoi = attributes.get("data-doi");
        }
        if (openAccess.isEmpty() && chrome == 0) {
            String classes = attributes.get("class");
            if (!classes.isEmpty() && OpenAccess.isClass(classes)) {
                openAccess = "class " + classes.strip();
            }
        }
    }

    private void meta(Element element) {
        String content = element.attr("content");
        String name = element.attr("name");
        if (name.isEmpty()) {
            name = element.attr("property");
        }
        if (canonical.isEmpty() && name.equalsIgnoreCase("og:url")) {
            canonical = content.strip();
        }
        refresh |= element.attr("http-equiv").equalsIgnoreCase("refresh");
        head.add(name, content);
    }

    private void link(Element element) {
        if (element.attr("rel").equalsIgnoreCase("canonical")) {
            canonical = element.attr("href").strip();
        }
    }

    private void script(Element element) {
        String source = element.attr("src");
        refresh |= source.contains("challenge-platform") || source.contains("captcha");
    }

    private void image(Element element) {
        String alt = element.attr("alt");
        if (openAccess.isEmpty() && chrome == 0 && !alt.isEmpty() && alt.length() < 60 && OpenAccess.isWords(alt)) {
            openAccess = "image \"" + Tidy.spaces(alt) + '"';
        }
        attributes(element);
    }

    private void anchor(Element element) {
        String href = element.attributesSize() == 0 ? "" : element.attributes().get("href");
        if (!href.isEmpty()) {
            line.link(href);
            if (Addresses.isDownload(href)) {
                downloads.add(href);
            }
        }
        inline(element);
    }

    /** Lower case without regard to the machine's language. */
    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
