package winnow.publish.export;

import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import winnow.store.read.MetricSpan;

/**
 * Counters in the long form: a row a reading, its state beside its value. A cell without a number is empty, never zero;
 * a zero is a measured zero.
 */
final class MetricsCsv implements MetricSink {

    private static final String[] HEADINGS = {
        "doi",
        "journal_code",
        "metric",
        "state",
        "value",
        "raw_text",
        "source",
        "observed_at",
        "last_observed_at",
        "looks",
        "run_id",
        "label"
    };

    private final CSVPrinter printer;

    MetricsCsv(Writer out) throws IOException {
        this.printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord((Object[]) HEADINGS);
    }

    @Override
    public void write(MetricSpan span) throws IOException {
        printer.printRecord(
                span.doi().value(),
                span.journalCode().orElse(""),
                span.metric(),
                span.state(),
                span.value().isPresent() ? Long.toString(span.value().getAsLong()) : "",
                FormulaGuard.cell(span.rawText().orElse("")),
                span.source(),
                span.observedAt(),
                span.lastObservedAt(),
                span.looks().isPresent() ? Integer.toString(span.looks().getAsInt()) : "",
                span.runId(),
                MetricSink.label(span));
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
