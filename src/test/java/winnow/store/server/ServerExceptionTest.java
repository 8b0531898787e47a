package winnow.store.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ServerExceptionTest {
    private static final Path HOME = Path.of("/home/x");

    @Test
    void a_full_disk_is_told_from_a_closed_one() {
        ServerException full =
                ServerException.of(new FileSystemException("/home/x/y", null, "No space left on device"), HOME);
        assertThat(full.reason()).isEqualTo(ServerException.Reason.DISK_FULL);
        assertThat(full)
                .hasMessage("no space left on the disk that holds /home/x: free some space there, or set WINNOW_HOME to"
                        + " a directory on another disk");

        ServerException closed = ServerException.of(new AccessDeniedException("/home/x/y"), HOME);
        assertThat(closed.reason()).isEqualTo(ServerException.Reason.HOME_NOT_WRITABLE);
        assertThat(closed)
                .hasMessage("cannot use /home/x for the database (permission denied): make it writable, or set"
                        + " WINNOW_HOME to a directory of your own");
    }

    @Test
    void the_message_is_one_line_whatever_the_cause_says() {
        assertThat(ServerException.of(new IOException("two\n lines"), HOME)).hasMessageContaining("(two lines)");
    }
}
