package winnow.store.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartCommandTest {
    private static final ServerBinaries BINARIES = new ServerBinaries(Path.of("/pg/bin"), "18.6");
    private static final ServerPaths PATHS = new ServerPaths(Path.of("/ho me"));
    private static final RunAs AS_NOBODY = new RunAs(List.of("setpriv", "--reuid=65534"), 65534, 65534);

    @Test
    void the_server_is_started_directly_in_a_session_of_its_own() {
        assertThat(command(ServerOptions.DEFAULT, true))
                .startsWith("setsid", "setpriv", "--reuid=65534", "/pg/bin/postgres", "-D")
                .contains("/ho me/database/cluster/data", "port=5999", "fsync=on", "unix_socket_directories=")
                .contains("listen_addresses=127.0.0.1");
    }

    @Test
    void settings_of_the_options_win() {
        assertThat(command(ServerOptions.DEFAULT.withSettings(Map.of("fsync", "off")), true))
                .contains("fsync=off")
                .doesNotContain("fsync=on");
    }

    @Test
    void without_setsid_the_server_options_are_one_quoted_word_for_pg_ctl() {
        List<String> command = command(ServerOptions.DEFAULT.withSettings(Map.of("cluster_name", "it's")), false);
        assertThat(command).startsWith("setpriv", "--reuid=65534", "/pg/bin/pg_ctl", "start");
        assertThat(command.get(command.size() - 1)).contains("'-c' 'port=5999'", "'cluster_name=it'\\''s'");
    }

    private static List<String> command(ServerOptions options, boolean hasSetsid) {
        return StartCommand.of(BINARIES, AS_NOBODY, PATHS, options, 5999, hasSetsid);
    }
}
