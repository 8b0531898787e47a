package winnow.publish.export;

import java.io.IOException;
import java.io.Writer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import winnow.publish.facts.Facts;
import winnow.publish.map.JsonTemplate;
import winnow.store.read.DeletedArticle;

/** JSON by a template, an object a line: bare lines, or an array with one member a line. */
final class JsonSink implements RecordSink {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonTemplate template;
    private final Writer out;
    private final boolean array;
    private boolean first = true;

    private JsonSink(JsonTemplate template, Writer out, boolean array) throws IOException {
        this.template = template;
        this.out = out;
        this.array = array;
        if (array) {
            out.write("[");
        }
    }

    static JsonSink lines(JsonTemplate template, Writer out) throws IOException {
        return new JsonSink(template, out, false);
    }

    static JsonSink array(JsonTemplate template, Writer out) throws IOException {
        return new JsonSink(template, out, true);
    }

    @Override
    public void write(Facts facts) throws IOException {
        object(template.fill(facts));
    }

    /** Only lines are read as a change feed; a citation manager would take it for a work. */
    @Override
    public boolean writeDeleted(DeletedArticle gone) throws IOException {
        if (!array) {
            object(JsonNodeFactory.instance
                    .objectNode()
                    .put("doi", gone.doi().value())
                    .put("deleted", true)
                    .put("last_changed_at", gone.changedAt().toString()));
        }
        return !array;
    }

    @Override
    public void close() throws IOException {
        if (array) {
            out.write("\n]\n");
        }
        out.close();
    }

    private void object(JsonNode node) throws IOException {
        if (array) {
            out.write(first ? "\n" : ",\n");
        }
        first = false;
        out.write(JSON.writeValueAsString(node));
        if (!array) {
            out.write('\n');
        }
    }
}
