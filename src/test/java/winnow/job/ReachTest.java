package winnow.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import winnow.store.StepOutcome;

class ReachTest {

    private static final StepOutcome WELL = StepOutcome.parsed("whole");
    private static final StepOutcome GONE = StepOutcome.of("gone", "status-404", "not there");
    private static final StepOutcome NO_WAY = StepOutcome.of("failed", "connect-failed", "refuses connections");
    private static final StepOutcome FAULT = StepOutcome.of("failed", "status-503", "answers 503");

    private final Reach<Map.Entry<Integer, StepOutcome>> reach = new Reach<>("the-site", 1, Map.Entry::getValue);

    private java.util.List<Integer> answered(int item, StepOutcome outcome) {
        return reach.answered(Map.entry(item, outcome)).stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void answers_of_any_kind_stand_at_once() {
        assertThat(answered(1, WELL)).containsExactly(1);
        assertThat(answered(2, GONE)).containsExactly(2);
    }

    @Test
    void a_fault_is_held_back_until_the_site_gives_some_answer() {
        assertThat(answered(1, FAULT)).isEmpty();
        assertThat(answered(2, NO_WAY)).isEmpty();

        assertThat(answered(3, GONE)).containsExactly(1, 2, 3);
        assertThat(reach.release()).isEmpty();
    }

    @Test
    void three_without_a_way_are_enough_where_the_site_was_never_reached() {
        answered(1, NO_WAY);
        answered(2, NO_WAY);

        assertThatThrownBy(() -> answered(3, NO_WAY))
                .isInstanceOf(OutOfReachException.class)
                .hasMessage("the-site is out of reach: refuses connections");
    }

    @Test
    void a_site_that_answered_before_is_given_ten() {
        answered(0, WELL);
        for (int i = 1; i < 10; i++) {
            assertThat(answered(i, NO_WAY)).isEmpty();
        }

        assertThatThrownBy(() -> answered(10, NO_WAY)).isInstanceOf(OutOfReachException.class);
    }

    @Test
    void twenty_faults_in_a_row_are_an_outage_too() {
        answered(0, WELL);
        for (int i = 1; i < 20; i++) {
            assertThat(answered(i, FAULT)).isEmpty();
        }

        assertThatThrownBy(() -> answered(20, FAULT)).hasMessageContaining("answers 503");
    }

    @Test
    void at_the_end_of_the_list_what_found_no_way_can_be_asked_for_again_and_counts_on() {
        answered(1, FAULT);
        answered(2, NO_WAY);

        assertThat(reach.inDoubt()).extracting(Map.Entry::getKey).containsExactly(2);
        answered(2, NO_WAY);
        reach.inDoubt();
        assertThatThrownBy(() -> answered(2, NO_WAY)).isInstanceOf(OutOfReachException.class);
    }
}
