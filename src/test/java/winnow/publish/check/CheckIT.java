package winnow.publish.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import winnow.publish.export.ExportFormat;
import winnow.publish.map.FieldMaps;
import winnow.store.read.PublishedArticle;
import winnow.store.read.Selection;
import winnow.testing.PostgresExtension;
import winnow.testing.PublishedSamples;
import winnow.testing.StoredArticles;

@ExtendWith(PostgresExtension.class)
class CheckIT {

    private final StoredArticles stored;
    private final Checker checker;

    CheckIT(DataSource dataSource) {
        this.stored = new StoredArticles(dataSource);
        this.checker = new Checker(dataSource, FieldMaps.packaged());
    }

    @BeforeEach
    void three_articles() {
        stored.sql("truncate winnow.article, winnow.author, winnow.affiliation, winnow.deleted_article cascade");
        stored.add(PublishedSamples.full());
        stored.add(PublishedSamples.bare());
        stored.add(PublishedSamples.retracted());
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void a_full_article_lacks_nothing_mandatory_in_any_format(ExportFormat format) {
        List<Gap> gaps = gaps(format, PublishedSamples.full());
        assertThat(gaps).filteredOn(Gap::grave).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "oai_openaire, datacite:titles/datacite:title, missing, publisher",
        "oai_openaire, datacite:dates/datacite:date, missing, publisher",
        "dspace-saf, dc.title, missing, publisher",
        "dspace-saf, dc.date.issued, missing, publisher",
        "eprints-xml, publication, missing, publisher",
        "invenio-json, metadata/creators, missing, publisher",
        "rioxx, rioxxterms:creator, missing, publisher",
        "bibtex, author, missing, publisher",
        "csl-json, title, missing, publisher"
    })
    void a_bare_article_lacks_what_its_target_demands(String format, String field, String problem, String supplier) {
        assertThat(gaps(format(format), PublishedSamples.bare()))
                .filteredOn(Gap::grave)
                .anySatisfy(gap -> {
                    assertThat(gap.field()).isEqualTo(field);
                    assertThat(gap.problem()).isEqualTo(problem);
                    assertThat(gap.supplier()).isEqualTo(supplier);
                    assertThat(gap.reason()).isNotBlank();
                });
    }

    @Test
    void rioxx_tells_the_profile_from_the_published_schema() {
        CheckSummary summary = checker.check(ExportFormat.RIOXX, Selection.ALL, gap -> {});
        assertThat(summary.records()).isEqualTo(3);
        assertThat(summary.valid()).isEqualTo(2);
        assertThat(summary.schemaValid()).isZero();
    }

    @Test
    void a_value_of_another_form_is_a_gap() {
        stored.sql("update winnow.article set title = 'X' where doi = '10.3892/ijo.2099.1'");
        assertThat(gaps(ExportFormat.INVENIO_JSON, PublishedSamples.full()))
                .filteredOn(gap -> gap.field().equals("metadata/title"))
                .extracting(Gap::problem)
                .containsExactly("\"X\" is not of the form asked for");
    }

    @ParameterizedTest
    @CsvSource({"p<0.05 and q>2, 0", "a<b, 0", "<i>in vitro</i>, 1", "x <br/> y, 1"})
    void markup_in_an_abstract_is_told_from_a_comparison(String text, int gaps) {
        stored.sql("update winnow.article set abstract = ? where doi = '10.3892/ijo.2099.1'", text);
        assertThat(gaps(ExportFormat.RIOXX, PublishedSamples.full()))
                .filteredOn(gap -> gap.field().equals("dc:description"))
                .hasSize(gaps);
    }

    @ParameterizedTest
    @EnumSource(names = {"METRICS_CSV", "METRICS_JSON"})
    void counters_want_an_article_and_a_journal_and_no_title(ExportFormat format) {
        stored.sql("update winnow.article set title = null, journal_id = null where doi = '10.3892/ijo.2099.1'");
        assertThat(gaps(format, PublishedSamples.full()))
                .extracting(Gap::field, Gap::obligation)
                .containsExactly(tuple("journal_code", "recommended"));
    }

    @Test
    void a_rule_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> Rules.parse("x.rules", "# fine\ndc.title whenever"))
                .hasMessage("x.rules, line 2: no rule: dc.title whenever");
        assertThatThrownBy(() -> Rules.parse("x.rules", "dc.title 1..1 mandatory unnamed us - why"))
                .hasMessageContaining("line 1");
    }

    private List<Gap> gaps(ExportFormat format, PublishedArticle article) {
        List<Gap> gaps = new ArrayList<>();
        checker.check(format, Selection.ALL.only(new TreeSet<>(List.of(article.doi()))), gaps::add);
        return gaps;
    }

    private static ExportFormat format(String slug) {
        for (ExportFormat format : ExportFormat.values()) {
            if (format.slug().equals(slug)) {
                return format;
            }
        }
        throw new IllegalArgumentException(slug);
    }
}
