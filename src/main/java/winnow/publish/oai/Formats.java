package winnow.publish.oai;

import javax.xml.stream.XMLStreamException;

/** Answers ListMetadataFormats: every record is given in every format. */
final class Formats {

    private Formats() {}

    static void write(Envelope to) throws XMLStreamException {
        to.open("ListMetadataFormats");
        for (MetadataFormat format : MetadataFormat.values()) {
            to.open("metadataFormat");
            to.text("metadataPrefix", format.prefix());
            to.text("schema", format.schema());
            to.text("metadataNamespace", format.namespace());
            to.close();
        }
        to.close();
    }
}
