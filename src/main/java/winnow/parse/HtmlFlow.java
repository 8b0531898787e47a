package winnow.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Walks a document once and keeps its lines, its head and the few attributes that say something. */
final class HtmlFlow implements NodeVisitor {

    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "select",
            "textarea",
            "svg",
            "object",
            "iframe",
            "canvas",
            "math");
    private static final Set<String> CHROME = Set.of("nav", "header", "footer", "aside");

    private final LineBuilder line = new LineBuilder();
    private final Head head = new Head();
    private final Deque<Element> chrome = new ArrayDeque<>();
    private Element silent;
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
        document.traverse(flow);
        PageFlow.Marks marks = new PageFlow.Marks(flow.openAccess, flow.badgeDoi, flow.password, flow.refresh);
        return new PageFlow(flow.line.lines(), flow.head, flow.bodyClass, flow.title, flow.canonical, marks);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (silent == null) {
                line.text(text.getWholeText());
            }
        } else if (node instanceof Element element) {
            if (silent == null) {
                open(element);
            } else {
                openSilently(element);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (silent != null) {
            if (silent == element) {
                silent = null;
            }
            return;
        }
        close(element);
    }

    private void open(Element element) {
        String name = element.normalName();
        switch (name) {
            case "meta" -> meta(element);
            case "link" -> link(element);
            case "title" -> {
                title = title.isEmpty() ? Tidy.spaces(element.text()) : title;
                silent = element;
            }
            case "body" -> bodyClass = element.className();
            case "br", "hr" -> line.softBreak();
            case "img" -> image(element);
            case "input" -> password |= element.attr("type").equalsIgnoreCase("password");
            case "sup" -> line.raise();
            case "a" -> anchor(element);
            default -> silence(element, name);
        }
        if (silent == null) {
            edges(element, name);
        }
    }

    private void silence(Element element, String name) {
        if (SILENT.contains(name)) {
            silent = element;
            openSilently(element);
        } else if (CHROME.contains(name)) {
            chrome.push(element);
        }
    }

    private void openSilently(Element element) {
        if (element.normalName().equals("script")) {
            String source = element.attr("src");
            refresh |= source.contains("challenge-platform") || source.contains("captcha");
        }
    }

    private void edges(Element element, String name) {
        if (element.isBlock()) {
            line.hardBreak();
            line.chrome(!chrome.isEmpty());
            if (isHeading(name)) {
                line.heading(name.charAt(1) - '0');
            }
        } else {
            line.cut();
        }
        if (element.attributesSize() > 0) {
            attributes(element);
        }
    }

    private void close(Element element) {
        String name = element.normalName();
        if (element.isBlock()) {
            line.hardBreak();
            if (isHeading(name)) {
                line.heading(0);
            }
            if (element == chrome.peek()) {
                chrome.pop();
                line.chrome(!chrome.isEmpty());
            }
        } else {
            line.cut();
            if (name.equals("sup")) {
                line.raise();
            }
        }
    }

    private void attributes(Element element) {
        String id = element.id();
        if (!id.isEmpty()) {
            line.id(id);
        }
        if (badgeDoi.isEmpty()) {
            badgeDoi = element.attr("data-doi");
        }
        String classes = element.className();
        if (openAccess.isEmpty() && !classes.isEmpty() && chrome.isEmpty() && OpenAccess.isClass(classes)) {
            openAccess = "class " + classes.strip();
        }
    }

    private void meta(Element element) {
        String content = element.attr("content");
        String name = element.attr("name");
        if (name.isEmpty()) {
            name = element.attr("property");
        }
        if (name.equalsIgnoreCase("og:url") && canonical.isEmpty()) {
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

    private void image(Element element) {
        String alt = element.attr("alt");
        if (alt.length() < 60 && chrome.isEmpty() && OpenAccess.isWords(alt)) {
            openAccess = openAccess.isEmpty() ? "image \"" + Tidy.spaces(alt) + '"' : openAccess;
        }
    }

    private void anchor(Element element) {
        String href = element.attr("href");
        if (!href.isEmpty()) {
            line.link(href);
        }
    }

    private static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    /** Lower case without regard to the machine's language. */
    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
