package winnow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What must hold of the values that every package speaks. Every failure names its seed. */
class ValuesPropertyTest {

    private static final String[] PIECES = {
        "10.3892/",
        "10.",
        "or.2025.8963",
        "https://doi.org/",
        "doi:",
        "1021-335X",
        "17912431",
        "0000-0002-1825-0097",
        "https://orcid.org/",
        "2025",
        "-",
        "08",
        "31",
        "/",
        "T10:00:00Z",
        "%2F",
        " ",
        "\u00A0",
        "x",
        "X",
        "é",
        "<",
        "\"",
        ";",
        "\uD800",
        "0",
        "(1)"
    };

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    @Test
    void what_is_read_and_written_is_read_the_same() {
        for (int seed = 0; seed < 20_000; seed++) {
            String text = text(new Random(seed));
            readAgain(seed, text, Doi::parse, Doi::value);
            readAgain(seed, text, Issn::parse, Issn::value);
            readAgain(seed, text, Orcid::parse, Orcid::value);
            readAgain(seed, text, PartialDate::parse, PartialDate::toString);
        }
    }

    private static <T> void readAgain(
            int seed, String text, Function<String, Optional<T>> parse, Function<T, String> write) {
        Optional<T> read = parse.apply(text);
        assertThat(read.map(write).flatMap(parse))
                .as("seed %s: '%s'", seed, text)
                .isEqualTo(read);
    }

    @Test
    void dates_agree_both_ways_and_no_coarser_date_contradicts_its_own() {
        for (int seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            PartialDate one = date(random);
            PartialDate other = date(random);

            assertThat(one.agreesWith(other)).as("seed %s", seed).isEqualTo(other.agreesWith(one));
            assertThat(one.agreesWith(one.toMonth())).as("seed %s", seed).isTrue();
            assertThat(one.agreesWith(PartialDate.of(one.year())))
                    .as("seed %s", seed)
                    .isTrue();
            assertThat(Integer.signum(one.compareTo(other)))
                    .as("seed %s", seed)
                    .isEqualTo(-Integer.signum(other.compareTo(one)));
            assertThat(one.compareTo(other) == 0).as("seed %s", seed).isEqualTo(one.equals(other));
        }
    }

    private static PartialDate date(Random random) {
        int year = 2024 + random.nextInt(2);
        int month = 1 + random.nextInt(3);
        return switch (random.nextInt(3)) {
            case 0 -> PartialDate.of(year);
            case 1 -> PartialDate.of(year, month);
            default -> PartialDate.of(year, month, 1 + random.nextInt(3));
        };
    }
}
