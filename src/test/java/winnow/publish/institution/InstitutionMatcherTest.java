package winnow.publish.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.model.Affiliation;

class InstitutionMatcherTest {

    private static final Path RESOURCES = Path.of("src/test/resources/winnow/publish/institution");

    private final Institutions institutions = InstitutionsFile.load(Optional.of(RESOURCES));

    @Test
    void finds_what_a_person_would_and_prints_how_well() throws IOException {
        int right = 0;
        List<String> wrong = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        int wanted = 0;
        for (String line : Files.readAllLines(RESOURCES.resolve("gold.tsv"))) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] row = line.split("\t");
            Affiliation affiliation = affiliation(row[3], row[2].equals("-") ? null : row[2]);
            boolean matched = institutions.find(row[0]).orElseThrow().judge(affiliation) instanceof Judgement.Match;
            boolean expected = row[1].equals("yes");
            wanted += expected ? 1 : 0;
            right += matched && expected ? 1 : 0;
            if (matched && !expected) {
                wrong.add(row[0] + ": " + row[3]);
            } else if (expected && !matched) {
                missed.add(row[0] + ": " + row[3]);
            }
        }
        double precision = (double) right / (right + wrong.size());
        double recall = (double) right / wanted;
        System.out.printf(
                "institution matching on a hand-made list: precision %.3f, recall %.3f%n  wrong: %s%n  missed: %s%n",
                precision, recall, wrong, missed);
        assertThat(wrong).isEmpty();
        assertThat(recall).isGreaterThan(0.9);
    }

    @Test
    void says_which_words_matched() {
        assertThat(judge("uoa", "Medical School, University of Athens, Athens, Greece"))
                .isEqualTo(new Judgement.Match("\"university of athens\" stands in it as a name of its own"));
    }

    @Test
    void takes_a_ror_that_a_source_gives_whatever_the_text() {
        Affiliation affiliation = new Affiliation("EKPA", Optional.of("GR"), Optional.of("https://ror.org/04gnjpq42"));
        assertThat(institutions.find("uoa").orElseThrow().judge(affiliation)).isInstanceOf(Judgement.Match.class);
    }

    @Test
    void lists_what_looks_alike_with_the_reason_why_it_is_not_taken() {
        assertThat(judge("nju", "Nanjing University of Chinese Medicine, Nanjing, China"))
                .isEqualTo(new Judgement.NearMiss("a longer name: \"nanjing university of chinese medicine\""));
        assertThat(judge("york", "City University of New York, New York, NY, USA"))
                .isEqualTo(new Judgement.NearMiss("the words of \"university of york\", but not in that order"));
        assertThat(judge("uoa", "Agricultural University of Athens, 11855 Athens, Greece"))
                .isEqualTo(new Judgement.NearMiss("\"agricultural university of athens\" is excluded"));
        assertThat(institutions.find("uoa").orElseThrow().judge(affiliation("University of Athens, OH, USA", "US")))
                .isEqualTo(new Judgement.NearMiss("it is in US, not in GR"));
        assertThat(judge("uoa", "University of Patras, Greece")).isEqualTo(new Judgement.NoMatch());
    }

    @Test
    void survives_texts_of_any_kind() {
        for (String text :
                List.of("", " ", "*", "((((", "京都大学医学部", "\uD83D\uDE00", "of of of", ",;,;", "a".repeat(60_000))) {
            assertThat(institutions.judge(List.of(affiliation(text, null)))).isEmpty();
        }
    }

    @Test
    void the_packaged_file_lists_none() {
        assertThat(InstitutionsFile.load(Optional.empty()).all()).isEmpty();
    }

    @Test
    void a_faulty_file_is_refused_with_the_institution_and_the_fault(@TempDir Path folder) throws IOException {
        assertFault(folder, "institutions: [{name: X}]", "every institution needs a key");
        assertFault(folder, "institutions: [{key: x}]", "x: a name is missing");
        assertFault(folder, "institutions: [{key: x, name: X, rorr: 1}]", "x: unknown field rorr");
        assertFault(folder, "institutions: [{key: x, name: X, ror: nonsense}]", "x: \"nonsense\" is no ROR id");
        assertFault(folder, "institutions: [{key: x, name: X, country: NO}]", "quote NO");
        assertFault(folder, "institutions: [{key: x, name: X}, {key: x, name: Y}]", "the key x is given twice");
        assertFault(folder, "institutions: [", "it is no YAML");
        assertFault(folder, "others: []", "a list named institutions is missing");
    }

    private static void assertFault(Path folder, String yaml, String fault) throws IOException {
        Files.writeString(folder.resolve("institutions.yml"), yaml);
        assertThatThrownBy(() -> InstitutionsFile.load(Optional.of(folder)))
                .isInstanceOf(InstitutionsFileException.class)
                .hasMessageContaining(fault);
    }

    private Judgement judge(String key, String text) {
        return institutions.find(key).orElseThrow().judge(affiliation(text, null));
    }

    private static Affiliation affiliation(String text, String country) {
        return new Affiliation(text, Optional.ofNullable(country), Optional.empty());
    }
}
