package winnow.store.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks a {@code .tar.xz} archive with its symbolic links and execute permissions, and nothing outside the target. */
final class ArchiveExtractor {
    private static final int ANY_EXECUTE = 0111;

    private final Path target;

    private ArchiveExtractor(Path target) {
        this.target = target.toAbsolutePath().normalize();
    }

    /** @throws IOException also for an entry that would lie, or point, outside the target */
    static void extract(InputStream archive, Path target) throws IOException {
        ArchiveExtractor extractor = new ArchiveExtractor(target);
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extractor.write(entry, tar);
            }
        }
    }

    private void write(TarArchiveEntry entry, InputStream contents) throws IOException {
        Path path = inside(target.resolve(entry.getName()), entry);
        if (entry.isDirectory()) {
            makeDirectories(path, entry);
        } else if (entry.isSymbolicLink()) {
            makeDirectories(path.getParent(), entry);
            Path pointsTo = Path.of(entry.getLinkName());
            inside(path.resolveSibling(pointsTo), entry);
            Files.createSymbolicLink(path, pointsTo);
        } else if (entry.isFile() && !entry.isLink()) {
            makeDirectories(path.getParent(), entry);
            Files.copy(contents, path);
            Files.setPosixFilePermissions(path, permissions((entry.getMode() & ANY_EXECUTE) != 0));
        } else {
            throw new IOException("the archive entry " + entry.getName() + " is neither file, directory nor link");
        }
    }

    private Path inside(Path path, TarArchiveEntry entry) throws IOException {
        Path normal = path.normalize();
        if (!normal.startsWith(target)) {
            throw new IOException("the archive entry " + entry.getName() + " leads out of " + target);
        }
        return normal;
    }

    /** Step by step, so that no link that came with the archive is followed. */
    private void makeDirectories(Path directory, TarArchiveEntry entry) throws IOException {
        Path step = target;
        for (Path name : target.relativize(directory)) {
            step = step.resolve(name);
            if (Files.isSymbolicLink(step)) {
                throw new IOException("the archive entry " + entry.getName() + " goes through the link " + step);
            }
            if (!Files.isDirectory(step, LinkOption.NOFOLLOW_LINKS)
                    && !name.toString().isEmpty()) {
                Files.setPosixFilePermissions(Files.createDirectory(step), permissions(true));
            }
        }
    }

    private static Set<PosixFilePermission> permissions(boolean executable) {
        Set<PosixFilePermission> permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if (executable) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        return permissions;
    }
}
