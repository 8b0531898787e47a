package winnow.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.fetch.CountersAddress.Parts;
import winnow.model.Doi;

class CountersAddressTest {

    private static final URI SITE = URI.create("https://www.site.example/");
    private static final Parts ARTICLE = new Parts(
            new Doi("10.3892/or.2099.1<a>;b&c"),
            Optional.of("or"),
            Optional.of("54"),
            Optional.empty(),
            Optional.of("130"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /counters?doi={doi}             | https://www.site.example/counters?doi=10.3892/or.2099.1%3Ca%3E%3Bb%26c
            /{code}/{volume}/{page}/counts  | https://www.site.example/or/54/130/counts
            https://api.site.example/{page} | https://api.site.example/130
            """)
    void an_articles_parts_take_their_places(String template, String address) {
        assertThat(CountersAddress.of(template, SITE).of(ARTICLE)).contains(address);
    }

    @Test
    void an_article_that_lacks_a_part_has_no_address() {
        assertThat(CountersAddress.of("/{code}/{issue}", SITE).of(ARTICLE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /counters         | "/counters" is the same for all articles: write {doi} in it
            /c?d={DOI}        | "{DOI}" is unknown: write {doi}, {code}, {volume}, {issue} or {page}
            ftp://x/{doi}     | "ftp://x/{doi}" is no http or https address
            https://{code}.x/ | "https://{code}.x/" is no http or https address
            """)
    void a_template_that_cannot_work_is_refused_with_the_remedy(String template, String message) {
        assertThatThrownBy(() -> CountersAddress.of(template, SITE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
