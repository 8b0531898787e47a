package winnow.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads elements of an XML tree by local name, whatever prefix they carry. */
final class Xml {

    /** Elements whose text is no part of the running text around them. */
    private static final Set<String> ASIDE = Set.of("fn", "tex-math", "graphic", "inline-graphic", "alternatives-src");

    private Xml() {}

    static Optional<Element> child(Element parent, String name) {
        return children(parent, name).findFirst();
    }

    static Stream<Element> children(Element parent, String name) {
        return parent.children().stream().filter(child -> local(child).equals(name));
    }

    /** The element at the end of a path of child names. */
    static Optional<Element> at(Element parent, String... path) {
        Optional<Element> at = Optional.of(parent);
        for (String name : path) {
            at = at.flatMap(element -> child(element, name));
        }
        return at;
    }

    static List<Element> all(Element root, String name) {
        return root.stream().filter(element -> local(element).equals(name)).toList();
    }

    static String local(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1);
    }

    /** Text of a child, tidy; empty when the child is missing or blank. */
    static Optional<String> text(Element parent, String name) {
        return child(parent, name).map(Xml::flat).filter(text -> !text.isEmpty());
    }

    /** An attribute by local name, so that {@code xlink:href} is found under any prefix. */
    static String attribute(Element element, String name) {
        for (var attribute : element.attributes()) {
            String key = attribute.getKey();
            if (key.substring(key.indexOf(':') + 1).equals(name)) {
                return attribute.getValue().strip();
            }
        }
        return "";
    }

    /** Running text without markup; sub- and superscripts stay as characters. */
    static String flat(Element element) {
        StringBuilder text = new StringBuilder();
        Node[] aside = new Node[1];
        element.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (aside[0] == null && node instanceof TextNode words) {
                    text.append(words.getWholeText());
                } else if (aside[0] == null && node instanceof Element inner && inner != element) {
                    if (ASIDE.contains(local(inner))
                            || attribute(inner, "ref-type").equals("fn")) {
                        aside[0] = inner;
                    } else if (local(inner).equals("break")) {
                        text.append(' ');
                    }
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (aside[0] == node) {
                    aside[0] = null;
                }
            }
        });
        return Tidy.spaces(text);
    }
}
