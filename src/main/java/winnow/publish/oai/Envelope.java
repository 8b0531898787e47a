package winnow.publish.oai;

import java.time.Instant;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import winnow.publish.facts.Cleaning;

/** Writes what surrounds every answer, and the small elements within. */
final class Envelope {

    private static final String OAI = "http://www.openarchives.org/OAI/2.0/";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private final XMLStreamWriter xml;

    Envelope(XMLStreamWriter xml) {
        this.xml = xml;
    }

    XMLStreamWriter xml() {
        return xml;
    }

    void begin(Instant responseDate, String baseUrl, Map<String, String> echo) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("", "OAI-PMH", OAI);
        xml.writeDefaultNamespace(OAI);
        xml.writeNamespace("xsi", XSI);
        xml.writeAttribute("xsi", XSI, "schemaLocation", OAI + " " + OAI + "OAI-PMH.xsd");
        text("responseDate", Datestamps.of(responseDate));
        open("request");
        for (Map.Entry<String, String> argument : echo.entrySet()) {
            xml.writeAttribute(argument.getKey(), Cleaning.line(argument.getValue()));
        }
        xml.writeCharacters(baseUrl);
        xml.writeEndElement();
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.writeCharacters("\n");
        xml.flush();
    }

    void open(String name) throws XMLStreamException {
        xml.writeStartElement("", name, OAI);
    }

    void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    void text(String name, String value) throws XMLStreamException {
        open(name);
        xml.writeCharacters(value);
        close();
    }

    void error(OaiError error) throws XMLStreamException {
        open("error");
        xml.writeAttribute("code", error.code());
        xml.writeCharacters(Cleaning.line(error.getMessage()));
        close();
    }
}
