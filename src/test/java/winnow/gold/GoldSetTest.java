package winnow.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Scores the program against every folder of {@code src/test/resources/gold}, field by field, and lets no field sink
 * below its floor. The table is printed whether it holds or not. How to add a case: {@code gold/README.md}.
 */
class GoldSetTest {

    static List<Path> folders() throws IOException {
        return GoldCase.folders();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void every_case_says_why_it_is_there_and_asks_what_can_be_answered(Path folder) {
        GoldCase gold = GoldCase.of(folder);
        Set<String> answerable = Answers.of(Reading.of(gold)).keySet();

        assertThat(folder.resolve("note.md")).isNotEmptyFile();
        assertThat(folder.getFileName().toString())
                .startsWith(gold.doi().value().replace('/', '-'));
        assertThat(gold.expected().keySet()).as("fields expected").isNotEmpty().isSubsetOf(answerable);
    }

    @Test
    void no_field_sinks_below_its_floor() throws IOException {
        Scoreboard board = new Scoreboard();
        for (Path folder : folders()) {
            GoldCase gold = GoldCase.of(folder);
            board.add(gold, Answers.of(Reading.of(gold)));
        }
        Floors floors = Floors.read(GoldCase.SET.resolve("floors.yml"));
        System.out.println(board.table(floors));

        assertThat(floors.broken(board)).isEmpty();
    }

    @Test
    void the_set_is_there() throws IOException {
        List<GoldCase> cases = folders().stream().map(GoldCase::of).toList();

        assertThat(cases).hasSizeGreaterThanOrEqualTo(60);
        assertThat(cases).filteredOn(GoldCase::holdout).hasSizeBetween(cases.size() / 4, cases.size() / 2);
    }
}
