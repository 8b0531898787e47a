package winnow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewDecisionTest {

    private static final Claims SEEN = claims("54", null, "55");

    private final ReviewDecision crossref = ReviewDecision.taking(Field.VOLUME, Source.CROSSREF, SEEN);
    private final ReviewDecision value = ReviewDecision.giving(Field.VOLUME, "54-55", SEEN);

    private static Claims claims(String page, String xml, String crossref) {
        return new Claims(Optional.ofNullable(page), Optional.ofNullable(xml), Optional.ofNullable(crossref));
    }

    @Test
    void it_stands_while_the_sources_claim_what_they_did() {
        assertThat(crossref.lapse(SEEN)).isEmpty();
        assertThat(crossref.lapse(claims(" 54\n", null, "55\u0000"))).isEmpty();
        assertThat(value.holdsFor(SEEN)).isTrue();
    }

    @Test
    void it_lapses_when_any_source_claims_something_else_or_speaks_for_the_first_time() {
        assertThat(crossref.lapse(claims("56", null, "55"))).contains("page said \"54\", now \"56\"");
        assertThat(crossref.lapse(claims("54", null, "56"))).contains("crossref said \"55\", now \"56\"");
        assertThat(value.lapse(claims("54", "54", "55"))).contains("xml said nothing, now \"54\"");
    }

    @Test
    void it_does_not_lapse_when_a_source_falls_silent_from_which_nothing_is_taken() {
        assertThat(crossref.lapse(claims(null, null, "55"))).isEmpty();
        assertThat(value.lapse(claims(null, null, null))).isEmpty();
        assertThat(crossref.lapse(claims("54", null, null))).contains("crossref said \"55\", now nothing");
    }

    @Test
    void long_claims_are_shortened_where_they_are_told() {
        ReviewDecision title = ReviewDecision.giving(Field.TITLE, "x", claims("a".repeat(500), null, null));

        assertThat(title.lapse(claims("b".repeat(500), null, null)).orElseThrow())
                .isEqualTo("page said \"" + "a".repeat(79) + "\u2026\", now \"" + "b".repeat(79) + "\u2026\"");
    }

    @Test
    void it_takes_a_source_or_a_value_and_never_both() {
        assertThatThrownBy(() -> new ReviewDecision(Field.VOLUME, Optional.of(Source.PAGE), Optional.of("1"), SEEN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReviewDecision(Field.VOLUME, Optional.empty(), Optional.empty(), SEEN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
