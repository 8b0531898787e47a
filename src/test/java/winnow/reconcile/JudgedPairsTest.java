package winnow.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import winnow.model.Article;
import winnow.model.Field;
import winnow.model.FieldVerdict;
import winnow.model.PartialDate;
import winnow.model.Verdict;

/**
 * What a person says of a page and a registry record laid side by side, held against the ledger. The tables in
 * {@code judged/} were written before the comparisons were read; each line goes through the page parser and the
 * registry's mapper.
 */
class JudgedPairsTest {

    private final Reconciler reconciler = new Reconciler(Precedence.defaults(), Records.JOURNALS);

    @TestFactory
    Stream<DynamicTest> titles() {
        return lines("title.txt")
                .map(line -> test(
                        line,
                        Field.TITLE,
                        line[0],
                        new JudgedPage().page("title", line[1]).registry("title", "[\"" + line[2] + "\"]")));
    }

    @TestFactory
    Stream<DynamicTest> authors() {
        return lines("authors.txt")
                .map(line -> test(
                        line,
                        Field.AUTHORS,
                        line[0],
                        new JudgedPage()
                                .authors(List.of(line[1].split("\\s*;\\s*")))
                                .registry("author", registryAuthors(line[2]))));
    }

    @TestFactory
    Stream<DynamicTest> places() {
        return lines("places.txt").map(line -> {
            Field field = Field.valueOf(line[0].toUpperCase(Locale.ROOT));
            JudgedPage pair = new JudgedPage().registry(line[3]);
            switch (field) {
                case PUBLISHED_ONLINE -> pair.online(day(line[2]));
                case ISSUE_DATE -> pair.cover(line[2]);
                case ARTICLE_TYPE -> pair.page("title", line[2]).registry("title", "[\"" + line[2] + "\"]");
                default -> pair.page(field.slug(), line[2]);
            }
            return test(line, field, line[1], pair);
        });
    }

    @TestFactory
    Stream<DynamicTest> affiliations() {
        return lines("affiliations.txt", "\\s\\|\\s").map(line -> {
            String registered = Arrays.stream(line[2].split("\\s*\\|\\|\\s*"))
                    .map(text -> "{\"name\":\"" + text + "\"}")
                    .collect(Collectors.joining(","));
            return test(
                    line,
                    Field.AFFILIATIONS,
                    line[0],
                    new JudgedPage()
                            .affiliations(List.of(line[1].split("\\s*\\|\\|\\s*")))
                            .registry(
                                    "author",
                                    "[{\"family\":\"Yang\",\"given\":\"Changjiang\",\"affiliation\":[" + registered
                                            + "]},{\"family\":\"Zhao\",\"given\":\"Long\"}]"));
        });
    }

    @TestFactory
    Stream<DynamicTest> countries() {
        return lines("countries.txt", "\\s\\|\\s")
                .map(line -> DynamicTest.dynamicTest(
                        line[1],
                        () -> assertThat(CountryNames.in(AffiliationText.clean(line[1]))
                                        .orElse("-"))
                                .isEqualTo(line[0])));
    }

    private DynamicTest test(String[] line, Field field, String said, JudgedPage pair) {
        return DynamicTest.dynamicTest(String.join(" | ", line), () -> {
            Article article = pair.article(reconciler);
            FieldVerdict row = article.ledger().get(field.ordinal());
            assertThat(word(row.verdict())).as("%s", row).isEqualTo(said);
            assertThat(article.ledger())
                    .filteredOn(other -> other.field() != field && other.verdict() == Verdict.DIFFERS)
                    .isEmpty();
            if (row.verdict() == Verdict.DIFFERS) {
                assertThat(row.detail().orElse("")).isNotBlank();
            }
        });
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case AGREE, EQUIVALENT -> "same";
            case DIFFERS -> "differs";
            case ONLY_PAGE, ONLY_CROSSREF, ONLY_XML, ABSENT -> "silent";
            case SUSPECT -> "suspect";
        };
    }

    private static String day(String iso) {
        PartialDate date = PartialDate.parse(iso).orElseThrow();
        return java.time.Month.of(date.month().getAsInt())
                        .getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH)
                + " " + date.day().getAsInt() + ", " + date.year();
    }

    private static String registryAuthors(String names) {
        return Arrays.stream(names.split(";\\s+"))
                .map(JudgedPairsTest::registryAuthor)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String registryAuthor(String name) {
        if (name.startsWith("=")) {
            return "{\"name\":\"" + name.substring(1) + "\"}";
        }
        if (name.startsWith("+")) {
            return "{\"given\":\"" + name.substring(1) + "\"}";
        }
        String[] parts = name.split(", ", 3);
        List<String> members = new ArrayList<>();
        members.add("\"family\":\"" + parts[0] + "\"");
        if (parts.length > 1) {
            members.add("\"given\":\"" + parts[1] + "\"");
        }
        if (parts.length > 2) {
            members.add("\"suffix\":\"" + parts[2] + "\"");
        }
        return "{" + String.join(",", members) + ",\"sequence\":\"additional\"}";
    }

    private static Stream<String[]> lines(String table) {
        return lines(table, "\\s*\\|\\s*");
    }

    private static Stream<String[]> lines(String table, String separator) {
        try (InputStream in = JudgedPairsTest.class.getResourceAsStream("judged/" + table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.split(separator, -1))
                            .map(parts ->
                                    Arrays.stream(parts).map(String::strip).toArray(String[]::new))
                            .toList()
                            .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
