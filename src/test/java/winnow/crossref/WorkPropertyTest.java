package winnow.crossref;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import winnow.model.Content;
import winnow.model.PartialDate;
import winnow.model.RegistryRecord;

/** What must hold of whatever a registry sends. Every failure names its seed. */
class WorkPropertyTest {

    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"DOI\"",
        "\"10.3892/or.1\"",
        "\"title\"",
        "\"author\"",
        "\"message\"",
        "null",
        "1",
        "-1e999",
        "\"\\uD800\"",
        "\"x\"",
        "true",
        "\"items\"",
        "\"issued\"",
        "\"date-parts\"",
        "\n",
        "\u0000"
    };

    @Test
    void arbitrary_bytes_give_a_record_or_none() {
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            reads(seed, bytes);
            StringBuilder json = new StringBuilder("{\"DOI\":\"10.3892/or.1\",");
            for (int i = random.nextInt(30); i > 0; i--) {
                json.append(PIECES[random.nextInt(PIECES.length)]);
            }
            reads(seed, json.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void reads(int seed, byte[] bytes) {
        Content content = Content.of(bytes);
        List<Work> works = new ArrayList<>();
        try {
            assertThat(new WorkMapper().map(content)).isNotNull();
            assertThat(WorkReader.read(content, works::add).works()).isEqualTo(works.size());
        } catch (RuntimeException thrown) {
            throw new AssertionError("seed " + seed + ": " + new String(bytes, StandardCharsets.UTF_8), thrown);
        }
    }

    @Test
    void no_date_is_more_precise_than_its_parts() {
        for (int seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            List<String> parts = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                parts.add(List.of("2024", "1999", "0", "2", "12", "13", "29", "31", "\"7\"", "null", "\"\"")
                        .get(random.nextInt(11)));
            }
            String json = "{\"DOI\":\"10.3892/or.1\",\"published-online\":{\"date-parts\":[[" + String.join(",", parts)
                    + "]]}}";
            RegistryRecord record = new WorkMapper()
                    .map(Content.of(json.getBytes(StandardCharsets.UTF_8)))
                    .orElseThrow();

            String given = parts.stream().map(part -> part.replace("\"", "")).collect(Collectors.joining("-"));
            Optional<PartialDate> date = record.publishedOnline();
            if (date.isPresent()) {
                assertThat(given).as("seed %s: %s", seed, json).startsWith(plain(date.get()));
            }
        }
    }

    private static String plain(PartialDate date) {
        return date.toString().replace("-0", "-");
    }

    @Test
    void flattened_text_without_references_stays_as_it_is() {
        String[] pieces = {
            "<i>",
            "</i>",
            "<sub>2</sub>",
            "p<0.05",
            " ",
            "\n",
            "TGF",
            "-",
            "β",
            "<jats:p>",
            "<mml:math>",
            "x",
            "a < b",
            "\u00A0"
        };
        for (int seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(10); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String line = Markup.line(text.toString());
            assertThat(Markup.line(line)).as("seed %s: '%s'", seed, text).isEqualTo(line);
        }
    }
}
