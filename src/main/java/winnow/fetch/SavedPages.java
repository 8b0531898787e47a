package winnow.fetch;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * Reads saved pages instead of the network: web archives, folders, single files, compressed or not. Captures come one
 * at a time and in the same order on every run; one record is in memory at a time. Nothing that is wrong with one file
 * stops the others: it becomes a {@link Capture.Failed}.
 *
 * <p>Not for use by several threads at once.
 */
public final class SavedPages implements Iterator<Capture>, Closeable {

    private static final String ARCHIVE = "WARC/";

    private final FileWalk files;
    private final CaptureLimits limits;
    private CaptureSource source;
    private Capture ahead;

    private SavedPages(List<Path> paths, CaptureLimits limits) {
        this.files = new FileWalk(List.copyOf(paths));
        this.limits = limits;
    }

    /**
     * Opens the paths in the order given.
     *
     * @param paths files and folders; one that does not exist becomes a failed capture
     */
    public static SavedPages open(List<Path> paths, CaptureLimits limits) {
        return new SavedPages(paths, limits);
    }

    @Override
    public boolean hasNext() {
        while (ahead == null) {
            if (source == null) {
                Optional<FileWalk.Found> file = files.next();
                if (file.isEmpty()) {
                    return false;
                }
                source = open(file.get());
            }
            Optional<Capture> next = source.next();
            next.ifPresentOrElse(capture -> ahead = capture, this::closeSource);
        }
        return true;
    }

    @Override
    public Capture next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Capture next = ahead;
        ahead = null;
        return next;
    }

    @Override
    public void close() {
        closeSource();
    }

    private void closeSource() {
        try {
            if (source != null) {
                source.close();
            }
        } catch (IOException readAlready) {
            ahead = null;
        } finally {
            source = null;
        }
    }

    private CaptureSource open(FileWalk.Found found) {
        Path file = found.file();
        String place = file.toString();
        if (found.fault().isPresent()) {
            return CaptureSource.of(NotCaptured.because(place, found.fault().get()));
        }
        try {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(place);
            }
            if (!found.named() && !Files.isRegularFile(file)) {
                return CaptureSource.of(new Capture.PassedOver(place, "not-a-file"));
            }
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
            String start = Files.isRegularFile(file) ? start(file) : "";
            if (start.equals(ARCHIVE)) {
                return opened(file, in -> new WarcCaptures(place, in, limits));
            }
            if (name.endsWith(".warc")) {
                return CaptureSource.of(notAnArchive(place, start));
            }
            if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
                var saved = Files.getLastModifiedTime(file).toInstant();
                return opened(file, in -> new LineCaptures(place, Bounded.unzipped(in), saved, limits.registry()));
            }
            Optional<String> asset = found.named() ? Optional.empty() : Assets.byName(place);
            return CaptureSource.of(
                    asset.isPresent()
                            ? new Capture.PassedOver(place, asset.get())
                            : FileCapture.read(file, limits, found.named()));
        } catch (IOException unreadable) {
            return CaptureSource.of(NotCaptured.because(place, unreadable));
        }
    }

    /** Opens a source on a stream that is closed again when the source cannot be opened. */
    private static CaptureSource opened(Path file, Opening opening) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return opening.on(in);
        } catch (IOException | RuntimeException broken) {
            in.close();
            throw broken;
        }
    }

    /** The first bytes, decompressed; fewer where there are fewer, or where the compression is broken at once. */
    private static String start(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = Bounded.unzipped(raw)) {
            return new String(in.readNBytes(ARCHIVE.length()), StandardCharsets.ISO_8859_1);
        } catch (ZipException | EOFException brokenGzip) {
            return "";
        }
    }

    private static Capture notAnArchive(String place, String start) throws IOException {
        if (start.isEmpty() && Files.size(Path.of(place)) == 0) {
            return NotCaptured.empty(place);
        }
        return ARCHIVE.startsWith(start)
                ? NotCaptured.cut(place, "not one whole record")
                : NotCaptured.failed(place, "not-a-warc", "is no WARC archive: it does not begin with " + ARCHIVE);
    }

    private interface Opening {
        CaptureSource on(InputStream in) throws IOException;
    }
}
