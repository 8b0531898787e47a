package winnow.crossref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import winnow.model.Content;
import winnow.model.LookupOutcome;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;
import winnow.reconcile.Journals;
import winnow.reconcile.Precedence;
import winnow.reconcile.Reconciler;

/** Puts values of every wrong kind in every place of a record. */
class MutatedWorksTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String WHOLE = """
            {"DOI":"10.1234/x","type":"journal-article","title":["A title"],"subtitle":["more"],"original-title":[],
             "container-title":["Journal","J"],"short-container-title":["J"],"volume":"1","issue":"2","page":"3-4",
             "article-number":"5","ISSN":["1019-6439"],"issn-type":[{"value":"1019-6439","type":"print"}],
             "author":[{"given":"A","family":"B","suffix":"Jr","ORCID":"https://orcid.org/0000-0002-1825-0097",
              "affiliation":[{"name":"C","place":["D"],"id":[{"id":"https://ror.org/x"}]}]},{"name":"G"}],
             "issued":{"date-parts":[[2020,1,2]]},"published":{"date-parts":[[2020]]},
             "published-print":{"date-parts":[[2020,3]]},"published-online":{"date-parts":[[2020,1,2]]},
             "created":{"date-parts":[[2020,1,2]],"date-time":"2020-01-02T00:00:00Z","timestamp":1577923200000},
             "journal-issue":{"issue":"2","published-print":{"date-parts":[[2020,3]]}},
             "license":[{"URL":"https://creativecommons.org/licenses/by/4.0/","content-version":"vor"}],
             "reference":[{"key":"1","DOI":"10.1234/y","unstructured":"text"},{"author":"Z","year":"1999"}],
             "references-count":2,"is-referenced-by-count":7,"abstract":"<jats:p>Text</jats:p>",
             "update-to":[{"DOI":"10.1234/z","type":"correction","updated":{"date-parts":[[2021,1,1]]}}],
             "updated-by":[{"DOI":"10.1234/w","type":"retraction","source":"retraction-watch","record-id":"9"}],
             "funder":[{"name":"F","DOI":"10.13039/1","award":["1"],"id":[{"id":"https://ror.org/f"}]}],
             "resource":{"primary":{"URL":"https://example.org/or/1/2/3"}}}
            """;

    @Test
    void no_wrong_value_in_any_place_stops_the_mapper() {
        long seed = 20251101;
        Random random = new Random(seed);
        for (int round = 0; round < 4000; round++) {
            JsonNode work = JsonMapper.shared().readTree(WHOLE);
            int wounds = 1 + random.nextInt(6);
            for (int i = 0; i < wounds; i++) {
                wound(work, random);
            }
            String shown = "seed " + seed + ", round " + round + ": " + work;
            assertThatCode(() -> new WorkMapper().map(work)).as(shown).doesNotThrowAnyException();
        }
    }

    @Test
    void no_wound_of_a_recorded_work_stops_mapper_or_reconciler() throws IOException {
        Path folder = Path.of("../shared/data/crossref");
        assumeTrue(Files.isDirectory(folder), "the collection of recorded answers is not at hand");
        List<JsonNode> works = new ArrayList<>(List.of(JsonMapper.shared().readTree(WHOLE)));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                WorkReader.read(
                        Content.of(Files.readAllBytes(file)),
                        work -> works.add(WorkReader.JSON.readTree(work.json().stream())));
            }
        }
        Reconciler reconciler = new Reconciler(Precedence.defaults(), new Journals(List.of()));
        long seed = 20261125;
        Random random = new Random(seed);
        for (int round = 0; round < 150 * works.size(); round++) {
            JsonNode work = works.get(round % works.size()).deepCopy();
            int wounds = 1 + random.nextInt(12);
            for (int i = 0; i < wounds; i++) {
                wound(work, random);
            }
            String shown = "seed " + seed + ", round " + round + ": " + work.path("DOI");
            assertThatCode(() -> new WorkMapper()
                            .map(work)
                            .map(record -> reconciler.reconcile(
                                    record.doi(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    new LookupOutcome.Found(record, NO_SNAPSHOT))))
                    .as(shown)
                    .doesNotThrowAnyException();
        }
    }

    private static final Snapshot NO_SNAPSHOT =
            new Snapshot(SnapshotKind.CROSSREF, "made", Instant.EPOCH, 200, Map.of(), Content.of(new byte[0]));

    @Test
    void text_cut_anywhere_gives_what_stood_before_the_cut() {
        String line = WHOLE.replace("\n", " ").strip();
        byte[] bytes = (line + "\n" + line).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int end = 0; end < bytes.length; end += 7) {
            byte[] cut = java.util.Arrays.copyOf(bytes, end);
            List<Work> works = new ArrayList<>();
            WorkReader.read(winnow.model.Content.of(cut), works::add);
            assertThat(works).hasSize(end >= line.length() ? 1 : 0);
        }
    }

    private static void wound(JsonNode node, Random random) {
        List<Runnable> places = new ArrayList<>();
        collect(node, random, places);
        if (!places.isEmpty()) {
            places.get(random.nextInt(places.size())).run();
        }
    }

    private static void collect(JsonNode node, Random random, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            for (String name : object.propertyNames()) {
                if (!name.equals("DOI")) {
                    places.add(() -> object.set(name, wrong(random, object.path(name))));
                }
                collect(object.path(name), random, places);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                places.add(() -> array.set(at, wrong(random, array.path(at))));
                collect(array.path(i), random, places);
            }
        }
    }

    private static JsonNode nested(JsonNode right) {
        JsonNode inner = right.deepCopy();
        for (int depth = 0; depth < 50; depth++) {
            inner = NODES.arrayNode().add(inner);
        }
        return inner;
    }

    private static JsonNode wrong(Random random, JsonNode right) {
        return switch (random.nextInt(16)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.arrayNode();
            case 2 -> NODES.objectNode();
            case 3 -> NODES.numberNode(random.nextLong());
            case 4 -> NODES.numberNode(Double.NaN);
            case 5 -> NODES.stringNode("");
            case 6 -> NODES.stringNode("\u0000\ud800<&#xFFFFFF;&#x110000;<i>");
            case 7 -> NODES.arrayNode().add(right.deepCopy());
            case 8 -> NODES.objectNode().set("$numberLong", right.deepCopy());
            case 9 -> NODES.booleanNode(true);
            case 10 -> NODES.numberNode(new java.math.BigDecimal("1e400000000"));
            case 11 -> NODES.stringNode("9".repeat(40));
            case 12 -> NODES.stringNode("<i>&amp;lt;".repeat(200) + "—Ã©".repeat(200));
            case 13 -> nested(right);
            case 14 -> NODES.stringNode(" , ");
            default -> NODES.arrayNode().add(NODES.arrayNode().addNull()).add("x");
        };
    }
}
