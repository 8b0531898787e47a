package winnow.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.model.Content;
import winnow.model.Doi;
import winnow.model.MetricReading;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;

class CounterAnswersTest {

    private static final Doi DOI = new Doi("10.3892/or.2099.1");

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '~', textBlock = """
            {"views": 12, "downloads": 3}                                             @ 12 absent absent 3 absent absent
            {"totalViews": "1,234", "total_pdf_downloads": "5"}                       @ 1234 absent absent 5 absent absent
            {"d": {"Views": {"Total": 9, "Spandidos Publications": 7, "PMC Statistics": 2}}} @ 9 7 2 absent absent absent
            {"views": {"total": 0, "site": "", "pmc": null}, "downloads": {"total": 0}} @ placeholder blank blank 0 absent absent
            {"pmc": {"viewCount": 2, "downloadCount": 1}, "site": {"viewCount": 5}}   @ absent 5 2 absent absent 1
            [{"pageViews": 4}]                                                        @ 4 absent absent absent absent absent
            cb({"views": 8});                                                         @ 8 absent absent absent absent absent
            {"views": -3, "downloads": "n/a"}                                         @ unparsed absent absent unparsed absent absent
            {"views": 3, "articleViews": 4}                                           @ unparsed absent absent absent absent absent
            {"views": 9223372036854775807, "downloads": 9223372036854775808}          @ 9223372036854775807 absent absent unparsed absent absent
            {"doi": "10.3892/OR.2099.1", "views": 8}                                  @ 8 absent absent absent absent absent
            [{"doi": "10.3892/or.2099.2", "views": 1}, {"doi": "10.3892/or.2099.1", "views": 2}] @ 2 absent absent absent absent absent
            {"html": "<p>Total Views: 6 (Spandidos Publications: 4 | PMC Statistics: 2 )</p>"} @ 6 4 2 absent absent absent
            <li>Total PDF Downloads: 0 (Spandidos Publications: | PMC Statistics: )</li> @ absent absent absent placeholder blank blank
            """)
    void counters_are_found_by_the_words_that_name_them(String answer, String readings) {
        assertThat(CounterAnswers.read(answer(answer), DOI))
                .isInstanceOfSatisfying(
                        CountersOutcome.Read.class,
                        read -> assertThat(states(read.readings())).isEqualTo(readings));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '~', textBlock = """
            {"views": [{"month": "2099-01", "count": 5}, {"month": "2099-02", "count": 6}]} @
            {"viewsPerCountry": {"GR": 5}}  @
            {"abstractViews": 5, "htmlViews": 4} @
            {"viewsLastMonth": 5}           @
            {"views": true}                 @
            [{"views": 1}, {"views": 2}]    @
            {"count": 5}                    @
            {"views_downloads": 5}          @
            {"views":                       @
            <p>Nothing to see</p>           @
            []                              @
            """)
    void what_could_be_something_else_is_nothing(String answer) {
        assertThat(CounterAnswers.read(answer(answer), DOI)).isEqualTo(new CountersOutcome.Nothing());
    }

    @Test
    void counters_of_another_article_are_its_own() {
        Doi other = new Doi("10.3892/or.2099.2");

        assertThat(CounterAnswers.read(answer("{\"data\": {\"doi\": \"10.3892/or.2099.2\", \"views\": 7}}"), DOI))
                .isInstanceOfSatisfying(
                        CountersOutcome.Foreign.class,
                        foreign -> assertThat(foreign.article()).isEqualTo(other));
        assertThat(CounterAnswers.read(answer("<p data-doi='10.3892/or.2099.2'>Total Views: 7</p>"), DOI))
                .isInstanceOfSatisfying(
                        CountersOutcome.Foreign.class,
                        foreign -> assertThat(foreign.article()).isEqualTo(other));
    }

    @Test
    void any_bytes_give_an_outcome() {
        Random random = new Random(20991);
        String good = "{\"views\": {\"total\": 12, \"pmc\": [\"<p>\", null]}, \"doi\": \"10.3892/or.2099.1\"}";
        for (int i = 0; i < 3000; i++) {
            byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
            for (int k = 0; k < 3; k++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(CounterAnswers.read(answer(bytes), DOI)).isNotNull();
        }
        assertThat(CounterAnswers.read(answer("[".repeat(200_000)), DOI)).isEqualTo(new CountersOutcome.Nothing());
        assertThat(CounterAnswers.read(answer("{\"a\":".repeat(400) + "{\"views\": 1}" + "}".repeat(400)), DOI))
                .isEqualTo(new CountersOutcome.Nothing());
    }

    private static String states(List<MetricReading> readings) {
        return readings.stream()
                .map(r -> r.value().map(Object::toString).orElse(r.state().slug()))
                .collect(Collectors.joining(" "));
    }

    private static Snapshot answer(String body) {
        return answer(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Snapshot answer(byte[] body) {
        return new Snapshot(
                SnapshotKind.COUNTERS, "https://site.example/c", Instant.EPOCH, 200, Map.of(), Content.of(body));
    }
}
