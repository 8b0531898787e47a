package winnow.publish.export;

import java.io.Closeable;
import java.io.IOException;
import winnow.store.read.MetricSpan;

/** Takes readings of counters one at a time, and keeps none of them. */
interface MetricSink extends Closeable {

    void write(MetricSpan span) throws IOException;

    /** What kind of figure it is; it stands beside every reading, so that it survives any cut. */
    static String label(MetricSpan span) {
        return span.source().equals("crossref") ? "registry count, not COUNTER" : "publisher counter, not COUNTER";
    }
}
