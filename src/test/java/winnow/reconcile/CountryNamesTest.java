package winnow.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Department of Surgery, Peking University, Beijing 100044, P.R. China | CN
            Peking University, Beijing, People's Republic of China | CN
            University of Alabama at Birmingham, Birmingham, AL, USA | US
            Emory University, Atlanta, GA 30322, U.S.A. | US
            Sookmyung Women's University, Seoul 140-742, Republic of Korea | KR
            Yonsei University, Seoul, South Korea. | KR
            National Taiwan University, Taipei, Taiwan, R.O.C. | TW
            National Taiwan University, Taipei 100, Taiwan | TW
            University of Athens, Athens 11634 Greece | GR
            University of Oxford, Oxford OX3 9DU, UK | GB
            University of Leeds, Leeds, England | GB
            Queen's University, Belfast, Northern Ireland | GB
            Tehran University, Tehran, I.R. Iran | IR
            Tehran University, Tehran, Iran | IR
            The University of Hong Kong, Hong Kong, P.R. China | HK
            University of Macau, Macau SAR | MO
            Tbilisi State University, Tbilisi, Georgia | GE
            Emory University, Atlanta, Georgia | -
            Inner Mongolia Medical University, Hohhot, Inner Mongolia | -
            University of New Mexico, Albuquerque, New Mexico | -
            University of Bari, Bari, Italy E-mail: someone@example.org | IT
            Charles University, Prague, Czech Republic | CZ
            Charles University, Prague, Czechia | CZ
            Istanbul University, Istanbul, Türkiye | TR
            Istanbul University, Istanbul, Turkey | TR
            King Saud University, Riyadh 11451, Kingdom of Saudi Arabia | SA
            Erasmus MC, Rotterdam, The Netherlands | NL
            University of Hanoi, Hanoi, Viet Nam | VN
            RAS Institute, Moscow, Russian Federation | RU
            Abidjan, Côte d'Ivoire | CI
            Kinshasa, Democratic Republic of the Congo | CD
            Harvard Medical School, Boston, MA 02115 | -
            Nowhere in particular | -
            University of South China | -
            """)
    void the_country_is_read_from_the_end_of_the_affiliation(String affiliation, String code) {
        assertThat(CountryNames.in(affiliation).orElse(null)).isEqualTo(code);
    }
}
