package winnow.publish.export;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import javax.sql.DataSource;
import winnow.publish.facts.ArticleFacts;
import winnow.publish.map.FieldMaps;
import winnow.store.read.Catalogue;
import winnow.store.read.DeletedArticle;
import winnow.store.read.MetricReader;
import winnow.store.read.Published;
import winnow.store.read.PublishedArticle;
import winnow.store.read.PublishedReader;
import winnow.store.read.Selection;

/** Exports what is selected, as it stood when the export began. */
public final class Exporter {

    private static final int BUFFER = 1 << 16;

    private final DataSource dataSource;
    private final FieldMaps maps;

    /** Exports from this database by these maps. */
    public Exporter(DataSource dataSource, FieldMaps maps) {
        this.dataSource = dataSource;
        this.maps = maps;
    }

    /**
     * Writes the export.
     *
     * @throws UncheckedIOException when the destination cannot be written
     * @throws IllegalArgumentException for a format of several files to a stream
     */
    public ExportSummary export(ExportFormat format, Selection selection, Destination destination) {
        Instant next = new Catalogue(dataSource).settled();
        try {
            Tally tally = new Tally();
            if (destination instanceof Destination.Stream stream) {
                write(format, selection, stream.out(), tally);
            } else {
                write(format, selection, ((Destination.Place) destination).path(), tally);
            }
            return new ExportSummary(tally.records, tally.deleted, tally.untold, next);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(ExportFormat format, Selection selection, Path path, Tally tally) throws IOException {
        if (format.severalFiles()) {
            try (RecordSink sink = new SafSink(maps.fields("dspace-saf.map"), path)) {
                records(selection, sink, tally);
            }
            return;
        }
        Path whole = path.toAbsolutePath();
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            write(format, selection, out, tally);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(part);
            throw failed;
        }
        Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    }

    private void write(ExportFormat format, Selection selection, OutputStream out, Tally tally) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(new Unclosed(out), StandardCharsets.UTF_8), BUFFER);
        if (format.ofReadings()) {
            try (MetricSink sink = Sinks.readings(format, writer)) {
                readings(selection, sink, tally);
            }
            return;
        }
        try (RecordSink sink = Sinks.open(format, maps, writer)) {
            records(selection, sink, tally);
        }
    }

    private void readings(Selection selection, MetricSink sink, Tally tally) {
        new MetricReader(dataSource).each(selection, span -> {
            try {
                sink.write(span);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            tally.records++;
        });
    }

    private void records(Selection selection, RecordSink sink, Tally tally) {
        new PublishedReader(dataSource).each(selection, record -> {
            try {
                record(record, sink, tally);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private static void record(Published record, RecordSink sink, Tally tally) throws IOException {
        if (record instanceof PublishedArticle article) {
            sink.write(ArticleFacts.of(article));
            tally.records++;
        } else if (sink.writeDeleted((DeletedArticle) record)) {
            tally.deleted++;
        } else {
            tally.untold++;
        }
    }

    /** Counts of what was written so far. */
    private static final class Tally {
        private long records;
        private long deleted;
        private long untold;
    }

    /** Ends where the document ends; whoever opened the stream closes it. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
