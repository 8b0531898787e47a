package winnow.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.model.License;

/** Holders and licences; a version that is not stated is not filled in. */
class RightsTest {

    private static final String BASE = "https://creativecommons.org/";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, nullValues = "-", textBlock = """
            © Yang et al. This is an open access article distributed under the terms of Creative Commons Attribution License. | Yang et al | licenses/by/ | CC BY
            © Yang et al. This is an open access article [CC BY_NC 3.0].      | Yang et al   | licenses/by-nc/3.0/    | CC BY-NC 3.0
            © Yang et al. [CC BY-NC-ND 4.0]                                   | Yang et al   | licenses/by-nc-nd/4.0/ | CC BY-NC-ND 4.0
            © 2020 Yang. This is licensed CC BY 4.0                           | Yang         | licenses/by/4.0/       | CC BY 4.0
            © Yang and Li. This article is under the Creative Commons Attribution-NonCommercial-NoDerivs 4.0 International License | Yang and Li | licenses/by-nc-nd/4.0/ | CC BY-NC-ND 4.0
            © Yang et al. Creative Commons Attribution NonCommercial License  | Yang et al   | licenses/by-nc/        | CC BY-NC
            (c) Spandidos Publications 2013                                   | Spandidos Publications      | - | -
            © Yang et al                                                      | Yang et al   | -                      | -
            """)
    void a_copyright_line_gives_holder_and_licence(String text, String holder, String url, String words) {
        assertThat(Rights.holder(text, "x").orElseThrow().value()).isEqualTo(holder);
        assertThat(Rights.license(text, List.of())
                        .flatMap(License::url)
                        .map(u -> u.substring(BASE.length()))
                        .orElse(null))
                .isEqualTo(url);
        assertThat(Rights.license(text, List.of()).map(License::text).orElse(null))
                .isEqualTo(words);
    }

    @Test
    void a_link_says_more_than_the_words() {
        assertThat(Rights.license(
                        "Creative Commons Attribution License",
                        List.of("http://creativecommons.org/licenses/by-nc/4.0/legalcode")))
                .get()
                .extracting(License::text)
                .isEqualTo("CC BY-NC 4.0");
    }
}
