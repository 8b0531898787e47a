package winnow.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import winnow.model.Content;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;

/** Registry records, one a line, as dumps have them; a line is a capture of its own. */
final class LineCaptures implements CaptureSource {

    private final String file;
    private final InputStream in;
    private final Instant saved;
    private final int limit;
    private int number;
    private boolean ended;

    LineCaptures(String file, InputStream in, Instant saved, int limit) {
        this.file = file;
        this.in = new BufferedInputStream(in, 1 << 16);
        this.saved = saved;
        this.limit = limit;
    }

    @Override
    public Optional<Capture> next() {
        while (!ended) {
            number++;
            String place = file + "#" + number;
            try {
                byte[] line = line();
                if (ContentForm.of(line, line.length) != ContentForm.EMPTY) {
                    return Optional.of(new Capture.Kept(
                            place, new Snapshot(SnapshotKind.CROSSREF, place, saved, 200, Map.of(), Content.of(line))));
                }
            } catch (IOException broken) {
                ended = !(broken instanceof Bounded.TooLarge);
                return Optional.of(NotCaptured.because(place, broken));
            }
        }
        return Optional.empty();
    }

    private byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
        boolean tooLong = false;
        int c = in.read();
        while (c >= 0 && c != '\n') {
            if (line.size() < limit) {
                line.write(c);
            } else {
                tooLong = true;
            }
            c = in.read();
        }
        ended = c < 0;
        if (tooLong) {
            throw new Bounded.TooLarge(limit);
        }
        return line.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
