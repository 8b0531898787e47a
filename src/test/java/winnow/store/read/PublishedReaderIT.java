package winnow.store.read;

import static org.assertj.core.api.Assertions.assertThat;
import static winnow.testing.PublishedSamples.bare;
import static winnow.testing.PublishedSamples.full;
import static winnow.testing.PublishedSamples.keyed;
import static winnow.testing.PublishedSamples.retracted;
import static winnow.testing.PublishedSamples.titled;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import winnow.model.Doi;
import winnow.model.EditorialStatus;
import winnow.testing.PostgresExtension;
import winnow.testing.StoredArticles;

@ExtendWith(PostgresExtension.class)
class PublishedReaderIT {

    private final DataSource dataSource;
    private final StoredArticles stored;
    private final PublishedReader reader;

    PublishedReaderIT(DataSource dataSource) {
        this.dataSource = dataSource;
        this.stored = new StoredArticles(dataSource);
        this.reader = new PublishedReader(dataSource);
    }

    @BeforeEach
    void empty() {
        stored.sql("truncate winnow.article, winnow.author, winnow.affiliation, winnow.deleted_article cascade");
    }

    @Test
    void gives_back_whole_records_in_the_order_in_which_they_came() {
        PublishedArticle first = keyed(full(), stored.add(full()));
        PublishedArticle second = keyed(bare(), stored.add(bare()));
        PublishedArticle third = keyed(retracted(), stored.add(retracted()));

        assertThat(read(Selection.ALL)).containsExactly(first, second, third);
        assertThat(reader.find(bare().doi())).contains(second);
        assertThat(reader.count(Selection.ALL)).isEqualTo(3);
    }

    @Test
    void restricts_to_journal_year_standing_span_dois_and_affiliations() {
        stored.add(full());
        stored.add(bare());
        stored.add(retracted());
        Instant march = Instant.parse("2026-03-01T00:00:00Z");

        assertThat(dois(Selection.ALL.inJournal("ijo")))
                .containsExactly(full().doi(), retracted().doi());
        assertThat(dois(Selection.ALL.inYear(2097))).containsExactly(retracted().doi());
        assertThat(dois(Selection.ALL.standing(EditorialStatus.RETRACTED)))
                .containsExactly(retracted().doi());
        assertThat(dois(Selection.ALL.changed(Optional.of(march), Optional.empty())))
                .containsExactly(retracted().doi());
        assertThat(dois(Selection.ALL.changed(Optional.empty(), Optional.of(march))))
                .containsExactly(full().doi(), bare().doi());
        assertThat(dois(Selection.ALL.only(new TreeSet<>(List.of(bare().doi())))))
                .containsExactly(bare().doi());
        assertThat(dois(Selection.ALL.printing(affiliationKeys("%Somewhere%")))).containsExactly(full().doi());
    }

    @Test
    void gives_an_article_that_gives_notice_of_another_what_it_is_about() {
        stored.add(retracted());
        stored.add(titled("10.3892/ijo.2098.9", "Retraction: A made-up claim"));

        PublishedArticle notice =
                (PublishedArticle) reader.find(new Doi("10.3892/ijo.2098.9")).orElseThrow();
        assertThat(notice.notices()).isEqualTo(retracted().events());
        assertThat(notice.events()).isEmpty();
    }

    @Test
    void remembers_a_deleted_article_at_its_place_until_it_comes_back() {
        long id = stored.add(full());
        stored.add(bare());
        stored.sql("delete from winnow.article where doi = ?", full().doi().value());

        assertThat(dois(Selection.ALL)).containsExactly(bare().doi());
        List<Published> told = read(Selection.ALL.andDeleted());
        assertThat(told).extracting(Published::doi).containsExactly(full().doi(), bare().doi());
        assertThat(told.get(0)).isInstanceOfSatisfying(DeletedArticle.class, gone -> {
            assertThat(gone.articleId()).isEqualTo(id);
            assertThat(gone.journalCode()).contains("ijo");
            assertThat(gone.year()).contains(2099);
            assertThat(gone.affiliations()).isEqualTo(full().affiliations());
        });
        assertThat(dois(Selection.ALL.andDeleted().printing(affiliationKeys("%Nothing%"))))
                .containsExactly(full().doi());
        assertThat(reader.count(Selection.ALL.andDeleted())).isEqualTo(2);

        stored.add(full());
        assertThat(dois(Selection.ALL.andDeleted())).containsExactly(bare().doi(), full().doi());
    }

    @Test
    void shows_one_state_of_the_database_however_it_changes_meanwhile() {
        stored.sql(
                "insert into winnow.article (doi, editorial_status, registry_status, first_harvested_at,"
                        + " last_changed_at, content_digest, graph_digest)"
                        + " select '10.3892/x.' || n, 'current', 'found', now(), now(), '', '' from generate_series(1, 1500) n");
        List<Doi> seen = new ArrayList<>();
        reader.each(Selection.ALL, article -> {
            seen.add(article.doi());
            if (seen.size() == 1) {
                stored.sql("delete from winnow.article where doi like '%99'");
                stored.sql("update winnow.article set title = 'changed', last_changed_at = now()");
            }
            assertThat(((PublishedArticle) article).title()).isEmpty();
        });
        assertThat(seen).hasSize(1500).doesNotHaveDuplicates();
    }

    @Test
    void knows_journals_years_and_the_earliest_change() {
        stored.add(full());
        stored.add(bare());
        stored.add(retracted());
        Catalogue catalogue = new Catalogue(dataSource);

        assertThat(catalogue.journals()).containsEntry("ijo", "International Journal of Oncology");
        assertThat(catalogue.years()).containsExactly(2097, 2099);
        assertThat(catalogue.earliestChange()).contains(full().changedAt());
    }

    @Test
    void calls_settled_only_what_no_transaction_under_way_can_still_add_to() throws Exception {
        Catalogue catalogue = new Catalogue(dataSource);
        Instant before;
        try (var writer = dataSource.getConnection()) {
            writer.setAutoCommit(false);
            before = Instant.now();
            try (var statement = writer.createStatement()) {
                statement.execute("insert into winnow.journal (code) values ('zz')");
            }
            assertThat(catalogue.settled()).isBefore(before);
            writer.rollback();
        }
        assertThat(catalogue.settled()).isAfterOrEqualTo(before.minusSeconds(1));
    }

    private Set<Long> affiliationKeys(String like) {
        Set<Long> keys = new TreeSet<>();
        new Catalogue(dataSource).affiliations((key, affiliation) -> {
            if (affiliation.name().contains(like.replace("%", ""))) {
                keys.add(key);
            }
        });
        return keys;
    }

    private List<Published> read(Selection selection) {
        List<Published> all = new ArrayList<>();
        reader.each(selection, all::add);
        return all;
    }

    private List<Doi> dois(Selection selection) {
        return read(selection).stream().map(Published::doi).toList();
    }
}
