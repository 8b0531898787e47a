package winnow.crossref;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import winnow.model.Content;

class WorkReaderTest {

    private static List<String> dois(String json) {
        List<String> dois = new ArrayList<>();
        WorkReader.read(content(json), work -> dois.add(work.doi().value()));
        return dois;
    }

    private static Content content(String json) {
        return Content.of(json.replace('`', '"').getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void every_wrapping_gives_the_works_inside() {
        String a = "{`DOI`:`10.1234/a`,`reference`:[{`DOI`:`10.9999/r`,`key`:`1`}]}";
        String b = "{`DOI`:`10.1234/b`}";
        assertThat(dois(a)).containsExactly("10.1234/a");
        assertThat(dois("\uFEFF" + a)).containsExactly("10.1234/a");
        assertThat(dois("{`status`:`ok`,`message`:" + a + "}")).containsExactly("10.1234/a");
        assertThat(dois("{`status`:`ok`,`message`:{`total-results`:2,`items`:[" + a + "," + b + "]}}"))
                .containsExactly("10.1234/a", "10.1234/b");
        assertThat(dois("{`items`:[" + a + "," + b + "]}")).containsExactly("10.1234/a", "10.1234/b");
        assertThat(dois("[" + a + ",{`message`:" + b + "}]")).containsExactly("10.1234/a", "10.1234/b");
        assertThat(dois(a + "\n" + b + "\n")).containsExactly("10.1234/a", "10.1234/b");
        assertThat(dois(a + "\r\n\r\n{`message`:" + b + "}")).containsExactly("10.1234/a", "10.1234/b");
        assertThat(dois("{`one`:" + a + ",`two`:{`message`:" + b + "}}")).containsExactly("10.1234/a", "10.1234/b");
    }

    @Test
    void what_is_no_work_is_passed_over() {
        assertThat(dois("{`status`:`ok`,`message`:{`DOI`:`10.1234/a`,`agency`:{`id`:`crossref`}}}"))
                .isEmpty();
        assertThat(dois("[{`citing`:`10.1234/c`,`reference`:{`key`:`1`,`DOI`:`10.1234/a`}}]"))
                .isEmpty();
        assertThat(dois("7 `text` null []")).isEmpty();
    }

    @Test
    void a_broken_line_spoils_no_other() {
        List<String> dois = new ArrayList<>();
        WorkReader.Tally tally = WorkReader.read(
                content("{`DOI`:`10.1234/a`}\n{`DOI`:\n{`DOI`:`none`}\n{`DOI`:`10.1234/b`}"),
                work -> dois.add(work.doi().value()));

        assertThat(dois).containsExactly("10.1234/a", "10.1234/b");
        assertThat(tally.works()).isEqualTo(2);
        assertThat(tally.nameless()).isEqualTo(1);
        assertThat(tally.trouble().orElseThrow()).startsWith("line 2 is no JSON");
    }

    @Test
    void the_same_record_gives_the_same_bytes_however_it_was_asked_for() {
        List<Work> works = new ArrayList<>();
        WorkReader.read(content("{`message`:{`DOI`:`10.1234/a`,`score`:1.0}}"), works::add);
        WorkReader.read(content("{`message`:{`items`:[{`score`:17.5,`DOI`:`10.1234/a`}]}}"), works::add);

        assertThat(works.get(0)).isEqualTo(works.get(1));
    }

    @Test
    void what_is_not_json_is_said_to_be_none() {
        assertThat(WorkReader.read(content("<html>"), work -> {}).trouble()).isPresent();
        assertThat(WorkReader.read(content("Resource not found."), work -> {}).trouble())
                .isPresent();
        assertThat(WorkReader.read(content(""), work -> {}).trouble()).isEmpty();
    }
}
