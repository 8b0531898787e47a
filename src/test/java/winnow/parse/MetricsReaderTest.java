package winnow.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.model.MetricReading;
import winnow.model.MetricSource;
import winnow.model.SnapshotKind;

/** A number that was measured is told from a zero that a script never filled. */
class MetricsReaderTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            Total Views: 0 (Spandidos Publications: ¦ PMC Statistics: )             | placeholder | blank | blank
            Total Views: 0 (Spandidos Publications: 0 ¦ PMC Statistics: 0)          | 0           | 0     | 0
            Total Views: 0 (Spandidos Publications: 0 ¦ PMC Statistics: )           | 0           | 0     | blank
            Total Views: 7 (Spandidos Publications: ¦ PMC Statistics: )             | 7           | blank | blank
            Total Views: (Spandidos Publications: 5 ¦ PMC Statistics: 2)            | blank       | 5     | 2
            Total Views: (Spandidos Publications: ¦ PMC Statistics: )               | blank       | blank | blank
            Total Views: 1,234,567 (Spandidos Publications: 1.234 ¦ PMC Statistics: 1 234) | 1234567 | 1234 | 1234
            Total Views: 1'234 (Spandidos Publications: 1’234 ¦ PMC Statistics: 12,34)     | 1234    | 1234 | unparsed
            Total Views: -1 (Spandidos Publications: 1e3 ¦ PMC Statistics: n/a)     | unparsed    | unparsed | unparsed
            Total Views: 0 (Spandidos Publications: n/a ¦ PMC Statistics: )         | 0           | unparsed | blank
            Total Views: 9223372036854775807 (Spandidos Publications: 9223372036854775808 ¦ PMC Statistics: 1,2345) | 9223372036854775807 | unparsed | unparsed
            Total Views: 12                                                         | 12          | absent | absent
            Total Views: 0                                                          | placeholder | absent | absent
            Total Views: 12 (Spandidos Publications: 12)                            | 12          | 12    | absent
            Total Views: 12 (PMC Statistics: 2 ¦ Spandidos Publications: 10)        | 12          | 10    | 2
            TOTAL VIEWS : 12 ( SPANDIDOS PUBLICATIONS : 10 ¦ PMC STATISTICS : 2 )   | 12          | 10    | 2
            Total Views 12 Spandidos Publications 10 PMC Statistics 2               | 12          | 10    | 2
            """)
    void states_of_one_line(String line, String total, String site, String pmc) {
        String text = line.replace('¦', '|');
        assertThat(states(read(text)).subList(0, 3)).containsExactly(total, site, pmc);
        assertThat(states(read(text.replace("Views", "PDF Downloads").replace("VIEWS", "PDF DOWNLOADS")))
                        .subList(3, 6))
                .containsExactly(total, site, pmc);
    }

    @Test
    void a_lost_block_is_six_times_absent() {
        assertThat(states(read("Abstract"))).containsOnly("absent").hasSize(6);
    }

    @Test
    void what_follows_the_counters_is_no_part_of_them() {
        assertThat(states(readHtml(
                        "<p>Total Views: 12 (Spandidos Publications: 10 | PMC Statistics: 2</p><p>Shared 7 times</p>")))
                .startsWith("12", "10", "2");
        assertThat(states(readHtml("<p>Total Views:</p><p>Share this page</p>")))
                .startsWith("blank", "absent", "absent");
    }

    @Test
    void lines_may_break_anywhere_between_words() {
        assertThat(states(read("""
                Metrics:
                Total Views:
                1,000
                (Spandidos Publications:
                700 |
                PMC Statistics:
                300)
                Total PDF Downloads: 5 (Spandidos Publications: 5 | PMC
                Statistics: 0)
                """))).containsExactly("1000", "700", "300", "5", "5", "0");
    }

    @Test
    void a_page_whose_scripts_have_run_is_a_source_of_its_own() {
        String page = winnow.testing.ArticlePages.html(
                winnow.testing.SampleWork.numbered(1).withCounters(winnow.testing.SampleCounters.of(3, 2, 1, 0)),
                winnow.testing.Layout.LATER);
        var snapshot = Snapshots.of(SnapshotKind.RENDERED, "x", Snapshots.utf8(page), Map.of());
        assertThat(Snapshots.parsed(snapshot).metrics())
                .extracting(MetricReading::source)
                .containsOnly(MetricSource.RENDERED);
        assertThat(states(Snapshots.parsed(snapshot).metrics())).containsExactly("5", "3", "2", "1", "1", "0");
    }

    private static List<MetricReading> read(String text) {
        return MetricsReader.read(LabelReader.read(TextFlow.of(text).lines()), MetricSource.PAGE);
    }

    private static List<MetricReading> readHtml(String html) {
        return MetricsReader.read(
                LabelReader.read(HtmlFlow.of(org.jsoup.Jsoup.parse(html)).lines()), MetricSource.PAGE);
    }

    private static List<String> states(List<MetricReading> readings) {
        return readings.stream()
                .map(r -> r.value().map(String::valueOf).orElse(r.state().slug().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
