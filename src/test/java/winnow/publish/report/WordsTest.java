package winnow.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.audit.AuditRules;
import winnow.audit.Rule;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, –",
        "0, 7, 0 %",
        "7, 7, 100 %",
        "1, 3, 33.3 %",
        "1, 5000, under 0.1 %",
        "4999, 5000, over 99.9 %",
        "3, 450000, under 0.1 %"
    })
    void a_share_says_neither_none_nor_all_unless_it_is(long part, long whole, String words) {
        assertThat(Words.share(part, whole).replace('\u00A0', ' ')).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "999, 999", "1000, 1k", "1500, 1.5k", "3000000, 3M", "9223372036854775807, 9.2E"})
    void a_number_on_a_scale_is_short(long number, String words) {
        assertThat(Axes.brief(number)).isEqualTo(words);
    }

    @Test
    void a_long_text_is_cut_between_characters() {
        assertThat(Words.shortened("𝛼𝛽𝛾𝛿", 3)).isEqualTo("𝛼𝛽…");
        assertThat(Words.shortened("abc", 3)).isEqualTo("abc");
    }

    @Test
    void every_rule_of_the_audit_is_explained() {
        assertThat(AuditRules.all()).extracting(Rule::id).allMatch(RuleNotes::explains);
    }
}
