package winnow.publish.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import winnow.model.Doi;
import winnow.publish.facts.Cleaning;
import winnow.publish.map.FieldMaps;
import winnow.store.read.PublishedArticle;
import winnow.store.read.Selection;
import winnow.testing.ExternalProgram;
import winnow.testing.HostileTexts;
import winnow.testing.PostgresExtension;
import winnow.testing.PublishedSamples;
import winnow.testing.StoredArticles;

/** What we write is read back by programs that are not ours, with ordinary and with hostile titles. */
@ExtendWith(PostgresExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class RoundTripIT {

    private static final String CITATION_JS = """
            const { Cite } = require('@citation-js/core');
            require('@citation-js/plugin-bibtex');
            require('@citation-js/plugin-ris');
            require('@citation-js/plugin-csl');
            const text = require('fs').readFileSync(0, 'utf8');
            console.log(JSON.stringify(new Cite(text, process.argv[1] ? { forceType: process.argv[1] } : {}).data));
            """;

    private static final Doi ODD_NAMES = new Doi("10.3892/odd.names");

    private Exporter exporter;
    /** Title by DOI, as it should come back. */
    private final Map<String, String> titles = new LinkedHashMap<>();

    @BeforeAll
    void store_titles(DataSource dataSource) {
        exporter = new Exporter(dataSource, FieldMaps.packaged());
        StoredArticles stored = new StoredArticles(dataSource);
        stored.add(PublishedSamples.full());
        titles.put(
                PublishedSamples.full().doi().value(),
                PublishedSamples.full().title().get());
        HostileTexts.titles().forEach((kind, title) -> {
            String doi = "10.3892/hostile_" + kind;
            stored.add(PublishedSamples.titled(doi, title));
            titles.put(doi, Cleaning.line(title));
        });
        PublishedArticle odd = PublishedSamples.by(ODD_NAMES.value(), HostileTexts.names());
        stored.add(odd);
        titles.put(ODD_NAMES.value(), odd.title().get());
    }

    @ParameterizedTest
    @CsvSource({"CSL_JSON, ''", "BIBTEX, @bibtex/text", "RIS, @ris/file"})
    void hostile_names_come_back_from_citation_js(ExportFormat format, String type) {
        Map<String, String> node = ExternalProgram.requireNodePackage("@citation-js/core");
        JsonNode authors = citationJs(node, type, text(format, odd())).get(0).get("author");
        List<String> read = new ArrayList<>();
        authors.forEach(author -> read.add(author.get("family").stringValue().replaceAll("</?span[^>]*>", "")));
        assertThat(read).isEqualTo(families());
        authors.forEach(author -> assertThat(author.get("given").stringValue()).isEqualTo("Ann"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"EPRINTS_XML", "OAI_DC", "OAI_OPENAIRE", "RIOXX"})
    void hostile_names_come_back_from_xml(ExportFormat format) throws Exception {
        String element = switch (format) {
            case EPRINTS_XML -> "family";
            case OAI_DC -> "creator";
            case OAI_OPENAIRE -> "creatorName";
            default -> "name";
        };
        NodeList found = parse(text(format, odd())).getElementsByTagNameNS("*", element);
        List<String> read = new ArrayList<>();
        for (int i = 0; i < families().size(); i++) {
            read.add(found.item(i).getTextContent().replaceFirst(", Ann$", ""));
        }
        assertThat(read).isEqualTo(families());
    }

    private static Selection odd() {
        return Selection.ALL.only(new TreeSet<>(List.of(ODD_NAMES)));
    }

    private static List<String> families() {
        return HostileTexts.names().stream().map(Cleaning::line).toList();
    }

    @Test
    void csl_json_is_read_back_whole_by_citation_js() {
        Map<String, String> node = ExternalProgram.requireNodePackage("@citation-js/core");
        JsonNode works = citationJs(node, "", text(ExportFormat.CSL_JSON));
        assertThat(titles(works)).isEqualTo(titles);
        JsonNode full = works.get(0);
        assertThat(full.at("/author/1/family").stringValue()).isEqualTo("de la Cruz");
        assertThat(full.at("/author/1/suffix").stringValue()).isEqualTo("Jr");
        assertThat(full.at("/issued/date-parts/0").toString()).isEqualTo("[2099,2]");
        assertThat(full.at("/page").stringValue()).isEqualTo("101-112");
    }

    @Test
    void bibtex_is_read_back_by_citation_js() {
        Map<String, String> node = ExternalProgram.requireNodePackage("@citation-js/core");
        JsonNode works = citationJs(node, "@bibtex/text", text(ExportFormat.BIBTEX));
        Map<String, String> plain = new LinkedHashMap<>();
        titles(works).forEach((doi, title) -> plain.put(doi, title.replaceAll("</?span[^>]*>", "")));
        assertThat(plain).isEqualTo(titles);
        assertThat(works.get(0).at("/page").stringValue()).isEqualTo("101-112");
    }

    @Test
    void ris_is_read_back_by_citation_js() {
        Map<String, String> node = ExternalProgram.requireNodePackage("@citation-js/core");
        JsonNode works = citationJs(node, "@ris/file", text(ExportFormat.RIS));
        assertThat(titles(works)).isEqualTo(titles);
    }

    @Test
    void bibtex_is_read_back_by_bibutils() throws Exception {
        ExternalProgram.require("bib2xml", "bibutils");
        // It sets straight quotes as TeX would, and does not know backslashes by name.
        List<String> expected = titles.values().stream()
                .map(title -> title.replaceAll("[\"\u201C]", "\u201D").replace('\'', '\u2019'))
                .filter(title -> title.indexOf('\\') < 0)
                .toList();
        assertThat(mods("bib2xml", text(ExportFormat.BIBTEX)).stream()
                        .map(title -> title.replace('\u201C', '\u201D'))
                        .filter(title -> !title.contains("textbackslash")))
                .isEqualTo(expected);
    }

    @Test
    void ris_is_read_back_by_bibutils() throws Exception {
        ExternalProgram.require("ris2xml", "bibutils");
        assertThat(mods("ris2xml", text(ExportFormat.RIS))).isEqualTo(new ArrayList<>(titles.values()));
    }

    @Test
    void csv_cells_come_back_but_for_the_apostrophe_that_disarms_a_formula() throws IOException {
        Map<String, String> read = new LinkedHashMap<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(text(ExportFormat.CSV), format)) {
            for (CSVRecord row : parser) {
                assertThat(row.isConsistent()).isTrue();
                read.put(row.get("doi"), row.get("title").replaceFirst("^'(?=[=+])", ""));
                assertThat(row.get("title")).doesNotStartWith("=").doesNotStartWith("+");
            }
        }
        assertThat(read).isEqualTo(titles);
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"EPRINTS_XML", "OAI_DC", "OAI_OPENAIRE", "RIOXX"})
    void xml_is_well_formed_for_xmllint_and_keeps_every_title(ExportFormat format) throws Exception {
        String xml = text(format);
        NodeList found = parse(xml).getElementsByTagNameNS("*", "title");
        List<String> read = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            read.add(found.item(i).getTextContent());
        }
        assertThat(read).isEqualTo(new ArrayList<>(titles.values()));
        ExternalProgram.require("xmllint", "libxml2-utils");
        assertThat(ExternalProgram.run(Map.of(), List.of("xmllint", "--noout", "--nonet", "-"), xml))
                .isEmpty();
    }

    @Test
    void an_archive_for_dspace_is_well_formed_in_every_file(@TempDir Path folder) throws Exception {
        exporter.export(ExportFormat.DSPACE_SAF, Selection.ALL, new Destination.Place(folder.resolve("saf")));
        List<String> read = new ArrayList<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.endsWith("dublin_core.xml")).toList()) {
                NodeList values = parse(Files.readString(file)).getElementsByTagName("dcvalue");
                read.add(values.item(0).getTextContent());
            }
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(titles.values());
    }

    private static Map<String, String> titles(JsonNode works) {
        Map<String, String> read = new LinkedHashMap<>();
        works.forEach(work ->
                read.put(work.get("DOI").stringValue(), work.get("title").stringValue()));
        return read;
    }

    private static JsonNode citationJs(Map<String, String> environment, String type, String text) {
        String json = ExternalProgram.run(environment, List.of("node", "-e", CITATION_JS, type), text);
        return JsonMapper.builder().build().readTree(json);
    }

    private static List<String> mods(String program, String text) throws Exception {
        String xml = ExternalProgram.run(Map.of(), List.of(program, "-i", "utf8", "-o", "utf8"), text);
        NodeList works = parse(xml.replace("\uFEFF", "")).getElementsByTagName("mods");
        List<String> read = new ArrayList<>();
        for (int i = 0; i < works.getLength(); i++) {
            Element info = (Element)
                    ((Element) works.item(i)).getElementsByTagName("titleInfo").item(0);
            String title = info.getElementsByTagName("title").item(0).getTextContent();
            NodeList sub = info.getElementsByTagName("subTitle");
            read.add(sub.getLength() == 0 ? title : title + ": " + sub.item(0).getTextContent());
        }
        return read;
    }

    private static Element parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }

    private String text(ExportFormat format) {
        return text(format, Selection.ALL);
    }

    private String text(ExportFormat format, Selection selection) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exporter.export(format, selection, new Destination.Stream(out));
        return out.toString(StandardCharsets.UTF_8);
    }
}
