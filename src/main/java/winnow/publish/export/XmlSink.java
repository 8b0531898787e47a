package winnow.publish.export;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import winnow.publish.facts.Facts;
import winnow.publish.map.XmlOutput;
import winnow.publish.map.XmlTemplate;

/** One XML document whose root holds a record after another. */
final class XmlSink implements RecordSink {

    private final XmlTemplate template;
    private final Writer out;
    private final XMLStreamWriter xml;

    /**
     * Begins the document.
     *
     * @param namespace of the root element; empty for none
     */
    XmlSink(XmlTemplate template, Writer out, String root, String namespace) throws IOException {
        this.template = template;
        this.out = out;
        try {
            this.xml = XmlOutput.on(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("", root, namespace);
            if (!namespace.isEmpty()) {
                xml.writeDefaultNamespace(namespace);
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    @Override
    public void write(Facts facts) throws IOException {
        try {
            xml.writeCharacters("\n");
            XmlOutput.write(template.fill(facts), xml);
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }
}
