package winnow.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import winnow.model.Content;
import winnow.model.ParseOutcome;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;
import winnow.parse.PageParser;
import winnow.testing.ArticlePages;
import winnow.testing.Layout;
import winnow.testing.SampleWork;

/**
 * Bytes to record against {@code Jsoup.parse} of the same bytes alone; the bar is 1.25 times. Two sizes: a page without
 * full text and one with it. Compilation is in the foreground, so that a busy machine does not measure the compiler.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xbatch")
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class ParseBenchmark {

    @Param({"32000", "143000"})
    private int size;

    private byte[] bytes;
    private Snapshot snapshot;

    @Setup
    public void page() {
        SampleWork work = SampleWork.numbered(13);
        bytes = ArticlePages.htmlOfSize(work, Layout.BULLETED, size).getBytes(StandardCharsets.UTF_8);
        snapshot = new Snapshot(
                SnapshotKind.PAGE,
                ArticlePages.SITE + "/" + work.doi(),
                Instant.EPOCH,
                200,
                Map.of("content-type", "text/html; charset=UTF-8"),
                Content.of(bytes));
    }

    /** The bar: the document alone. */
    @Benchmark
    public Object jsoup() {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), "UTF-8", "");
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
    }

    /** Decoding, document, record. */
    @Benchmark
    public ParseOutcome record() {
        return PageParser.parse(snapshot);
    }
}
