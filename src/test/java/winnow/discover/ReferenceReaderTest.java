package winnow.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import winnow.model.Doi;
import winnow.model.Target;

class ReferenceReaderTest {

    private static final String BASE = "https://www.spandidos-publications.com";
    private static final List<String> JOURNALS = List.of("or", "ol", "ijo", "ijmm", "wasj", "mi");

    private final ReferenceReader reader = new ReferenceReader(Site.of(URI.create(BASE), JOURNALS));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.3892/or.2025.8963",
                " 10.3892/OR.2025.8963 ",
                "doi:10.3892/or.2025.8963",
                "DOI: 10.3892/or.2025.8963.",
                "info:doi/10.3892/or.2025.8963",
                "https://doi.org/10.3892/or.2025.8963",
                "http://dx.doi.org/10.3892%2For.2025.8963",
                "doi.org/10.3892/or.2025.8963",
                "<https://doi.org/10.3892/or.2025.8963>",
                "(10.3892/or.2025.8963)",
                "10.3892/or.2025.8963/abstract",
                "\uFEFF10.3892/or.2025.8963",
                "https://www.spandidos-publications.com/10.3892/or.2025.8963",
                "http://spandidos-publications.com/10.3892/or.2025.8963/",
                "www.spandidos-publications.com/10.3892/or.2025.8963/abstract",
                "spandidos-publications.com/10.3892/or.2025.8963/download",
                "https://www.spandidos-publications.com/10.3892/or.2025.8963?text=fulltext",
                "https://www.spandidos-publications.com/10.3892/or.2025.8963?text=abstract#top",
                "HTTPS://WWW.SPANDIDOS-PUBLICATIONS.COM/10.3892%2For.2025.8963",
                "//www.spandidos-publications.com:443/10.3892/or.2025.8963",
                "\"https://www.spandidos-publications.com/10.3892/or.2025.8963\","
            })
    void every_form_of_a_doi_is_one_target(String given) {
        assertThat(reader.read(given, "argument"))
                .isEqualTo(new Reading.Wanted(new Target(
                        Optional.of(new Doi("10.3892/or.2025.8963")), BASE + "/10.3892/or.2025.8963", "argument")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.spandidos-publications.com/or/54/4/130",
                "http://spandidos-publications.com/OR/54/4/130/abstract",
                "www.spandidos-publications.com/or/54/4/130/download?x=y",
                "https://www.spandidos-publications.com/or/54/4/130?text=fulltext",
                "/or/54/4/130",
                "or/54/4/130"
            })
    void every_form_of_an_old_address_is_one_target(String given) {
        assertThat(reader.read(given, "list"))
                .isEqualTo(new Reading.Wanted(new Target(Optional.empty(), BASE + "/or/54/4/130", "list")));
    }

    @Test
    void a_mirror_has_the_canonical_addresses_and_the_public_site_is_still_known() {
        ReferenceReader mirrored = new ReferenceReader(Site.of(URI.create("http://127.0.0.1:8080/"), JOURNALS));
        for (String given : List.of(
                "10.3892/or.2025.8963",
                "http://127.0.0.1:8080/10.3892/or.2025.8963",
                "127.0.0.1:8080/10.3892/or.2025.8963/abstract",
                BASE + "/10.3892/or.2025.8963")) {
            assertThat(mirrored.read(given, "argument"))
                    .as(given)
                    .isEqualTo(new Reading.Wanted(new Target(
                            Optional.of(new Doi("10.3892/or.2025.8963")),
                            "http://127.0.0.1:8080/10.3892/or.2025.8963",
                            "argument")));
        }
        assertThat(mirrored.read("http://127.0.0.1:9090/10.3892/or.2025.8963", "argument"))
                .isInstanceOf(Reading.Refused.class);
    }

    @Test
    void a_doi_of_another_publisher_keeps_all_that_it_holds() {
        assertThat(reader.read("10.1002/(sici)1097<261::aid-qua1>3.0.co;2-t", "argument"))
                .isEqualTo(new Reading.Wanted(new Target(
                        Optional.of(new Doi("10.1002/(sici)1097<261::aid-qua1>3.0.co;2-t")),
                        BASE + "/10.1002/(sici)1097%3C261::aid-qua1%3E3.0.co;2-t",
                        "argument")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hello | not-a-doi | a DOI looks like",
                "10.3892 | not-a-doi | a DOI looks like",
                "or.2025.8963 | not-a-doi | did you mean 10.3892/or.2025.8963?",
                "10.3892or.2025.8963 | not-a-doi | did you mean 10.3892/or.2025.8963?",
                "10.3892\\or.2025.8963 | not-a-doi | did you mean 10.3892/or.2025.8963?",
                "see 10.3892/or.2025.8963 there | not-a-doi | did you mean 10.3892/or.2025.8963?",
                "https://doi.org/ | not-a-doi | a DOI looks like",
                "https://example.org/10.3892/or.2025.8963 | other-site | did you mean 10.3892/or.2025.8963?",
                "https://example.org/x?doi=10.3892%2For.2025.8963&y=1 | other-site | did you mean 10.3892/or.2025.8963?",
                "https://example.org/article | other-site | give the article's DOI instead",
                "https://www.spandidos-publications.com.evil.example/10.3892/or.1 | other-site | is not on",
                "https://user@www.spandidos-publications.com/10.3892/or.1 | other-site | is not on",
                "ftp://www.spandidos-publications.com/10.3892/or.1 | other-site | is not on",
                "file:///etc/passwd | other-site | is not on",
                "https://www.spandidos-publications.com/ | not-an-article | start page",
                "https://www.spandidos-publications.com/or/54/4 | not-an-article | --issue or/54/4",
                "https://www.spandidos-publications.com/or/54 | not-an-article | --volume or/54",
                "https://www.spandidos-publications.com/or/mostread | not-an-article | --journal or",
                "https://www.spandidos-publications.com/or | not-an-article | --journal or",
                "https://www.spandidos-publications.com/citation/10.3892/or.2025.8963/html | not-an-article | did you mean 10.3892/or.2025.8963?",
                "https://www.spandidos-publications.com/morelikethis/12345 | not-an-article | give its DOI",
                "https://www.spandidos-publications.com/advancedsearch | not-an-article | give its DOI",
                "https://www.spandidos-publications.com/12345/downloadXml | not-an-article | XML",
                "https://www.spandidos-publications.com/10.3892/http;/www.example.org/x | not-an-article | broken link",
                "https://www.spandidos-publications.com/10.3892/ | not-an-article | broken link",
                "https://www.spandidos-publications.com/10.3892/or.2025.8963/figures/1 | not-an-article | did you mean 10.3892/or.2025.8963?",
                "https://www.spandidos-publications.com/xx/54/4/130 | unknown-journal | there is no journal",
                "https://www.spandidos-publications.com/ro/54/4/130 | unknown-journal | did you mean or?"
            })
    void everything_else_is_refused_with_what_to_do(String given, String reason, String message) {
        assertThat(reader.read(given, "argument")).isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.message()).contains(message).doesNotContain("\n");
        });
    }

    @Test
    void nothing_is_refused_too() {
        assertThat(reader.read("", "argument")).isInstanceOf(Reading.Refused.class);
        assertThat(reader.read(null, "argument")).isInstanceOf(Reading.Refused.class);
        assertThat(reader.read(" \u200B", "argument")).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void no_text_makes_it_throw_and_every_target_stays_on_the_site() {
        Random random = new Random(17);
        String letters = "10.3892/or2025:;?#%<>()[]{}\\\"' \t@&=+~-_.ahtpsw\u00fc\u4e2d\0";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? BASE + "/" : "10.3892/");
            for (int j = random.nextInt(25); j > 0; j--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThatCode(() -> {
                        if (reader.read(text.toString(), "argument") instanceof Reading.Wanted wanted) {
                            assertThat(URI.create(wanted.target().address()).getHost())
                                    .isEqualTo("www.spandidos-publications.com");
                        }
                    })
                    .as(text.toString())
                    .doesNotThrowAnyException();
        }
    }
}
