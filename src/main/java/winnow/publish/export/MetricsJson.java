package winnow.publish.export;

import java.io.IOException;
import java.io.Writer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import winnow.store.read.MetricSpan;

/**
 * Counters in the long form: an object a line, with the members that {@link MetricsCsv} has for columns. What is not
 * there is null, never zero; a zero is a measured zero.
 */
final class MetricsJson implements MetricSink {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Writer out;

    MetricsJson(Writer out) {
        this.out = out;
    }

    @Override
    public void write(MetricSpan span) throws IOException {
        ObjectNode reading = JsonNodeFactory.instance
                .objectNode()
                .put("doi", span.doi().value())
                .put("journal_code", span.journalCode().orElse(null))
                .put("metric", span.metric())
                .put("state", span.state())
                .put("value", span.value().isPresent() ? (Long) span.value().getAsLong() : null)
                .put("raw_text", span.rawText().orElse(null))
                .put("source", span.source())
                .put("observed_at", span.observedAt().toString())
                .put("last_observed_at", span.lastObservedAt().toString())
                .put("looks", span.looks().isPresent() ? (Integer) span.looks().getAsInt() : null)
                .put("run_id", span.runId())
                .put("label", MetricSink.label(span));
        out.write(JSON.writeValueAsString(reading));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
