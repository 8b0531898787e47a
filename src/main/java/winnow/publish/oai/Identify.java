package winnow.publish.oai;

import java.time.Instant;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Answers Identify. */
final class Identify {

    private static final String OAI_IDENTIFIER = "http://www.openarchives.org/OAI/2.0/oai-identifier";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private Identify() {}

    static OaiProvider.Body of(OaiIdentity identity, String baseUrl, Instant earliest) {
        return to -> {
            to.open("Identify");
            to.text("repositoryName", identity.repositoryName());
            to.text("baseURL", baseUrl);
            to.text("protocolVersion", "2.0");
            for (String email : identity.adminEmails()) {
                to.text("adminEmail", email);
            }
            to.text("earliestDatestamp", Datestamps.of(earliest));
            to.text("deletedRecord", "persistent");
            to.text("granularity", "YYYY-MM-DDThh:mm:ssZ");
            to.text("compression", "gzip");
            to.open("description");
            identifierScheme(identity, to.xml());
            to.close();
            to.close();
        };
    }

    private static void identifierScheme(OaiIdentity identity, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("", "oai-identifier", OAI_IDENTIFIER);
        xml.writeDefaultNamespace(OAI_IDENTIFIER);
        xml.writeAttribute("xsi", XSI, "schemaLocation", OAI_IDENTIFIER + " " + OAI_IDENTIFIER + ".xsd");
        element(xml, "scheme", "oai");
        element(xml, "repositoryIdentifier", identity.namespace());
        element(xml, "delimiter", ":");
        element(xml, "sampleIdentifier", "oai:" + identity.namespace() + ":10.3892/or.2025.8963");
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement("", name, OAI_IDENTIFIER);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
