package winnow.store.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterFileTest {
    private static final List<String> RUNNING =
            List.of("4711", "/home/a b/data", "1763950000", "5999", "", "127.0.0.1", "  1234   99", "ready   ");

    @Test
    void a_running_server_tells_process_port_and_status() {
        assertThat(PostmasterFile.parse(RUNNING)).contains(new PostmasterFile(4711, 5999, "ready"));
        assertThat(PostmasterFile.parse(RUNNING).orElseThrow().ready()).isTrue();
    }

    @Test
    void a_server_that_is_only_just_starting_has_written_less() {
        assertThat(PostmasterFile.parse(RUNNING.subList(0, 5))).contains(new PostmasterFile(4711, 5999, ""));
        assertThat(PostmasterFile.parse(RUNNING.subList(0, 1))).contains(new PostmasterFile(4711, 0, ""));
        assertThat(new PostmasterFile(4711, 0, "ready").ready()).isFalse();
    }

    @Test
    void starting_and_stopping_are_not_ready() {
        assertThat(new PostmasterFile(1, 5999, "starting").ready()).isFalse();
        assertThat(new PostmasterFile(1, 5999, "stopping").ready()).isFalse();
    }

    @Test
    void a_single_user_backend_marks_its_process_by_a_minus() {
        assertThat(PostmasterFile.parse(List.of("-4711"))).contains(new PostmasterFile(4711, 0, ""));
    }

    @Test
    void what_names_no_process_is_none() {
        for (String first : List.of("", "x", "12x", "0", "99999999999999999999")) {
            assertThat(PostmasterFile.parse(List.of(first, "/data"))).as(first).isEmpty();
        }
        assertThat(PostmasterFile.parse(List.of())).isEmpty();
    }

    @Test
    void no_file_is_none(@TempDir Path directory) throws IOException {
        assertThat(PostmasterFile.read(directory.resolve("postmaster.pid"))).isEmpty();
    }
}
