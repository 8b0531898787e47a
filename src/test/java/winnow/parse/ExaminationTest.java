package winnow.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import winnow.model.ParseOutcome.NotParsed;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;
import winnow.parse.Examination.State;
import winnow.testing.ArticlePages;
import winnow.testing.Layout;
import winnow.testing.SampleWork;

/** What the parser tells of pages that are whole, reworded, or something else. */
class ExaminationTest {

    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final String PAGE = ArticlePages.html(SampleWork.numbered(3), Layout.LATER);

    @Test
    void a_page_as_the_site_delivers_it_lacks_nothing_and_leaves_no_label_over() {
        Examination page = PageParser.examine(Snapshots.html(PAGE));

        assertThat(page.landmarks()).allMatch(Examination.Landmark::found);
        assertThat(rules(page, State.MISSING)).isEmpty();
        assertThat(rules(page, State.UNREAD)).isEmpty();
        assertThat(page.leftOvers()).noneMatch(left -> left.kind().equals("label"));
    }

    @ParameterizedTest
    @CsvSource({
        "Published online on, First published, label \"Published online on\", date",
        "Print ISSN, Paper edition, label \"Print ISSN\", issn",
        "Online ISSN, Web edition, label \"Online ISSN\", issn",
        "Total Views, Readers so far, label \"Total Views\", ''",
        "Total PDF Downloads, Files taken, label \"Total PDF Downloads\", ''",
    })
    void a_reworded_label_is_named_and_its_successor_is_left_over(
            String label, String successor, String rule, String likeness) {
        String page = PAGE.replace(label, successor);
        assertThat(page).isNotEqualTo(PAGE);

        Examination seen = PageParser.examine(Snapshots.html(page));

        assertThat(rules(seen, State.MISSING)).containsExactly(rule);
        assertThat(seen.leftOvers())
                .filteredOn(left -> left.kind().equals("label"))
                .singleElement()
                .satisfies(left -> {
                    assertThat(left.text()).startsWith(successor + ":");
                    assertThat(left.looksLike()).isEqualTo(likeness);
                });
    }

    @Test
    void words_before_a_colon_of_title_or_abstract_are_no_label() {
        Examination seen = PageParser.examine(Snapshots.text("""
                Open Access

                Growth of cells: A made-up study

                Authors:
                - Ann Lee

                Published online on: August 1, 2025 https://doi.org/10.3892/or.2025.9001

                Pages: 1-2

                Abstract

                Methods: Cells were counted.

                Seen by: Nobody
                Related Articles
                """));

        assertThat(seen.leftOvers()).isEmpty();
    }

    @Test
    void a_renamed_tag_is_named_and_its_successor_is_left_over() {
        Examination seen = PageParser.examine(Snapshots.html(PAGE.replace("citation_journal_title", "dc.source")));

        assertThat(rules(seen, State.MISSING)).containsExactly("meta citation_journal_title");
        assertThat(seen.leftOvers())
                .anyMatch(left -> left.kind().equals("tag") && left.text().startsWith("meta dc.source: "));
    }

    @Test
    void a_page_without_its_landmarks_is_refused_with_what_was_found_all_the_same() throws IOException {
        Examination seen = PageParser.examine(snapshot(CORPUS.resolve("layout-changed")));

        assertThat(seen.outcome()).isInstanceOf(NotParsed.class);
        assertThat(seen.landmarks().stream().filter(l -> !l.found()).map(Examination.Landmark::name))
                .allMatch(name -> ((NotParsed) seen.outcome()).detail().contains(name))
                .isNotEmpty();
        assertThat(seen.rules()).isNotEmpty();
    }

    @Test
    void a_part_of_the_xml_that_nobody_reads_is_left_over() throws IOException {
        Examination seen = PageParser.examine(snapshot(CORPUS.resolve("xml-people")));
        assertThat(seen.landmarks()).allMatch(Examination.Landmark::found);

        String xml = Files.readString(CORPUS.resolve("xml-people/page.xml"))
                .replace("<volume>", "<volume-nr>")
                .replace("</volume>", "</volume-nr>");
        Examination changed = PageParser.examine(Snapshots.xml(xml));
        assertThat(rules(changed, State.MISSING)).contains("xml article-meta/volume");
        assertThat(changed.leftOvers()).anyMatch(left -> left.where().equals("xml article-meta/volume-nr"));
    }

    static Stream<Path> corpus() throws IOException {
        return Files.list(CORPUS).filter(Files::isDirectory).sorted();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void every_known_page_is_examined_with_the_outcome_of_the_parser(Path folder) throws IOException {
        Snapshot snapshot = snapshot(folder);
        Examination seen = PageParser.examine(snapshot);

        assertThat(seen.outcome()).isEqualTo(PageParser.parse(snapshot));
        assertThat(seen.values())
                .allSatisfy(
                        value -> assertThat(value.origin()).as(value.field()).isNotBlank());
        assertThat(seen.silent())
                .as("a field is either read or silent")
                .noneMatch(field ->
                        seen.values().stream().anyMatch(value -> value.field().equals(field)));
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void a_page_cut_off_anywhere_is_examined_too(Path folder) throws IOException {
        Snapshot whole = snapshot(folder);
        byte[] bytes = whole.content().bytes();
        for (int length = 0; length < bytes.length; length += 1 + bytes.length / 25) {
            Snapshot part = Snapshots.of(whole.kind(), whole.url(), Arrays.copyOf(bytes, length), Map.of());
            assertThat(PageParser.examine(part).outcome()).isEqualTo(PageParser.parse(part));
        }
    }

    @Test
    void bytes_that_make_no_document_give_nothing_but_the_outcome() {
        Examination seen = PageParser.examine(
                Snapshots.of(SnapshotKind.PAGE, "x", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII), Map.of()));

        assertThat(seen)
                .isEqualTo(new Examination(
                        java.util.Optional.empty(),
                        seen.outcome(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        0,
                        List.of()));
    }

    private static List<String> rules(Examination page, State state) {
        return page.rules().stream()
                .filter(rule -> rule.state() == state)
                .map(Examination.Rule::rule)
                .toList();
    }

    private static Snapshot snapshot(Path folder) throws IOException {
        for (SnapshotKind kind : List.of(SnapshotKind.PAGE, SnapshotKind.TEXT, SnapshotKind.XML)) {
            String name = "page." + (kind == SnapshotKind.PAGE ? "html" : kind == SnapshotKind.TEXT ? "txt" : "xml");
            if (Files.exists(folder.resolve(name))) {
                return Snapshots.of(kind, name, Files.readAllBytes(folder.resolve(name)), Map.of());
            }
        }
        throw new AssertionError("no page in " + folder);
    }
}
