package winnow.fetch;

import java.io.Closeable;
import java.util.Optional;

/** Captures of one file, one after the other; faults are captures too, so that none stops the others. */
interface CaptureSource extends Closeable {

    /** The next capture, or empty when the file has no more. */
    Optional<Capture> next();

    /** A file that yields one thing. */
    static CaptureSource of(Capture only) {
        return new CaptureSource() {
            private Optional<Capture> left = Optional.of(only);

            @Override
            public Optional<Capture> next() {
                Optional<Capture> next = left;
                left = Optional.empty();
                return next;
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
