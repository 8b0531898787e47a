package winnow.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import winnow.model.AuthorClaim;
import winnow.model.BibliographicClaims;
import winnow.model.Claim;
import winnow.model.Locator;
import winnow.model.Metric;
import winnow.model.MetricReading;
import winnow.model.MetricState;
import winnow.model.PageRecord;
import winnow.model.PartialDate;
import winnow.model.Snapshot;
import winnow.testing.ArticlePages;
import winnow.testing.Layout;
import winnow.testing.SampleAuthor;
import winnow.testing.SampleWork;

/** Facts of real works, rendered in every form, come back as they went in; and one real page gives all that it prints. */
class WorksFactsTest {

    private static final Path SITE = Path.of("../shared/data/site");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);

    @TestFactory
    Stream<DynamicTest> every_work_comes_back_from_every_rendering() throws IOException {
        Path file = SITE.resolve("works.jsonl");
        assumeTrue(Files.exists(file), "the shared facts are not here");
        return Files.readAllLines(file).stream()
                .map(JsonMapper.shared()::readTree)
                .flatMap(facts -> {
                    SampleWork work = work(facts);
                    return Stream.concat(
                            Stream.of(Layout.values())
                                    .map(layout -> test(facts, layout.name(), work, html(work, layout))),
                            Stream.of(
                                    test(facts, "text", work, Snapshots.text(ArticlePages.text(work))),
                                    test(facts, "xml", work, Snapshots.xml(ArticlePages.xml(work)))));
                });
    }

    private static Snapshot html(SampleWork work, Layout layout) {
        return Snapshots.html(ArticlePages.html(work, layout));
    }

    private static DynamicTest test(JsonNode facts, String form, SampleWork work, Snapshot snapshot) {
        return DynamicTest.dynamicTest(facts.get("doi").asString() + " " + form, () -> {
            PageRecord record = Snapshots.parsed(snapshot);
            BibliographicClaims claims = record.claims();
            assertThat(record.doi().orElseThrow().value()).isEqualTo(work.doi());
            assertThat(value(claims.title())).isEqualTo(Tidy.spaces(work.title()));
            assertThat(claims.authors().orElseThrow().value())
                    .extracting(AuthorClaim::creditedName)
                    .containsExactlyElementsOf(work.authors().stream()
                            .map(a -> Tidy.spaces(a.display()))
                            .toList());
            assertThat(value(claims.publishedOnline()))
                    .isEqualTo(PartialDate.parse(work.online().toString()).orElseThrow());
            assertThat(value(claims.issueDate()))
                    .isEqualTo(PartialDate.parse(work.cover().toString()).orElseThrow());
            assertThat(value(claims.volume())).isEqualTo(work.volume());
            assertThat(value(claims.issue())).isEqualTo(work.issue());
            assertThat(value(claims.locator())).isEqualTo(locator(work));
            assertThat(value(claims.journalCode())).isEqualTo(work.journal().code());
            assertThat(value(claims.issns()).all()).hasSize(2);
            assertThat(record.warnings()).isEmpty();
        });
    }

    private static Locator locator(SampleWork work) {
        if (work.pages() == null) {
            return Locator.articleNumber(work.articleNumber());
        }
        String[] pages = work.pages().split("-");
        return Locator.pages(pages[0], pages[1]);
    }

    private static <T> T value(java.util.Optional<Claim<T>> claim) {
        return claim.orElseThrow(() -> new AssertionError("nothing found")).value();
    }

    private static SampleWork work(JsonNode facts) {
        List<SampleAuthor> authors = new ArrayList<>();
        facts.get("authors").forEach(name -> authors.add(author(name.asString())));
        String place = facts.path("pages_line").asString("");
        SampleWork work = SampleWork.of(
                        facts.get("doi").asString(), facts.get("title").asString())
                .withOnline(date(facts.path("date_text").asString("")))
                .withIssue("12", "3", YearMonth.of(2026, 1));
        work = place.startsWith("Pages: ")
                ? work.withPages(place.substring(7))
                : work.withArticleNumber(place.startsWith("Article Number: ") ? place.substring(16) : "1");
        return authors.isEmpty() ? work : work.withAuthors(authors);
    }

    private static SampleAuthor author(String name) {
        int comma = name.indexOf(", ");
        return comma < 0
                ? SampleAuthor.display(name)
                : SampleAuthor.of(name.substring(comma + 2), name.substring(0, comma));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text, DATE);
        } catch (DateTimeParseException other) {
            return LocalDate.of(2021, 6, 7);
        }
    }

    @Test
    void a_real_page_saved_as_text_gives_every_fact_it_prints() throws IOException {
        Path file = SITE.resolve("or.2025.8963.txt");
        assumeTrue(Files.exists(file), "the shared page is not here");
        PageRecord record = Snapshots.parsed(Snapshots.text(Files.readString(file)));
        BibliographicClaims claims = record.claims();
        assertThat(record.doi().orElseThrow().value()).isEqualTo("10.3892/or.2025.8963");
        assertThat(claims.authors().orElseThrow().value())
                .extracting(author ->
                        author.name().family() + "/" + author.name().given().orElse(""))
                .containsExactly("Yang/Changjiang", "Zhao/Long", "Wang/Caihong", "Ye/Yingjiang", "Shen/Zhanlong");
        assertThat(List.of(
                        value(claims.title()),
                        value(claims.journal()),
                        value(claims.journalCode()),
                        value(claims.volume()),
                        value(claims.issue()),
                        value(claims.locator()).toString(),
                        value(claims.publishedOnline()).toString(),
                        value(claims.issueDate()).toString(),
                        value(claims.issns()).print().orElseThrow().value(),
                        value(claims.issns()).online().orElseThrow().value(),
                        value(claims.license()).text(),
                        value(claims.copyrightHolder()),
                        value(claims.openAccess()).toString()))
                .containsExactly(
                        "Liver metastasis of colorectal cancer: Mechanism and clinical therapy (Review)",
                        "Oncology Reports",
                        "or",
                        "54",
                        "4",
                        "130",
                        "2025-08-01",
                        "2025-10",
                        "1021-335X",
                        "1791-2431",
                        "CC BY",
                        "Yang et al",
                        "true");
        assertThat(value(claims.abstractText()))
                .startsWith("Liver metastasis is a common")
                .endsWith("prospects.");
        assertThat(record.metrics()).extracting(MetricReading::metric).containsExactlyElementsOf(Metric.OF_PAGE);
        assertThat(record.metrics())
                .extracting(MetricReading::state)
                .containsExactly(
                        MetricState.PLACEHOLDER,
                        MetricState.BLANK,
                        MetricState.BLANK,
                        MetricState.PLACEHOLDER,
                        MetricState.BLANK,
                        MetricState.BLANK);
        assertThat(record.citations()).hasSize(4);
        assertThat(record.warnings()).isEmpty();
    }
}
