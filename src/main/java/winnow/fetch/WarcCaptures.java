package winnow.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;
import winnow.model.Content;
import winnow.model.Snapshot;

/**
 * The records of a web archive (ISO 28500), compressed or not, one in memory at a time. Responses, resources and
 * conversions can be pages; everything else is passed over. An archive cut in the middle gives every whole record
 * before the cut and then says where it ends.
 */
final class WarcCaptures implements CaptureSource {

    private static final int HEADER_ROOM = 256 << 10;

    private final String file;
    private final InputStream in;
    private final WarcReader reader;
    private final CaptureLimits limits;
    private int number;
    private boolean ended;

    WarcCaptures(String file, InputStream in, CaptureLimits limits) throws IOException {
        this.file = file;
        this.in = in;
        this.reader = new WarcReader(in);
        this.limits = limits;
        reader.setLenient(true);
        reader.onWarning(warning -> {});
    }

    @Override
    public Optional<Capture> next() {
        if (ended) {
            return Optional.empty();
        }
        String place = file + "#" + (number + 1);
        try {
            Optional<WarcRecord> record = reader.next();
            ended = record.isEmpty();
            number++;
            return record.isPresent() ? Optional.of(readable(place, record.get())) : ending();
        } catch (IOException broken) {
            ended = true;
            return Optional.of(broken(place, broken));
        } catch (IllegalArgumentException badLength) {
            ended = true;
            return Optional.of(broken(place, new ParsingException(String.valueOf(badLength.getMessage()))));
        }
    }

    /** A file without a single record is no archive. */
    private Optional<Capture> ending() {
        return number > 1 ? Optional.empty() : Optional.of(NotCaptured.empty(file));
    }

    private Capture broken(String place, IOException fault) {
        if (fault instanceof ParsingException) {
            return NotCaptured.failed(
                    place, "broken-record", "is no WARC record, and the rest of the archive is not read");
        }
        return NotCaptured.cut(place, "the archive ends inside this record");
    }

    /** A header that cannot be read (a date that is none, no address) spoils its own record only. */
    private Capture readable(String place, WarcRecord record) throws IOException {
        try {
            return capture(place, record);
        } catch (IllegalArgumentException | DateTimeException | NoSuchElementException badHeader) {
            return NotCaptured.failed(
                    place, "broken-record", "has a header that cannot be read: " + badHeader.getMessage());
        }
    }

    private Capture capture(String place, WarcRecord record) throws IOException {
        if (!(record instanceof WarcTargetRecord target)
                || !(record instanceof WarcResponse
                        || record instanceof WarcResource
                        || record instanceof WarcConversion)) {
            return new Capture.PassedOver(place, String.valueOf(record.type()).toLowerCase(Locale.ROOT));
        }
        String url = target.target();
        if (url == null) {
            throw new IllegalArgumentException("no WARC-Target-URI");
        }
        if (!url.matches("(?i)https?://.*") && !(record instanceof WarcResource && url.startsWith("file:"))) {
            return new Capture.PassedOver(place, "not-http");
        }
        Optional<String> asset = Assets.byName(url);
        if (asset.isPresent()) {
            return new Capture.PassedOver(place, asset.get());
        }
        byte[] block = block(record);
        if (block == null) {
            return NotCaptured.because(place, new Bounded.TooLarge(limits.registry()));
        }
        if (record.truncated() != WarcTruncationReason.NOT_TRUNCATED) {
            return NotCaptured.cut(place, "its archive says: truncated by " + record.truncated());
        }
        return record instanceof WarcResponse ? response(place, target, block) : resource(place, target, block);
    }

    /** The record's bytes, or null where they are too many. @throws IOException when the archive ends inside it */
    private byte[] block(WarcRecord record) throws IOException {
        long announced = record.body().size();
        int limit = limits.registry() + HEADER_ROOM;
        if (announced > limit) {
            return null;
        }
        byte[] block = record.body().stream().readNBytes(limit);
        if (announced > block.length) {
            throw new java.io.EOFException();
        }
        return block;
    }

    private Capture response(String place, WarcTargetRecord record, byte[] block) {
        try {
            HttpPayload http = HttpPayload.read(block, limits.registry());
            Optional<Capture> refusal = Assets.refusal(place, record.target(), http);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            return kept(place, record, http.status(), http.headers(), http.body());
        } catch (HttpPayload.UnknownEncoding unknown) {
            return NotCaptured.failed(
                    place,
                    "encoding-" + unknown.getMessage(),
                    "is compressed with " + unknown.getMessage() + ": record it with gzip");
        } catch (ParsingException notHttp) {
            return NotCaptured.failed(place, "not-http", "holds no HTTP response: " + notHttp.getMessage());
        } catch (IOException broken) {
            return NotCaptured.because(place, broken);
        }
    }

    private Capture resource(String place, WarcTargetRecord record, byte[] block) {
        Map<String, String> headers = record.headers().first("Content-Type").stream()
                .collect(Collectors.toMap(type -> "content-type", type -> type));
        return kept(place, record, 200, headers, block);
    }

    private Capture kept(String place, WarcTargetRecord record, int status, Map<String, String> headers, byte[] body) {
        ContentForm form = ContentForm.of(body, body.length);
        if (form == ContentForm.EMPTY) {
            return NotCaptured.empty(place);
        }
        Optional<String> other = Assets.byContent(headers.getOrDefault("content-type", ""), form, body);
        if (other.isPresent()) {
            return new Capture.PassedOver(place, other.get());
        }
        if (body.length > limits.of(form)) {
            return NotCaptured.because(place, new Bounded.TooLarge(limits.of(form)));
        }
        return new Capture.Kept(
                place,
                new Snapshot(
                        form.kind().orElseThrow(), record.target(), record.date(), status, headers, Content.of(body)));
    }

    @Override
    public void close() throws IOException {
        reader.close();
        in.close();
    }
}
