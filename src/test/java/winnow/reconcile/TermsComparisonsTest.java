package winnow.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.model.License;
import winnow.model.Source;
import winnow.reconcile.Likeness.Degree;

/** Licence, copyright holder, article type, journal. */
class TermsComparisonsTest {

    private static License license(String text) {
        return new License(text.startsWith("http") ? Optional.of(text) : Optional.empty(), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [CC BY_NC 4.0] | https://creativecommons.org/licenses/by-nc/4.0/
            CC BY 4.0 | https://creativecommons.org/licenses/by/4.0/
            CC-BY-NC-ND 4.0 | https://creativecommons.org/licenses/by-nc-nd/4.0/
            http://creativecommons.org/licenses/by/3.0 | https://creativecommons.org/licenses/by/3.0/
            https://www.creativecommons.org/licenses/by-nc-nd/4.0/legalcode | https://creativecommons.org/licenses/by-nc-nd/4.0/
            https://creativecommons.org/licenses/by/4.0/deed.en | https://creativecommons.org/licenses/by/4.0/
            This is distributed under the Creative Commons Attribution-NonCommercial-NoDerivs License 4.0 | https://creativecommons.org/licenses/by-nc-nd/4.0/
            Creative Commons Attribution 4.0 International | https://creativecommons.org/licenses/by/4.0/
            CC0 | https://creativecommons.org/publicdomain/zero/1.0/
            https://www.elsevier.com/tdm/userlicense/1.0/ | https://www.elsevier.com/tdm/userlicense/1.0/
            """)
    void licences_have_one_address(String text, String address) {
        assertThat(LicenseTerms.of(license(text)).address()).contains(address);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Creative Commons Attribution License | CC BY 4.0                             | EQUIVALENT
            Creative Commons Attribution License | CC BY-NC 4.0                          | DIFFERENT
            CC BY 3.0                            | CC BY 4.0                             | DIFFERENT
            [CC BY 4.0]                          | http://creativecommons.org/licenses/by/4.0 | EQUIVALENT
            """)
    void licences_compare_by_what_they_allow(String one, String other, Degree degree) {
        assertThat(LicenseTerms.compare(
                                new Side<>(Source.PAGE, license(one)), new Side<>(Source.CROSSREF, license(other)))
                        .degree())
                .isEqualTo(degree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Yang et al   | Yang et al.             | EQUIVALENT
            Yang et al   | © 2025 Yang et al       | EQUIVALENT
            Yang et al   | Zhang et al             | DIFFERENT
            Yang et al   | Changjiang Yang et al.  | EQUIVALENT
            Spandidos Publications | SPANDIDOS PUBLICATIONS | EQUIVALENT
            """)
    void copyright_holders_compare_by_name(String one, String other, Degree degree) {
        assertThat(CopyrightComparison.compare(new Side<>(Source.PAGE, one), new Side<>(Source.XML, other))
                        .degree())
                .isEqualTo(degree);
    }

    @ParameterizedTest
    @CsvSource({
        "review-article, journal-article, EQUIVALENT",
        "review-article, research-article, DIFFERENT",
        "research-article, case-report, EQUIVALENT",
        "retraction, research-article, DIFFERENT",
        "retraction, retraction, SAME"
    })
    void the_registrys_type_says_nothing_against_any(String one, String other, Degree degree) {
        assertThat(ArticleTypes.compare(new Side<>(Source.PAGE, one), new Side<>(Source.CROSSREF, other))
                        .degree())
                .isEqualTo(degree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Int J Oncol            | International Journal of Oncology | true
            Int. J. Mol. Med.      | International Journal of Molecular Medicine | true
            Oncol Rep              | Oncology Letters                  | false
            Nature                 | Nature Medicine                   | false
            """)
    void abbreviated_titles_are_recognised(String one, String other, boolean abbreviates) {
        assertThat(JournalComparison.abbreviates(one, other)).isEqualTo(abbreviates);
    }
}
