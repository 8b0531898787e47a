package winnow.publish.map;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import winnow.publish.facts.Facts;

/**
 * A target in XML: a document with expressions in braces. {@code w:each="authors"} repeats an element, {@code
 * w:each-value="issns/issn"} repeats it with the value as {@code {value}}, {@code w:if} and {@code w:unless} keep it or
 * drop it (of a repeated one, each member by its own facts). An element whose braces all stay empty is left out, and so is an attribute.
 */
public final class XmlTemplate {

    /** The namespace of the template's own attributes. */
    static final String OWN = "winnow:template";

    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private final TemplateNode root;

    private XmlTemplate(TemplateNode root) {
        this.root = root;
    }

    /**
     * Reads a template.
     *
     * @param file its name, for messages
     * @throws MapFileException when it is no XML or holds a faulty expression
     */
    public static XmlTemplate parse(String file, String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return new XmlTemplate(
                    node(builder.parse(new InputSource(new StringReader(xml))).getDocumentElement()));
        } catch (MapFileException fault) {
            throw new MapFileException(file + ": " + fault.getMessage(), fault);
        } catch (Exception unreadable) {
            throw new MapFileException(file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    /** The document for these facts; the root element is always there. */
    public Element fill(Facts facts) {
        return root.fill(facts).orElseGet(() -> new Element(root.name(), List.of(), "", List.of()));
    }

    private static TemplateNode node(org.w3c.dom.Element element) {
        List<TemplateNode.Attribute> attributes = new ArrayList<>();
        NamedNodeMap written = element.getAttributes();
        for (int i = 0; i < written.getLength(); i++) {
            Attr attribute = (Attr) written.item(i);
            boolean own = OWN.equals(attribute.getNamespaceURI())
                    || XMLNS.equals(attribute.getNamespaceURI()) && OWN.equals(attribute.getValue());
            if (!own) {
                attributes.add(new TemplateNode.Attribute(name(attribute), TemplateNode.text(attribute.getValue())));
            }
        }
        List<TemplateNode> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof org.w3c.dom.Element inner) {
                children.add(node(inner));
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return new TemplateNode(
                name(element),
                attributes,
                TemplateNode.text(text.toString().strip()),
                children,
                own(element, "each"),
                own(element, "each-value"),
                own(element, "if"),
                own(element, "unless"));
    }

    private static Optional<String> own(org.w3c.dom.Element element, String name) {
        return Optional.of(element.getAttributeNS(OWN, name)).filter(value -> !value.isEmpty());
    }

    private static Element.Name name(Node node) {
        String prefix = node.getPrefix() == null ? "" : node.getPrefix();
        String namespace = node.getNamespaceURI() == null ? "" : node.getNamespaceURI();
        return new Element.Name(prefix, node.getLocalName(), namespace);
    }
}
