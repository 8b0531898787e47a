package winnow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.3892/or.2025.8963                               | 10.3892/or.2025.8963
            10.3892/OR.2025.8963                               | 10.3892/or.2025.8963
            doi:10.3892/or.2025.8963                           | 10.3892/or.2025.8963
            DOI: 10.3892/or.2025.8963.                         | 10.3892/or.2025.8963
            https://doi.org/10.3892/or.2025.8963               | 10.3892/or.2025.8963
            http://dx.doi.org/10.3892%2For.2025.8963           | 10.3892/or.2025.8963
            https://doi.org/https://doi.org/10.3892/ijo_00000353 | 10.3892/ijo_00000353
            (10.3892/ijo.31.4.851)                             | 10.3892/ijo.31.4.851
            10.1002/(SICI)1097-0142(19960501)77:9<1>3.0.CO;2-B | 10.1002/(sici)1097-0142(19960501)77:9<1>3.0.co;2-b
            10.1016/S0140-6736(97)11096-0                      | 10.1016/s0140-6736(97)11096-0
            10.1000.10/123456                                  | 10.1000.10/123456
            """)
    void a_doi_is_read_however_it_is_written(String text, String doi) {
        assertThat(Doi.parse(text)).contains(new Doi(doi));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.3892",
                "10.3892/",
                "or.2025.8963",
                "11.3892/x",
                "10.38/x",
                "10.3892/a b",
                "http://example.org/"
            })
    void what_is_no_doi_is_none(String text) {
        assertThat(Doi.parse(text)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1021-335X",
                "1791-2431",
                "1791-244X",
                "1021335x",
                "ISSN 1791-2431",
                "eISSN: 1791-2431",
                "1791‑2431"
            })
    void an_issn_is_read_with_or_without_hyphen_and_label(String text) {
        assertThat(Issn.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-0002-1825-0097",
                "https://orcid.org/0000-0002-1825-0097",
                "http://orcid.org/0000-0002-1694-233X",
                "0000000218250097"
            })
    void an_orcid_is_read_bare_or_as_an_address(String text) {
        assertThat(Orcid.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1021-335X", "1791-2431", "2632-2919"})
    void changing_any_one_digit_breaks_an_issn(String issn) {
        eachChangedDigit(issn)
                .forEach(changed -> assertThat(Issn.parse(changed)).as(changed).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-0002-1825-0097", "0000-0001-5109-3700"})
    void changing_any_one_digit_breaks_an_orcid(String orcid) {
        eachChangedDigit(orcid)
                .forEach(changed -> assertThat(Orcid.parse(changed)).as(changed).isEmpty());
    }

    private static java.util.List<String> eachChangedDigit(String number) {
        java.util.List<String> changed = new java.util.ArrayList<>();
        for (int i = 0; i < number.length(); i++) {
            for (char digit = '0'; Character.isDigit(number.charAt(i)) && digit <= '9'; digit++) {
                if (digit != number.charAt(i)) {
                    changed.add(number.substring(0, i) + digit + number.substring(i + 1));
                }
            }
        }
        return changed;
    }
}
