package winnow.publish.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.publish.facts.ArticleFacts;
import winnow.publish.facts.Facts;
import winnow.testing.PublishedSamples;

class TemplatesTest {

    private final Facts full = ArticleFacts.of(PublishedSamples.full());
    private final Facts bare = ArticleFacts.of(PublishedSamples.bare());

    @Test
    void an_element_is_left_out_when_nothing_is_known_of_what_it_holds() {
        String template = "<r><a x='{issue}'>{volume}</a><b><c>{journal}</c></b><d>fixed</d><e>{doi}</e></r>";
        assertThat(xml(template, full))
                .isEqualTo("<r><a x=\"2\">66</a><b><c>International Journal of Oncology</c></b><d>fixed</d>"
                        + "<e>10.3892/ijo.2099.1</e></r>");
        assertThat(xml(template, bare)).isEqualTo("<r><d>fixed</d><e>10.3892/xx.2098.2</e></r>");
    }

    @Test
    void an_element_is_repeated_by_a_list_or_by_values_and_kept_by_a_condition() {
        String template = "<r xmlns:w='winnow:template'><a w:each='authors' w:if='family'>{family} {volume}</a>"
                + "<i w:each-value='issns/issn'>{value}</i><n w:unless='issue'>none</n><y w:if='issue'>some</y></r>";
        assertThat(xml(template, full))
                .isEqualTo(
                        "<r><a>Mustermann 66</a><a>de la Cruz 66</a><i>1019-6439</i><i>1791-2423</i><y>some</y></r>");
        assertThat(xml(template, bare)).isEqualTo("<r><n>none</n></r>");
    }

    @Test
    void json_keeps_its_types_and_leaves_out_what_is_not_known() {
        String template = """
                {"n": "{#volume}", "t": "{volume}", "y": "{?retracted}", "all": "{*authors/family}",
                 "o": {"kind": "fixed", "v": "{issue}"}, "k": {"$keep": true, "f": "fixed", "v": "{issue}"},
                 "a": [{"$each": "authors", "$if": "orcid", "o": "{orcid}"}], "d": [["{#cited_year}", "{#cited_month}"]]}""";
        assertThat(JsonTemplate.parse("x.json", template).fill(full).toString())
                .isEqualTo("{\"n\":66,\"t\":\"66\",\"all\":[\"Mustermann\",\"de la Cruz\"],"
                        + "\"o\":{\"kind\":\"fixed\",\"v\":\"2\"},\"k\":{\"f\":\"fixed\",\"v\":\"2\"},"
                        + "\"a\":[{\"o\":\"0000-0002-1825-0097\"}],\"d\":[[2099,2]]}");
        assertThat(JsonTemplate.parse("x.json", template).fill(bare).toString()).isEqualTo("{\"k\":{\"f\":\"fixed\"}}");
    }

    @Test
    void a_file_of_the_operators_own_goes_before_the_packaged_one(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("publish"));
        Files.writeString(folder.resolve("publish/ris.map"), "TI  doi\n");
        FieldMaps maps = FieldMaps.in(Optional.of(folder));
        assertThat(maps.fields("ris.map").names()).containsExactly("TI");
        assertThat(maps.fields("csv.map").names()).startsWith("doi", "doi_url", "title");
    }

    @Test
    void a_faulty_template_is_refused_with_its_name() {
        for (String xml : List.of("<r>", "<!DOCTYPE r SYSTEM 'file:///etc/passwd'><r/>", "<r>{two words}</r>")) {
            assertThatThrownBy(() -> XmlTemplate.parse("mine.xml", xml))
                    .isInstanceOf(MapFileException.class)
                    .hasMessageStartingWith("mine.xml: ");
        }
        assertThatThrownBy(() -> JsonTemplate.parse("mine.json", "[")).hasMessageStartingWith("mine.json: ");
        assertThatThrownBy(() -> FieldMaps.packaged().text("none.map")).hasMessage("no field map named none.map");
    }

    private static String xml(String template, Facts facts) {
        try {
            StringWriter text = new StringWriter();
            XMLStreamWriter writer = XmlOutput.on(text);
            XmlOutput.write(XmlTemplate.parse("x.xml", template).fill(facts), writer);
            writer.flush();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
