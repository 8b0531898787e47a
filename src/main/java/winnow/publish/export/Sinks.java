package winnow.publish.export;

import java.io.IOException;
import java.io.Writer;
import winnow.publish.map.FieldMaps;

/** Opens the sink of a format that is written to one stream. */
final class Sinks {

    private static final String EPRINTS = "http://eprints.org/ep2/data/2.0";

    private Sinks() {}

    static RecordSink open(ExportFormat format, FieldMaps maps, Writer out) throws IOException {
        return switch (format) {
            case CSV -> new CsvSink(maps.fields("csv.map"), out);
            case JSONL -> JsonSink.lines(maps.json("jsonl.json"), out);
            case CSL_JSON -> JsonSink.array(maps.json("csl-json.json"), out);
            case INVENIO_JSON -> JsonSink.array(maps.json("invenio-json.json"), out);
            case BIBTEX -> new BibtexSink(maps.fields("bibtex.map"), out);
            case RIS -> new RisSink(maps.fields("ris.map"), out);
            case EPRINTS_XML -> new XmlSink(maps.xml("eprints-xml.xml"), out, "eprints", EPRINTS);
            case OAI_DC -> new XmlSink(maps.xml("oai_dc.xml"), out, "records", "");
            case OAI_OPENAIRE -> new XmlSink(maps.xml("oai_openaire.xml"), out, "records", "");
            case RIOXX -> new XmlSink(maps.xml("rioxx.xml"), out, "records", "");
            case DSPACE_SAF, METRICS_CSV, METRICS_JSON ->
                throw new IllegalArgumentException(format + " is not a stream of records");
        };
    }

    /** Opens the sink of a format of readings. */
    static MetricSink readings(ExportFormat format, Writer out) throws IOException {
        return format == ExportFormat.METRICS_JSON ? new MetricsJson(out) : new MetricsCsv(out);
    }
}
