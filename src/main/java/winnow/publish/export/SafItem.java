package winnow.publish.export;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import winnow.publish.facts.Facts;
import winnow.publish.map.FieldMap;
import winnow.publish.map.XmlOutput;

/** One item of an archive: a metadata file for each schema, and an empty list of contents. */
final class SafItem {

    private final Map<String, StringWriter> files = new TreeMap<>();
    private final Map<String, XMLStreamWriter> writers = new LinkedHashMap<>();

    private SafItem() {}

    /** The item's files by name. */
    static Map<String, byte[]> of(FieldMap map, Facts facts) throws IOException {
        SafItem item = new SafItem();
        Map<String, byte[]> files = new LinkedHashMap<>();
        try {
            for (FieldMap.Field field : map.fields(facts)) {
                for (String value : field.values()) {
                    item.add(field.name().split("\\.", 3), value);
                }
            }
            for (XMLStreamWriter writer : item.writers.values()) {
                writer.writeCharacters("\n");
                writer.writeEndDocument();
                writer.flush();
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
        item.files.forEach((name, text) -> files.put(name, text.toString().getBytes(StandardCharsets.UTF_8)));
        files.put("contents", new byte[0]);
        return files;
    }

    private void add(String[] name, String value) throws XMLStreamException {
        XMLStreamWriter writer = writer(name[0]);
        writer.writeCharacters("\n  ");
        writer.writeStartElement("dcvalue");
        writer.writeAttribute("element", name[1]);
        writer.writeAttribute("qualifier", name.length > 2 ? name[2] : "none");
        writer.writeCharacters(value);
        writer.writeEndElement();
    }

    private XMLStreamWriter writer(String schema) throws XMLStreamException {
        XMLStreamWriter known = writers.get(schema);
        if (known != null) {
            return known;
        }
        StringWriter text = new StringWriter();
        files.put(schema.equals("dc") ? "dublin_core.xml" : "metadata_" + schema + ".xml", text);
        XMLStreamWriter writer = XmlOutput.on(text);
        writer.writeStartDocument("UTF-8", "1.0");
        writer.writeCharacters("\n");
        writer.writeStartElement("dublin_core");
        writer.writeAttribute("schema", schema);
        writers.put(schema, writer);
        return writer;
    }
}
