package winnow.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;

/**
 * Every folder of {@code src/test/resources/corpus} is a case: a page ({@code page.html}, {@code page.txt} or
 * {@code page.xml}), the whole outcome expected of it, and a note that says why it is there. A new folder is a new test.
 *
 * <p>{@code mvn test -Dtest=CorpusTest -Dcorpus.update} writes what the parser gives now and fails, so that a person
 * reads the difference before it counts.
 */
class CorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CORPUS)) {
            return folders.filter(Files::isDirectory)
                    .map(CORPUS::relativize)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void gives_the_expected_outcome(Path name) throws IOException {
        Path folder = CORPUS.resolve(name);
        String actual = RecordJson.write(PageParser.parse(snapshot(folder)));
        Path expected = folder.resolve("expected.json");
        if (System.getProperty("corpus.update") != null) {
            boolean same = Files.exists(expected) && Files.readString(expected).equals(actual);
            Files.writeString(expected, actual);
            assertThat(same)
                    .as("%s rewritten; read the difference, then run without -Dcorpus.update", expected)
                    .isTrue();
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
        assertThat(folder.resolve("note.md")).as("says why the case is there").isNotEmptyFile();
    }

    @Test
    void the_corpus_is_there() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(20);
    }

    private static Snapshot snapshot(Path folder) {
        return Stream.of(SnapshotKind.PAGE, SnapshotKind.TEXT, SnapshotKind.XML)
                .filter(kind -> Files.exists(folder.resolve(fileName(kind))))
                .map(kind -> Snapshots.of(kind, fileName(kind), bytes(folder.resolve(fileName(kind))), Map.of()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no page in " + folder));
    }

    private static String fileName(SnapshotKind kind) {
        return switch (kind) {
            case PAGE, RENDERED -> "page.html";
            case TEXT -> "page.txt";
            case XML -> "page.xml";
            case COUNTERS, CROSSREF -> "page.json";
        };
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
