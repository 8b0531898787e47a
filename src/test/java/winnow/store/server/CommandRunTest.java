package winnow.store.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandRunTest {
    @Test
    void output_and_errors_come_together_with_the_exit_code() {
        assertThat(CommandRun.of(List.of("/bin/sh", "-c", "cat; echo bad >&2; exit 3"), "in "))
                .isEqualTo(new CommandRun(3, "in bad\n"));
    }

    @Test
    void a_program_that_is_not_there_is_a_failed_run() {
        CommandRun run = CommandRun.of(List.of("/no/such/program"));
        assertThat(run.succeeded()).isFalse();
        assertThat(run.output()).contains("/no/such/program");
    }

    @Test
    void a_child_that_does_not_read_its_input_is_no_trouble() {
        assertThat(CommandRun.of(List.of("/bin/sh", "-c", "exit 0"), "x".repeat(1 << 20)))
                .isEqualTo(new CommandRun(0, ""));
    }

    @Test
    void the_last_line_with_an_error_tells_most() {
        assertThat(CommandRun.tellingLine("one\ninitdb: error: no\nhint: try\n\n"))
                .isEqualTo("initdb: error: no");
        assertThat(CommandRun.tellingLine("one\ntwo\n\n")).isEqualTo("two");
        assertThat(CommandRun.tellingLine(" \n")).isEqualTo("no output");
    }
}
