package winnow.publish.map;

import java.io.Writer;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements as XML. */
public final class XmlOutput {

    private static final String XMLNS = XMLConstants.XMLNS_ATTRIBUTE_NS_URI;

    private XmlOutput() {}

    /** A writer on this one; give it a buffered one. */
    public static XMLStreamWriter on(Writer writer) throws XMLStreamException {
        return XMLOutputFactory.newInstance().createXMLStreamWriter(writer);
    }

    /** Writes the element with all it holds, as it stands: every namespace it uses must be declared in it. */
    public static void write(Element element, XMLStreamWriter out) throws XMLStreamException {
        Element.Name name = element.name();
        out.writeStartElement(name.prefix(), name.local(), name.namespace());
        for (Element.Attribute attribute : element.attributes()) {
            attribute(attribute, out);
        }
        if (!element.text().isEmpty()) {
            out.writeCharacters(element.text());
        }
        for (Element child : element.children()) {
            write(child, out);
        }
        out.writeEndElement();
    }

    private static void attribute(Element.Attribute attribute, XMLStreamWriter out) throws XMLStreamException {
        Element.Name name = attribute.name();
        if (!XMLNS.equals(name.namespace())) {
            out.writeAttribute(name.prefix(), name.namespace(), name.local(), attribute.value());
        } else if (name.prefix().isEmpty()) {
            out.writeDefaultNamespace(attribute.value());
        } else {
            out.writeNamespace(name.local(), attribute.value());
        }
    }
}
