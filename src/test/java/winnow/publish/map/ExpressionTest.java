package winnow.publish.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import winnow.publish.facts.ArticleFacts;
import winnow.publish.facts.Facts;
import winnow.testing.PublishedSamples;

class ExpressionTest {

    private final Facts full = ArticleFacts.of(PublishedSamples.full());
    private final Facts retracted = ArticleFacts.of(PublishedSamples.retracted());

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "volume > 66",
                "authors/family > Mustermann;de la Cruz",
                "article_number | first_page > 101",
                "\"{journal_code} {volume}\" > ijo 66",
                "\"{nothing} {volume}\" | issue > 2",
                "\"a | b\" > a | b",
                "volume if issue > 66",
                "volume unless issue > ''",
                "volume if authors > 66",
                "\"fixed\" if nothing > ''",
                "nothing > ''"
            })
    void gives_the_values(String expression, String values) {
        assertThat(String.join(";", Expression.parse(expression).values(full))).isEqualTo(values);
    }

    @Test
    void takes_the_first_alternative_that_has_a_value() {
        assertThat(Expression.parse("first_page | article_number").values(retracted))
                .isEqualTo(List.of("130"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a//b", "\"open", "a |", "/a"})
    void refuses_what_is_no_expression(String text) {
        assertThatThrownBy(() -> Expression.parse(text)).isInstanceOf(MapFileException.class);
    }

    @Test
    void a_faulty_map_is_refused_with_file_and_line() {
        assertThatThrownBy(() -> FieldMap.parse("mine.map", "# remark\n\ndc.title title\ndc.date"))
                .hasMessage("mine.map, line 4: a field needs a name and where it comes from");
        assertThatThrownBy(() -> FieldMap.parse("mine.map", "dc.title the title"))
                .hasMessageStartingWith("mine.map, line 1: \"the title\" is neither");
    }
}
