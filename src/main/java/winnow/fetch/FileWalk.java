package winnow.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files below some paths, in the order of the paths and of the names below them. Hidden files, and the folder of
 * parts that a browser puts beside a saved page, are left out; a folder that is linked into itself is entered once.
 */
final class FileWalk {

    /** @param named whether the user named this file itself, rather than a folder above it */
    record Found(Path file, boolean named, Optional<IOException> fault) {}

    private final Deque<Iterator<Path>> open = new ArrayDeque<>();
    private final Set<Path> entered = new HashSet<>();

    FileWalk(List<Path> paths) {
        open.push(paths.iterator());
    }

    /** The next file, or empty when there are no more. */
    Optional<Found> next() {
        while (!open.isEmpty()) {
            if (!open.peek().hasNext()) {
                open.pop();
                continue;
            }
            boolean named = open.size() == 1;
            Path path = open.peek().next();
            if (!Files.isDirectory(path)) {
                return Optional.of(new Found(path, named, Optional.empty()));
            }
            Optional<IOException> fault = enter(path);
            if (fault.isPresent()) {
                return Optional.of(new Found(path, named, fault));
            }
        }
        return Optional.empty();
    }

    private Optional<IOException> enter(Path folder) {
        try {
            if (!entered.add(folder.toRealPath())) {
                return Optional.empty();
            }
            try (Stream<Path> inside = Files.list(folder)) {
                open.push(inside.filter(path -> !isHidden(path) && !isPartsOfPage(path))
                        .sorted()
                        .toList()
                        .iterator());
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of(unreadable);
        } catch (java.io.UncheckedIOException unreadable) {
            return Optional.of(unreadable.getCause());
        }
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static boolean isPartsOfPage(Path path) {
        String name = path.getFileName().toString();
        int cut = name.lastIndexOf("_files");
        if (cut <= 0 || cut + "_files".length() != name.length() || !Files.isDirectory(path)) {
            return false;
        }
        String page = name.substring(0, cut);
        return Files.exists(path.resolveSibling(page + ".html")) || Files.exists(path.resolveSibling(page + ".htm"));
    }
}
