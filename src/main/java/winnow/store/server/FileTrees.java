package winnow.store.server;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Directories and private files as the server needs them: who may enter, who owns, all or nothing. */
final class FileTrees {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private FileTrees() {}

    /** Creates the directory unless it is there; others may pass through it, not look into it. */
    static void createTraversable(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
            letPass(directory);
        }
    }

    static Path newTraversable(Path parent, String prefix) throws IOException {
        return letPass(Files.createTempDirectory(parent, prefix));
    }

    private static Path letPass(Path directory) throws IOException {
        return Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
    }

    /** A file for the owner's eyes that must not exist yet. */
    static void writePrivate(Path file, String text) throws IOException {
        Files.createFile(file, OWNER_ONLY);
        Files.writeString(file, text, StandardOpenOption.SYNC);
    }

    static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    /** Gives a tree to a user, the top last: whoever owns the top owns all of it, even after an interruption. */
    static void giveTo(int uid, int gid, Path tree) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                return give(file);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                return give(directory);
            }

            private FileVisitResult give(Path path) throws IOException {
                Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Deletes what an interrupted command left: the children whose name begins so. */
    static void deleteChildren(Path parent, String prefix) throws IOException {
        List<Path> left;
        try (Stream<Path> children = Files.list(parent)) {
            left = children.filter(p -> p.getFileName().toString().startsWith(prefix))
                    .toList();
        }
        left.forEach(FileTrees::discard);
    }

    /**
     * Deletes what is of no use any more. A killed command may have left a child process that is still writing there:
     * then the next command deletes the rest.
     */
    static void discard(Path tree) {
        try {
            delete(tree);
        } catch (IOException e) {
            // What is left has a name that nobody mistakes for something finished.
        }
    }

    /** Deletes a tree without following links; fine if it is not there. */
    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(tree, Set.of(), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
