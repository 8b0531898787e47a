package winnow.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Xuanï¿½ Huang",
                "MÃ¼ller",
                "Garc\uFFFDa",
                "TGF-Î²1",
                "TGFâ€‘beta",
                "IL-1Î±",
                "ÏƒB factor",
                "5 Â°C",
                "JosÃ©",
                "â‰¥ 5",
                "don\u0092t"
            })
    void text_read_with_the_wrong_character_set_is_corrupt(String text) {
        assertThat(Mojibake.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JOÃO DA SILVA",
                "São Paulo",
                "Ångström",
                "10 Å² area",
                "“CAFÉ”",
                "Müller",
                "Île-de-France",
                "βήτα",
                "Øresund",
                "NÎMES",
                "Ñuñoa",
                "plain",
                "château",
                "naïve",
                "ΔNp63",
                "\u2206Np63",
                "MÂNCĂ",
                "5 °C"
            })
    void sound_text_is_not(String text) {
        assertThat(Mojibake.in(text)).isFalse();
    }
}
