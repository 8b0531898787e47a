package winnow.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.Content;
import winnow.model.Snapshot;

/** A page saved to a file of its own, by a browser or by hand. */
final class FileCapture {

    /** Browsers write the address into the first lines of what they save. */
    private static final Pattern SAVED_FROM = Pattern.compile(
            "(?i)saved from url=\\(\\d+\\)(https?://[^\\s<>\"]+)|(?:page saved with|url:)\\s*(https?://[^\\s<>\"]+)");

    private FileCapture() {}

    /**
     * Reads the whole file.
     *
     * @param named whether the user named this very file, so that what is no page is a failure and not passed over
     */
    static Capture read(Path file, CaptureLimits limits, boolean named) {
        String place = file.toString();
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = Bounded.unzipped(raw)) {
            byte[] head = in.readNBytes(ContentForm.WINDOW);
            ContentForm form = ContentForm.of(head, head.length);
            byte[] rest = Bounded.read(in, Math.max(0, limits.of(form) - head.length));
            byte[] body = java.util.Arrays.copyOf(head, head.length + rest.length);
            System.arraycopy(rest, 0, body, head.length, rest.length);
            return capture(place, body, form, Files.getLastModifiedTime(file).toInstant(), named);
        } catch (IOException unreadable) {
            return NotCaptured.because(place, unreadable);
        }
    }

    private static Capture capture(String place, byte[] body, ContentForm form, Instant saved, boolean named) {
        if (form == ContentForm.EMPTY) {
            return NotCaptured.empty(place);
        }
        Optional<String> other =
                named && form == ContentForm.JSON ? Optional.empty() : Assets.byContent("", form, body);
        if (other.isPresent()) {
            return named
                    ? NotCaptured.failed(
                            place, other.get(), "is no page but " + other.get() + ": save the page as HTML")
                    : new Capture.PassedOver(place, other.get());
        }
        return new Capture.Kept(
                place,
                new Snapshot(form.kind().orElseThrow(), origin(body, place), saved, 200, Map.of(), Content.of(body)));
    }

    private static String origin(byte[] body, String place) {
        String head = new String(body, 0, Math.min(body.length, 2048), StandardCharsets.ISO_8859_1);
        Matcher saved = SAVED_FROM.matcher(head);
        if (!saved.find()) {
            return place;
        }
        return saved.group(1) != null ? saved.group(1) : saved.group(2);
    }
}
