package winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import winnow.model.AuthorClaim;
import winnow.model.BibliographicClaims;
import winnow.model.Claim;
import winnow.model.Doi;
import winnow.model.EditorialEventType;
import winnow.model.EditorialMention;
import winnow.model.FormattedCitation;
import winnow.model.Funding;
import winnow.model.Issn;
import winnow.model.Issns;
import winnow.model.License;
import winnow.model.Locator;
import winnow.model.Metric;
import winnow.model.MetricReading;
import winnow.model.MetricSource;
import winnow.model.MetricState;
import winnow.model.Orcid;
import winnow.model.PageForm;
import winnow.model.PageRecord;
import winnow.model.PartialDate;
import winnow.model.PersonName;
import winnow.model.RecordWarning;
import winnow.model.Reference;

class JsonTest {

    private static final BibliographicClaims SILENT = new BibliographicClaims(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @Test
    void a_full_record_comes_back_as_it_was() {
        PageRecord record = new PageRecord(
                PageForm.HTML,
                Optional.of(new Doi("10.3892/or.2025.8963")),
                claims("Δ42 \uD83D\uDE00 \uD800 \u0000 \"quoted\" \\ \u2028\n"),
                Optional.of("https://example.org/a"),
                Optional.empty(),
                Optional.of("https://example.org/x?a=1&b=%20"),
                List.of(
                        MetricReading.reported(Metric.VIEWS_TOTAL, MetricSource.PAGE, Long.MAX_VALUE, "1,234"),
                        MetricReading.without(Metric.VIEWS_PMC, MetricSource.PAGE, MetricState.ABSENT, null)),
                List.of(new FormattedCitation("apa", "Yun, Z. (2025).")),
                List.of(new EditorialMention(
                        EditorialEventType.RETRACTION,
                        EditorialMention.Role.AFFECTED,
                        Optional.of(new Doi("10.3892/or.2026.1")),
                        Optional.of(PartialDate.of(2026, 1)),
                        "page",
                        "Retraction in",
                        "line")),
                List.of(
                        new Reference(1, Optional.empty(), Optional.of("Text")),
                        new Reference(2, Optional.of(new Doi("10.1000/a")), Optional.empty())),
                List.of(new Funding(Optional.of("A fund"), Optional.empty(), List.of("1", "2"))),
                List.of(new RecordWarning("title", "odd")));

        assertThat(Json.readPage(Json.write(record))).isEqualTo(record);
    }

    @Test
    void a_record_that_says_nothing_comes_back_as_it_was() {
        PageRecord record = new PageRecord(
                PageForm.TEXT,
                Optional.empty(),
                SILENT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        assertThat(Json.readPage(Json.write(record))).isEqualTo(record);
    }

    @Test
    void headers_come_back_without_what_a_table_cannot_hold() {
        assertThat(Json.readHeaders(Json.writeHeaders(Map.of("etag", "\"a\u0000b\"", "x", "\uDC00"))))
                .isEqualTo(Map.of("etag", "\"ab\"", "x", "\uFFFD"));
    }

    private static BibliographicClaims claims(String title) {
        AuthorClaim author = new AuthorClaim(
                new PersonName("Zuo", Optional.of("Yun"), Optional.of("Jr"), false),
                "Yun Zuo Jr",
                Orcid.parse("0000-0002-1825-0097"),
                List.of(0, 1),
                true,
                false);
        return new BibliographicClaims(
                Optional.of(new Claim<>(title, title, "meta citation_title")),
                Optional.of(new Claim<>(
                        List.of(author, AuthorClaim.named(PersonName.group("A Group"), "A Group")), "raw", "list")),
                List.of("One", "Two"),
                Optional.of(new Claim<>("Oncol Rep", "Oncol Rep", "x")),
                Optional.of(new Claim<>("or", "or", "x")),
                Optional.of(new Claim<>(
                        new Issns(Issn.parse("1021-335X"), Optional.empty(), Set.of(new Issn("1791-2431"))), "r", "o")),
                Optional.of(new Claim<>("54", "54", "x")),
                Optional.of(new Claim<>("4", "4", "x")),
                Optional.of(new Claim<>(Locator.pages("883", "888"), "883-888", "x")),
                Optional.of(new Claim<>(PartialDate.of(2025, 8, 1), "August 1, 2025", "x")),
                Optional.of(new Claim<>(PartialDate.of(2025), "2025", "x")),
                Optional.of(new Claim<>("research-article", "r", "x")),
                Optional.of(new Claim<>(new License(Optional.empty(), "CC BY"), "CC BY", "x")),
                Optional.of(new Claim<>("Zuo et al", "Zuo et al", "x")),
                Optional.of(new Claim<>(true, "Open Access", "x")),
                Optional.of(new Claim<>("Text\nmore", "Text", "x")));
    }
}
