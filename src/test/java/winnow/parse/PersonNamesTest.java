package winnow.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.model.PersonName;

/** Names fall into family name, given name and suffix. */
class PersonNamesTest {

    @ParameterizedTest(name = "{0} cited as {1}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, nullValues = "-", textBlock = """
            Changjiang Yang              | ''                    | Yang           | Changjiang      | -
            Cenk Y. Bilen                | ''                    | Bilen          | Cenk Y.         | -
            Xiao‑Yun Li                  | ''                    | Li             | Xiao-Yun        | -
            Josiane   Barbosa Piedade    | ''                    | Piedade        | Josiane Barbosa | -
            Karen de Jesus Dias da Cunha | ''                    | da Cunha       | Karen de Jesus Dias | -
            Agnaldo Lopes da Silva Filho | ''                    | da Silva       | Agnaldo Lopes   | Filho
            Jan van der Berg             | ''                    | van der Berg   | Jan             | -
            Ludwig Von Mises             | ''                    | Von Mises      | Ludwig          | -
            Di Zhang                     | ''                    | Zhang          | Di              | -
            John Smith III               | ''                    | Smith          | John            | III
            John Smith, Jr.              | ''                    | Smith          | John            | Jr.
            J. K. Rowling                | ''                    | Rowling        | J. K.           | -
            Suharto                      | ''                    | Suharto        | -               | -
            de Souza                     | ''                    | Souza          | de              | -
            Li Han                       | Li H                  | Li             | Han             | -
            Li Han                       | Han L                 | Han            | Li              | -
            Maria Garcia Lopez           | Garcia Lopez M        | Garcia Lopez   | Maria           | -
            Pietro Di Fazio              | Di Fazio P            | Di Fazio       | Pietro          | -
            Agnaldo Lopes da Silva Filho | da Silva Filho AL     | da Silva       | Agnaldo Lopes   | Filho
            Agnaldo Lopes da Silva Filho | Silva Filho ALD       | Silva          | Agnaldo Lopes da | Filho
            Émile Zola                   | Zola E                | Zola           | Émile           | -
            Ana Costa                    | Somebody E            | Costa          | Ana             | -
            """)
    void a_printed_name_splits(String printed, String cited, String family, String given, String suffix) {
        assertThat(PersonNames.ofDisplay(printed, cited))
                .isEqualTo(new PersonName(
                        family, java.util.Optional.ofNullable(given), java.util.Optional.ofNullable(suffix), false));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, nullValues = "-", textBlock = """
            Zuo,Yun                | Zuo          | Yun           | -
            da Silva, Agnaldo      | da Silva     | Agnaldo       | -
            Smith,John,Jr          | Smith        | John          | Jr
            SPANDIDOS,DEMETRIOS A. | SPANDIDOS    | DEMETRIOS A.  | -
            Suharto,               | Suharto      | -             | -
            Zhu,Sheng‑Xing         | Zhu          | Sheng-Xing    | -
            """)
    void a_name_of_the_head_is_split_already(String text, String family, String given, String suffix) {
        assertThat(PersonNames.ofHead(text))
                .isEqualTo(new PersonName(
                        family, java.util.Optional.ofNullable(given), java.util.Optional.ofNullable(suffix), false));
    }

    @ParameterizedTest
    @CsvSource({
        "Sample Study Group",
        "International Sample Consortium",
        "Committee for Samples",
        "The Sample Investigators"
    })
    void a_group_is_one_name(String text) {
        assertThat(PersonNames.ofDisplay(text, "")).isEqualTo(PersonName.group(text));
    }
}
