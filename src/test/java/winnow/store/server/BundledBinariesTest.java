package winnow.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledBinariesTest {
    @Test
    void archives_are_named_by_system_and_processor() {
        assertThat(BundledBinaries.resourceName("Linux", "amd64", false)).isEqualTo("postgres-linux-x86_64.txz");
        assertThat(BundledBinaries.resourceName("Linux", "aarch64", false)).isEqualTo("postgres-linux-arm_64.txz");
        assertThat(BundledBinaries.resourceName("Mac OS X", "aarch64", false)).isEqualTo("postgres-darwin-arm_64.txz");
        assertThat(BundledBinaries.resourceName("Mac OS X", "x86_64", false)).isEqualTo("postgres-darwin-x86_64.txz");
        assertThat(BundledBinaries.resourceName("Linux", "amd64", true))
                .isEqualTo("postgres-linux-x86_64-alpine_linux.txz");
    }

    @Test
    void a_build_for_another_machine_says_what_it_lacks(@TempDir Path directory) {
        assertThatThrownBy(() -> new BundledBinaries(directory, "postgres-plan9-mips.txz").ready())
                .isInstanceOfSatisfying(
                        ServerException.class,
                        e -> assertThat(e.reason()).isEqualTo(ServerException.Reason.NO_BINARIES))
                .hasMessageContaining("postgres-plan9-mips.txz is missing")
                .hasMessageContaining("--db-url");
    }
}
