package winnow.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import winnow.model.Article;
import winnow.model.BibliographicClaims;
import winnow.model.Claim;
import winnow.model.Claims;
import winnow.model.Field;
import winnow.model.FieldVerdict;
import winnow.model.LookupOutcome;
import winnow.model.PageRecord;
import winnow.model.PartialDate;
import winnow.model.ReviewDecision;
import winnow.model.Source;
import winnow.model.Verdict;

/** What must hold of any records whatever. Every failure names its seed. */
class ReconcilerPropertyTest {

    private static final LookupOutcome NOT_ASKED = new LookupOutcome.NotAsked();

    private static final Map<Field, String> GIVEN = Map.ofEntries(
            Map.entry(Field.TITLE, "A title that somebody typed"),
            Map.entry(Field.AUTHORS, "Yang, Changjiang; Zhao, Long, Jr"),
            Map.entry(Field.AFFILIATIONS, "Example Hospital, 75013 Paris, France | Sample University, Vienna, Austria"),
            Map.entry(Field.JOURNAL, "Int J Oncol"),
            Map.entry(Field.VOLUME, "Suppl 1"),
            Map.entry(Field.ISSUE, "4-5"),
            Map.entry(Field.PAGES, "883-8"),
            Map.entry(Field.PUBLISHED_ONLINE, "2025-08"),
            Map.entry(Field.ISSUE_DATE, "2025-10-03"),
            Map.entry(Field.ARTICLE_TYPE, "Review"),
            Map.entry(Field.LICENSE, "CC BY 4.0"),
            Map.entry(Field.COPYRIGHT_HOLDER, "Yang et al"),
            Map.entry(Field.OPEN_ACCESS, "yes"),
            Map.entry(Field.ABSTRACT, "One paragraph.\nAnother."));

    private final Reconciler reconciler = new Reconciler(Precedence.defaults(), Records.JOURNALS);

    /** Five hundred seeds, always the same; a failure says which one. */
    private static void forSeeds(LongConsumer property) {
        for (long seed = 0; seed < 500; seed++) {
            try {
                property.accept(seed);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("seed " + seed, failure);
            }
        }
    }

    private Article reconcile(Optional<PageRecord> page, Optional<PageRecord> xml, LookupOutcome lookup) {
        return reconciler.reconcile(Records.DOI, page, xml, lookup);
    }

    @Test
    void keys_of_keys_are_the_keys() {
        forSeeds(seed -> {
            Generator generator = new Generator(seed);
            for (String text : List.of(generator.noise(), generator.words())) {
                assertThat(TextKey.of(TextKey.of(text))).isEqualTo(TextKey.of(text));
                assertThat(NumberingComparison.key(NumberingComparison.key(text)))
                        .isEqualTo(NumberingComparison.key(text));
                assertThat(LocatorComparison.key(LocatorComparison.key(text))).isEqualTo(LocatorComparison.key(text));
                String tokens = String.join(" ", NameFold.tokens(text));
                assertThat(String.join(" ", NameFold.tokens(tokens))).isEqualTo(tokens);
            }
        });
    }

    @Test
    void the_verdict_does_not_depend_on_which_source_says_what() {
        forSeeds(seed -> {
            Generator generator = new Generator(seed);
            Records one = generator.records();
            Records other = generator.records();

            Article there = reconcile(one.page(), other.xml(), NOT_ASKED);
            Article back = reconcile(other.page(), one.xml(), NOT_ASKED);

            assertThat(verdicts(back, true)).isEqualTo(verdicts(there, false));
        });
    }

    private static List<String> verdicts(Article article, boolean swapped) {
        return article.ledger().stream()
                .map(row -> row.field() + " " + (swapped ? swapped(row.verdict()) : row.verdict()))
                .toList();
    }

    private static Verdict swapped(Verdict verdict) {
        return verdict == Verdict.ONLY_PAGE
                ? Verdict.ONLY_XML
                : verdict == Verdict.ONLY_XML ? Verdict.ONLY_PAGE : verdict;
    }

    @Test
    void the_same_records_give_the_same_article() {
        forSeeds(seed -> {
            Article first = ofThree(new Generator(seed));
            Article again = ofThree(new Generator(seed));

            assertThat(again).isEqualTo(first);
        });
    }

    private Article ofThree(Generator generator) {
        return reconcile(
                generator.records().page(),
                generator.records().xml(),
                generator.records().found());
    }

    @Test
    void no_claim_is_lost() {
        forSeeds(seed -> {
            Generator generator = new Generator(seed);
            Records page = generator.records();
            Records xml = generator.records();
            Records registry = generator.records();

            Article article = reconcile(page.page(), xml.xml(), registry.found());

            for (Field field : Field.values()) {
                FieldVerdict row = article.ledger().get(field.ordinal());
                assertThat(row.field()).isEqualTo(field);
                assertThat(says(page, field) && row.pageValue().isEmpty())
                        .as("page %s lost", field)
                        .isFalse();
                assertThat(says(xml, field) && row.xmlValue().isEmpty())
                        .as("xml %s lost", field)
                        .isFalse();
                assertThat(says(registry, field) && row.crossrefValue().isEmpty())
                        .as("crossref %s lost", field)
                        .isFalse();
            }
        });
    }

    private static boolean says(Records records, Field field) {
        BibliographicClaims claims = records.claims();
        return switch (field) {
            case TITLE -> claims.title().isPresent();
            case AUTHORS -> claims.authors().isPresent();
            case AFFILIATIONS -> claims.affiliations().stream().anyMatch(t -> !t.isBlank());
            case ORCID -> false;
            case JOURNAL -> claims.journal().isPresent();
            case ISSN -> claims.issns().map(c -> !c.value().all().isEmpty()).orElse(false);
            case VOLUME -> claims.volume().isPresent();
            case ISSUE -> claims.issue().isPresent();
            case PAGES -> claims.locator().isPresent();
            case PUBLISHED_ONLINE -> claims.publishedOnline().isPresent();
            case ISSUE_DATE -> claims.issueDate().isPresent();
            case ARTICLE_TYPE -> claims.articleType().isPresent();
            case LICENSE -> claims.license().isPresent();
            case COPYRIGHT_HOLDER -> claims.copyrightHolder().isPresent();
            case OPEN_ACCESS -> claims.openAccess().isPresent();
            case ABSTRACT -> claims.abstractText().isPresent();
        };
    }

    @Test
    void precision_never_grows() {
        forSeeds(seed -> {
            Generator generator = new Generator(seed);
            Records page = generator.records();
            Records registry = generator.records();

            Article article = reconcile(page.page(), Optional.empty(), registry.found());

            List<PartialDate> online = dates(BibliographicClaims::publishedOnline, page, registry);
            article.publishedOnline().ifPresent(date -> assertThat(online).contains(date));
            List<PartialDate> issue = dates(BibliographicClaims::issueDate, page, registry);
            article.issueDate()
                    .ifPresent(date -> assertThat(issue)
                            .anySatisfy(
                                    claimed -> assertThat(claimed.toString()).startsWith(date.toString())));
        });
    }

    private static List<PartialDate> dates(
            Function<BibliographicClaims, Optional<Claim<PartialDate>>> field, Records... records) {
        List<PartialDate> dates = new ArrayList<>();
        for (Records record : records) {
            field.apply(record.claims()).map(Claim::value).ifPresent(dates::add);
        }
        return dates;
    }

    @Test
    void a_silent_source_never_makes_a_difference() {
        forSeeds(seed -> {
            Generator generator = new Generator(seed);
            Records one = generator.records();

            for (Article article : List.of(
                    reconcile(one.page(), Optional.empty(), NOT_ASKED),
                    reconcile(one.page(), new Records().xml(), NOT_ASKED),
                    reconcile(Optional.empty(), one.xml(), NOT_ASKED),
                    reconcile(Optional.empty(), Optional.empty(), one.found()))) {
                assertThat(article.ledger()).extracting(FieldVerdict::verdict).doesNotContain(Verdict.DIFFERS);
            }
        });
    }

    @Test
    void a_source_beside_itself_differs_in_nothing() {
        forSeeds(seed -> {
            Records one = new Generator(seed).records();

            Article article = reconcile(one.page(), one.xml(), NOT_ASKED);

            assertThat(article.ledger()).extracting(FieldVerdict::verdict).doesNotContain(Verdict.DIFFERS);
        });
    }

    @Test
    void what_agrees_reads_the_same_in_the_ledger() {
        forSeeds(seed -> {
            Generator generator = new Generator(seed);
            Records one = generator.records();
            Records other = seed % 2 == 0 ? one : generator.records();

            Article article = reconcile(one.page(), other.xml(), NOT_ASKED);

            assertThat(article.ledger())
                    .filteredOn(row -> row.verdict() == Verdict.AGREE)
                    .filteredOn(row -> row.field() != Field.ISSN && row.field() != Field.ARTICLE_TYPE)
                    .filteredOn(row -> row.rule().startsWith("precedence:"))
                    .allSatisfy(row -> assertThat(row.xmlValue()).isEqualTo(row.pageValue()));
        });
    }

    @Test
    void the_ledger_replayed_gives_the_article() {
        forSeeds(seed -> {
            Article article = ofThree(new Generator(seed));

            assertThat(Replay.of(article.ledger())).isEqualTo(Replay.row(article));
        });
    }

    @Test
    void the_ledger_replayed_gives_the_article_with_decisions_too() {
        forSeeds(seed -> {
            Generator generator = new Generator(seed);
            Records one = generator.records();
            Records other = generator.records();
            Article before = reconcile(one.page(), one.xml(), other.found());
            Map<Field, ReviewDecision> decisions = decisions(before.ledger(), seed);

            Article decided = reconciler.reconcile(Records.DOI, one.page(), one.xml(), other.found(), decisions);

            assertThat(Replay.of(decided.ledger())).isEqualTo(Replay.row(decided));
            for (FieldVerdict row : decided.ledger()) {
                ReviewDecision decision = decisions.get(row.field());
                boolean spoken = row.field() != Field.ORCID;
                if (decision != null && spoken) {
                    assertThat(row.rule()).isEqualTo("review");
                    assertThat(row.chosenSource()).isEqualTo(decision.take().or(() -> Optional.of(Source.REVIEW)));
                }
            }
        });
    }

    /** On every other field, each time others: a source that claims something, or a value. */
    private static Map<Field, ReviewDecision> decisions(List<FieldVerdict> ledger, long seed) {
        Map<Field, ReviewDecision> decisions = new EnumMap<>(Field.class);
        Random random = new Random(seed);
        for (FieldVerdict row : ledger) {
            Claims claims = Claims.of(row);
            List<Source> speaking = Arrays.stream(Source.values())
                    .filter(source -> claims.of(source).isPresent())
                    .toList();
            if (random.nextBoolean() && !speaking.isEmpty()) {
                Source source = speaking.get(random.nextInt(speaking.size()));
                decisions.put(row.field(), ReviewDecision.taking(row.field(), source, claims));
            } else if (random.nextBoolean() && GIVEN.containsKey(row.field())) {
                decisions.put(row.field(), ReviewDecision.giving(row.field(), GIVEN.get(row.field()), claims));
            }
        }
        return decisions;
    }

    @Test
    void noise_never_throws() {
        forSeeds(seed -> {
            Generator generator = new Generator(seed);
            Records noisy = generator
                    .records()
                    .title(generator.noise())
                    .volume(generator.noise())
                    .journal(generator.noise())
                    .license(null, generator.noise())
                    .affiliations(generator.noise())
                    .abstractText(generator.noise())
                    .landingUrl(generator.noise())
                    .authors("x" + generator.noise().replace("The ", ""), "y" + generator.noise())
                    .pages(generator.noise(), generator.noise());

            assertThatCode(() -> reconcile(noisy.page(), generator.records().xml(), noisy.found()))
                    .doesNotThrowAnyException();
        });
    }

    @Test
    void nothing_is_chosen_from_nowhere() {
        forSeeds(seed -> {
            Article article = ofThree(new Generator(seed));

            assertThat(article.ledger()).allSatisfy(row -> {
                assertThat(row.chosenSource().isPresent())
                        .isEqualTo(row.chosenValue().isPresent());
                assertThat(row.confidence()).isBetween(0.0, 1.0);
                assertThat(row.detail().orElse("").length()).isLessThanOrEqualTo(400);
                row.chosenSource()
                        .ifPresent(source -> assertThat(value(row, source)).isPresent());
            });
        });
    }

    private static Optional<String> value(FieldVerdict row, Source source) {
        return switch (source) {
            case PAGE -> row.pageValue();
            case XML -> row.xmlValue();
            case CROSSREF -> row.crossrefValue();
            case REVIEW -> row.chosenValue();
        };
    }
}
