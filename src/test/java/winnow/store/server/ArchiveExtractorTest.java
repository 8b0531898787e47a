package winnow.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveExtractorTest {
    private Path directory;
    private Path target;

    @BeforeEach
    void newTarget(@TempDir Path directory) throws IOException {
        this.directory = directory;
        this.target = Files.createDirectory(directory.resolve("target"));
    }

    @Test
    void files_links_and_execute_permissions_are_kept() throws IOException {
        ArchiveExtractor.extract(
                archive(
                        file("bin/run", 0755),
                        file("share/./notes", 0644),
                        link("lib/libx.so", "libx.so.1"),
                        file("lib/libx.so.1", 0644)),
                target);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target.resolve("bin/run"))))
                .isEqualTo("rwxr-xr-x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target.resolve("share/notes"))))
                .isEqualTo("rw-r--r--");
        assertThat(Files.readSymbolicLink(target.resolve("lib/libx.so"))).isEqualTo(Path.of("libx.so.1"));
        assertThat(target.resolve("lib/libx.so")).hasContent("contents");
    }

    @Test
    void nothing_is_written_outside_the_target() throws IOException {
        for (String name : new String[] {"../evil", "a/../../evil", "/tmp/../" + directory + "/evil"}) {
            assertThatThrownBy(() -> ArchiveExtractor.extract(archive(file(name, 0644)), target))
                    .as(name)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("leads out of");
        }
        assertThat(directory.resolve("evil")).doesNotExist();
    }

    @Test
    void no_link_points_outside_the_target() {
        for (String pointsTo : new String[] {"/etc/passwd", "../../evil"}) {
            assertThatThrownBy(() -> ArchiveExtractor.extract(archive(link("lib/x", pointsTo)), target))
                    .as(pointsTo)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("leads out of");
        }
    }

    @Test
    void no_entry_goes_through_a_link() {
        assertThatThrownBy(() ->
                        ArchiveExtractor.extract(archive(file("b/x", 0644), link("a", "b"), file("a/y", 0644)), target))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("goes through the link");
    }

    @Test
    void an_archive_that_is_cut_off_is_an_error() throws IOException {
        byte[] whole = archive(file("bin/run", 0755)).readAllBytes();
        InputStream cut = new ByteArrayInputStream(Arrays.copyOf(whole, whole.length - 20));
        assertThatThrownBy(() -> ArchiveExtractor.extract(cut, target)).isInstanceOf(IOException.class);
    }

    private static TarArchiveEntry file(String name, int mode) {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setMode(TarArchiveEntry.DEFAULT_FILE_MODE & ~0777 | mode);
        return entry;
    }

    private static TarArchiveEntry link(String name, String pointsTo) {
        TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
        entry.setLinkName(pointsTo);
        return entry;
    }

    private static InputStream archive(TarArchiveEntry... entries) throws IOException {
        byte[] contents = "contents".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
            for (TarArchiveEntry entry : entries) {
                entry.setSize(entry.isSymbolicLink() ? 0 : contents.length);
                tar.putArchiveEntry(entry);
                if (!entry.isSymbolicLink()) {
                    tar.write(contents);
                }
                tar.closeArchiveEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
