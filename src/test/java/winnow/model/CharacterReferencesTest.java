package winnow.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterReferencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            &beta; and &#946; and &#x3B2; and &bgr;   | β and β and β and β
            &sigmaf;&sigma;&sfgr;&sgr;                | ςσςσ
            &Lstrok;ukasz &Zcaron;i&zcaron;ek         | Łukasz Žižek
            Ko&ccedil; &Scedil;ahin G&uuml;l &inodot; | Koç Şahin Gül ı
            Crohn&#146;s and &#x92; and &#150;        | Crohn’s and ’ and –
            a &lt; b &amp;lt; c                       | a < b &lt; c
            Q&A; R&D &nosuch; &acute; &xdot; &#; &#x; | Q&A; R&D &nosuch; ´ ẋ &#; &#x;
            &#55296; and &#x110000;                   | \uFFFD and \uFFFD
            """)
    void references_are_decoded_once_and_other_ampersands_left_alone(String text, String decoded) {
        assertThat(CharacterReferences.decode(text)).isEqualTo(decoded);
    }
}
