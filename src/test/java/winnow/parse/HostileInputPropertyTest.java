package winnow.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import winnow.model.ParseOutcome;
import winnow.model.SnapshotKind;
import winnow.testing.ArticlePages;
import winnow.testing.Layout;
import winnow.testing.SampleWork;

/** Whatever the bytes, there is an outcome; the seed of a failure is in its message. */
class HostileInputPropertyTest {

    private static final List<SnapshotKind> KINDS = List.of(SnapshotKind.PAGE, SnapshotKind.TEXT, SnapshotKind.XML);

    @Test
    void random_bytes_give_an_outcome() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(3_000)];
            random.nextBytes(bytes);
            parses(seed, bytes, KINDS.get(seed % 3));
        }
    }

    @Test
    void cut_and_garbled_pages_give_an_outcome() {
        for (int seed = 0; seed < 900; seed++) {
            Random random = new Random(seed);
            byte[] bytes = Snapshots.utf8(page(seed, random));
            int edits = random.nextInt(40);
            for (int i = 0; i < edits; i++) {
                bytes[random.nextInt(bytes.length)] = (byte)
                        (random.nextBoolean() ? "<>&;:/\"'()[]=- \n".charAt(random.nextInt(16)) : random.nextInt());
            }
            parses(seed, Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)), KINDS.get(seed % 3));
        }
    }

    @Test
    void shuffled_fragments_give_an_outcome() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<String> parts = Arrays.asList(page(seed, random).split("(?<=>)|(?=<)"));
            java.util.Collections.shuffle(parts, random);
            parses(seed, Snapshots.utf8(String.join("", parts)), KINDS.get(seed % 3));
        }
    }

    @Test
    void deep_nesting_and_endless_lines_give_an_outcome() {
        parses(1, Snapshots.utf8("<div>".repeat(60_000) + "Authors:"), SnapshotKind.PAGE);
        parses(2, Snapshots.utf8("<article><front>" + "<sec>".repeat(60_000)), SnapshotKind.XML);
        parses(
                3,
                Snapshots.utf8(
                        "<article><front>" + "<sec>".repeat(20_000) + "</sec>".repeat(20_000) + "</front></article>"),
                SnapshotKind.XML);
        parses(4, Snapshots.utf8("Authors: " + "a, ".repeat(200_000)), SnapshotKind.TEXT);
        parses(5, Snapshots.utf8("Abstract\n" + "word ".repeat(400_000)), SnapshotKind.TEXT);
        parses(6, Snapshots.utf8("[".repeat(100_000) + "](".repeat(1_000)), SnapshotKind.TEXT);
        parses(7, Snapshots.utf8("Copyright: © " + "Creative Commons ".repeat(50_000)), SnapshotKind.TEXT);
        parses(8, Snapshots.utf8("<!".repeat(50_000)), SnapshotKind.PAGE);
        parses(
                9,
                Snapshots.utf8("Spandidos Publications style\n" + "A, ".repeat(90_000) + ": t. J 1: 1, 2000."),
                SnapshotKind.TEXT);
        parses(10, Snapshots.utf8("*a*_b_".repeat(50_000)), SnapshotKind.TEXT);
        parses(11, Snapshots.utf8("<p>Authors: " + "<sup>1</sup>x, ".repeat(30_000) + "Pages: 1"), SnapshotKind.PAGE);
    }

    private static void parses(int seed, byte[] bytes, SnapshotKind kind) {
        assertThatCode(() -> {
                    long start = System.nanoTime();
                    ParseOutcome outcome = PageParser.parse(Snapshots.of(kind, "x", bytes, Map.of()));
                    assertThat(outcome).isNotNull();
                    assertThat(System.nanoTime() - start)
                            .as("no input takes for ever")
                            .isLessThan(20_000_000_000L);
                })
                .as("seed %s", seed)
                .doesNotThrowAnyException();
    }

    private static String page(int seed, Random random) {
        SampleWork work = SampleWork.numbered(seed).withNoticeAbout(seed % 5 == 0 ? "10.3892/or.2011.1" : null);
        int form = random.nextInt(Layout.values().length + 2);
        return form < Layout.values().length
                ? ArticlePages.html(work, Layout.values()[form])
                : form == Layout.values().length ? ArticlePages.text(work) : ArticlePages.xml(work);
    }
}
