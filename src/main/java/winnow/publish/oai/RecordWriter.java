package winnow.publish.oai;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import winnow.publish.facts.ArticleFacts;
import winnow.publish.facts.DoiLinks;
import winnow.publish.map.Element;
import winnow.publish.map.FieldMaps;
import winnow.publish.map.XmlOutput;
import winnow.publish.map.XmlTemplate;
import winnow.store.read.DeletedArticle;
import winnow.store.read.Published;
import winnow.store.read.PublishedArticle;

/** Writes records: header, metadata, and where the metadata came from. */
final class RecordWriter {

    private static final String PROVENANCE = "http://www.openarchives.org/OAI/2.0/provenance";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private final Map<MetadataFormat, XmlTemplate> templates = new EnumMap<>(MetadataFormat.class);
    private final OaiSets sets;
    private final OaiIdentity identity;
    private final Identifiers identifiers;

    RecordWriter(FieldMaps maps, OaiSets sets, OaiIdentity identity) {
        for (MetadataFormat format : MetadataFormat.values()) {
            templates.put(format, maps.xml(format.template()));
        }
        this.sets = sets;
        this.identity = identity;
        this.identifiers = new Identifiers(identity.namespace());
    }

    void header(Published record, Envelope to) throws XMLStreamException {
        to.open("header");
        if (record instanceof DeletedArticle) {
            to.xml().writeAttribute("status", "deleted");
        }
        to.text("identifier", identifiers.of(record.doi()));
        to.text("datestamp", Datestamps.of(record.changedAt()));
        for (String set : sets.of(record)) {
            to.text("setSpec", set);
        }
        to.close();
    }

    void record(Published record, MetadataFormat format, Envelope to) throws XMLStreamException {
        to.open("record");
        header(record, to);
        if (record instanceof PublishedArticle article) {
            to.open("metadata");
            XmlOutput.write(standingAlone(templates.get(format).fill(ArticleFacts.of(article))), to.xml());
            to.close();
            to.open("about");
            provenance(article, to.xml());
            to.close();
        }
        to.close();
    }

    /** A root in no namespace must say so where a default namespace surrounds it. */
    private static Element standingAlone(Element root) {
        if (!root.name().namespace().isEmpty()) {
            return root;
        }
        List<Element.Attribute> attributes = new ArrayList<>(root.attributes());
        attributes.add(
                0, new Element.Attribute(new Element.Name("", "xmlns", XMLConstants.XMLNS_ATTRIBUTE_NS_URI), ""));
        return new Element(root.name(), attributes, root.text(), root.children());
    }

    /** The site's pages are where the metadata came from (OAI-PMH Guidelines, provenance container). */
    private void provenance(PublishedArticle article, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("", "provenance", PROVENANCE);
        xml.writeDefaultNamespace(PROVENANCE);
        xml.writeAttribute("xsi", XSI, "schemaLocation", PROVENANCE + " " + PROVENANCE + ".xsd");
        xml.writeStartElement("", "originDescription", PROVENANCE);
        xml.writeAttribute("harvestDate", Datestamps.of(article.changedAt()));
        xml.writeAttribute("altered", "true");
        element(xml, "baseURL", identity.originUrl());
        element(xml, "identifier", DoiLinks.of(article.doi()));
        element(xml, "datestamp", Datestamps.of(article.changedAt()).substring(0, 10));
        element(xml, "metadataNamespace", "http://www.w3.org/1999/xhtml");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement("", name, PROVENANCE);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
