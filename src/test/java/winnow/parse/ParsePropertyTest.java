package winnow.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import winnow.model.AuthorClaim;
import winnow.model.BibliographicClaims;
import winnow.model.Claim;
import winnow.model.MetricReading;
import winnow.model.MetricState;
import winnow.model.PageRecord;
import winnow.model.PartialDate;
import winnow.model.PersonName;
import winnow.model.Snapshot;
import winnow.testing.ArticlePages;
import winnow.testing.Layout;
import winnow.testing.SampleCounters;
import winnow.testing.SampleWork;

/** What must hold of whatever is read. Every failure names its seed. */
class ParsePropertyTest {

    private static final String[] PIECES = {
        " ",
        "  ",
        "\t",
        "\u00A0",
        "\n",
        "‑",
        "–",
        "-",
        "é",
        "e\u0301",
        "Straße",
        "İ",
        "\u200B",
        "\uFEFF",
        "中",
        "\uD83E\uDDEC",
        "\uD800",
        "&amp;",
        "&lt;",
        "<b>",
        "Authors:",
        "Pages",
        "10.3892/or.1",
        "12",
        "2025",
        "May",
        "et al",
        ".",
        ",",
        ";"
    };
    private static final List<String> GIVENS =
            List.of("Jan", "Ana Maria", "Cenk Y.", "Xiao‑Yun", "J.", "JM", "Jean-Luc", "Li");
    private static final List<String> FAMILIES = List.of(
            "Yang", "van der Berg", "de la Cruz", "O'Brien", "Müller", "García López", "Smith Jr", "da Silva Filho");
    private static final String[] DATE_PIECES = {
        "2025",
        "1999",
        "31",
        "12",
        "7",
        "0",
        "February",
        "Aug",
        "AUGUST",
        "-",
        ", ",
        " ",
        "/",
        ".",
        "th",
        "of",
        "Summer"
    };

    private static void forSeeds(int seeds, IntConsumer property) {
        for (int seed = 0; seed < seeds; seed++) {
            try {
                property.accept(seed);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("seed " + seed, failure);
            }
        }
    }

    private static String of(Random random, String[] pieces, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    private static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @Test
    void what_is_tidy_stays_as_it_is() {
        forSeeds(3_000, seed -> {
            String text = of(new Random(seed), PIECES, 20);
            assertThat(Tidy.spaces(Tidy.spaces(text))).isEqualTo(Tidy.spaces(text));
            assertThat(Tidy.fold(Tidy.fold(text))).isEqualTo(Tidy.fold(text));
            assertThat(Tidy.plainHyphens(Tidy.plainHyphens(text))).isEqualTo(Tidy.plainHyphens(text));
        });
    }

    @Test
    void a_name_loses_no_letter_by_being_split() {
        forSeeds(3_000, seed -> {
            Random random = new Random(seed);
            String given = pick(random, GIVENS);
            String family = pick(random, FAMILIES);

            PersonName printed = PersonNames.ofDisplay(given + " " + family, "");
            PersonName ofHead = PersonNames.ofHead(family + "," + given);

            assertThat(letters(printed)).isEqualTo(sorted(given + family));
            assertThat(letters(ofHead)).isEqualTo(sorted(given + family));
        });
    }

    private static String letters(PersonName name) {
        return sorted(name.given().orElse("") + name.family() + name.suffix().orElse(""));
    }

    private static String sorted(String text) {
        int[] letters = text.codePoints().filter(Character::isLetter).sorted().toArray();
        return new String(letters, 0, letters.length);
    }

    @Test
    void no_date_is_more_precise_than_its_text() {
        forSeeds(20_000, seed -> {
            String text = of(new Random(seed), DATE_PIECES, 8);
            DateText.leading(text).ifPresent(date -> printed(date, text));
            DateText.leadingMonth(text).ifPresent(date -> printed(date, text));
        });
    }

    private static void printed(PartialDate date, String text) {
        assertThat(text).contains(Integer.toString(date.year()));
        date.day().ifPresent(day -> assertThat(text).containsPattern("(?<!\\d)0?" + day + "(?!\\d)"));
        date.month().ifPresent(month -> {
            String name = java.time.Month.of(month).name().substring(0, 3);
            boolean named = text.toUpperCase(Locale.ROOT).contains(name);
            assertThat(named || text.matches("(?s).*(?<!\\d)0?" + month + "(?!\\d).*"))
                    .as("month of %s in '%s'", date, text)
                    .isTrue();
        });
    }

    @Test
    void a_count_is_made_of_its_texts_own_digits() {
        String[] pieces = {"1", "0", "234", ",", "\u00A0", " ", "\u202F", "-", ".", "k", "(", "many", "９", "+"};
        forSeeds(20_000, seed -> {
            String text = of(new Random(seed), pieces, 6);
            CountText.parse(text).ifPresent(count -> {
                String digits = text.replaceAll("\\D", "").replaceFirst("^0+(?=\\d)", "");
                assertThat(count).as("'%s'", text).isNotNegative();
                assertThat(Long.toString(count)).as("'%s'", text).isEqualTo(digits);
            });
        });
    }

    @Test
    void no_fact_of_a_page_is_lost() {
        forSeeds(400, seed -> {
            SampleWork work = work(seed);
            BibliographicClaims claims = Snapshots.parsed(snapshot(seed, work)).claims();

            assertThat(value(claims.title())).isEqualTo(work.title());
            assertThat(claims.authors().orElseThrow().value())
                    .extracting(AuthorClaim::creditedName)
                    .isEqualTo(work.authors().stream().map(a -> a.display()).toList());
            assertThat(value(claims.publishedOnline())).isEqualTo(work.online().toString());
            assertThat(value(claims.issueDate())).isEqualTo(work.cover().toString());
            assertThat(List.of(value(claims.volume()), value(claims.issue()), value(claims.locator())))
                    .containsExactly(work.volume(), work.issue(), work.locator());
            assertThat(value(claims.copyrightHolder()))
                    .isEqualTo(
                            work.rights().holder() == null ? "-" : work.rights().holder());
        });
    }

    private static String value(Optional<? extends Claim<?>> claim) {
        return claim.map(c -> c.value().toString()).orElse("-");
    }

    @Test
    void nothing_is_claimed_that_the_page_does_not_print() {
        forSeeds(400, seed -> {
            Snapshot snapshot = snapshot(seed, work(seed));
            String source = Parser.unescapeEntities(
                    new String(snapshot.content().bytes(), java.nio.charset.StandardCharsets.UTF_8), false);
            String shown = source + source.replaceAll("<[^>]*>", "");
            for (Claim<?> claim : claims(Snapshots.parsed(snapshot).claims())) {
                for (String word : claim.raw().split("[\\s,;:()-]+")) {
                    assertThat(shown).as(claim.origin()).contains(word);
                }
            }
        });
    }

    private static List<Claim<?>> claims(BibliographicClaims claims) {
        List<Claim<?>> all = new ArrayList<>();
        Stream.of(
                        claims.title(),
                        claims.authors(),
                        claims.journal(),
                        claims.journalCode(),
                        claims.issns(),
                        claims.volume(),
                        claims.issue(),
                        claims.locator(),
                        claims.publishedOnline(),
                        claims.issueDate(),
                        claims.license(),
                        claims.copyrightHolder(),
                        claims.openAccess(),
                        claims.abstractText())
                .forEach(claim -> claim.ifPresent(all::add));
        return all;
    }

    @Test
    void every_look_gives_each_counter_one_state_and_a_number_only_where_one_stands() {
        String[] texts = {"", "0", "12", "1,234", "-3", "many", "7 000", "0012"};
        forSeeds(600, seed -> {
            Random random = new Random(seed);
            String[] six =
                    random.ints(6, 0, texts.length).mapToObj(i -> texts[i]).toArray(String[]::new);
            SampleWork work =
                    work(seed).withCounters(new SampleCounters(six[0], six[1], six[2], six[3], six[4], six[5]));
            PageRecord record = Snapshots.parsed(Snapshots.html(ArticlePages.html(work, Layout.BULLETED)));

            assertThat(record.metrics()).extracting(MetricReading::metric).isEqualTo(winnow.model.Metric.OF_PAGE);
            for (int i = 0; i < 6; i++) {
                assertThat(record.metrics().get(i).state())
                        .as(String.join("|", six))
                        .isEqualTo(state(six, i));
            }
        });
    }

    private static MetricState state(String[] six, int i) {
        boolean unfilled = i % 3 == 0 && six[i + 1].isEmpty() && six[i + 2].isEmpty();
        return switch (six[i]) {
            case "" -> MetricState.BLANK;
            case "-3", "many" -> MetricState.UNPARSED;
            case "0" -> unfilled ? MetricState.PLACEHOLDER : MetricState.REPORTED;
            default -> MetricState.REPORTED;
        };
    }

    private static SampleWork work(int seed) {
        return SampleWork.numbered(seed);
    }

    private static Snapshot snapshot(int seed, SampleWork work) {
        return switch (seed % 5) {
            case 0 -> Snapshots.text(ArticlePages.text(work));
            case 1 -> Snapshots.xml(ArticlePages.xml(work));
            case 2 -> Snapshots.html(ArticlePages.html(work, Layout.LATER));
            case 3 -> Snapshots.html(ArticlePages.html(work, Layout.BARE_LIST));
            default -> Snapshots.html(ArticlePages.html(work, Layout.BULLETED));
        };
    }
}
