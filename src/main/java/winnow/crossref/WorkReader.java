package winnow.crossref;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import winnow.model.Content;
import winnow.model.Doi;

/**
 * Finds the works in JSON of any of the shapes in which Crossref records travel: the answer to a single look-up, the
 * answer to a list, an array of works, a work alone, a dump's {@code items}, one work a line, or an object of named
 * works. One work at a time is in memory, so a dump of any size can be read. The caller takes off compression.
 */
public final class WorkReader {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /** What lies deeper than this is somebody else's format. */
    private static final int DEEPEST = 4;

    private final Consumer<Work> each;
    private ObjectNode frame = JSON.createObjectNode();
    private int found;
    private int nameless;
    private boolean isAnswer;

    private WorkReader(Consumer<Work> each) {
        this.each = each;
    }

    /**
     * Hands over each work in the order of the text.
     *
     * @param json text in UTF-8; read to its end, not closed
     * @return what was found, and what stopped the reading where something did; the works before it have been handed over
     * @throws IOException when the stream itself fails
     */
    public static Tally read(InputStream json, Consumer<Work> each) throws IOException {
        BufferedInputStream ahead = new BufferedInputStream(json);
        WorkReader reader = new WorkReader(each);
        Optional<String> trouble = JsonLines.startsOn(ahead) ? reader.lines(ahead) : reader.values(ahead);
        return new Tally(reader.found, reader.nameless, trouble);
    }

    /** Hands over each work of a text that is held in memory. */
    public static Tally read(Content json, Consumer<Work> each) {
        try {
            return read(json.stream(), each);
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
    }

    /** Hands over each work of one answer and gives back what stands around them. */
    static Envelope answer(Content json, Consumer<Work> each) {
        WorkReader reader = new WorkReader(each);
        try {
            Optional<String> trouble = reader.values(json.stream());
            return new Envelope(
                    reader.found + reader.nameless,
                    Nodes.number(reader.frame.path("total-results")),
                    Nodes.text(reader.frame, "next-cursor"),
                    reader.isAnswer,
                    trouble);
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
    }

    /**
     * What stands around the works of an answer.
     *
     * @param items works in it, those with a malformed DOI too
     * @param total how many there are in all, by the server's count
     * @param nextCursor where to go on
     * @param ok whether the answer calls itself one, {@code "status":"ok"}
     * @param trouble why it is no JSON
     */
    record Envelope(
            int items, Optional<Long> total, Optional<String> nextCursor, boolean ok, Optional<String> trouble) {}

    /**
     * What a text held.
     *
     * @param works works handed over
     * @param nameless records with a DOI that is none
     * @param trouble what was wrong with the text, one line; empty where all of it was JSON
     */
    public record Tally(int works, int nameless, Optional<String> trouble) {}

    private Optional<String> lines(InputStream json) throws IOException {
        JsonLines lines = new JsonLines(json);
        Optional<String> trouble = Optional.empty();
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            Optional<String> wrong = values(new ByteArrayInputStream(line.get()));
            if (trouble.isEmpty() && wrong.isPresent()) {
                trouble = Optional.of("line " + lines.number() + " is no JSON (" + wrong.get() + ")");
            }
        }
        return trouble;
    }

    private Optional<String> values(InputStream json) throws IOException {
        try (JsonParser parser = JSON.createParser(new Unclosed(json))) {
            while (parser.nextToken() != null) {
                value(parser, 0);
            }
            return Optional.empty();
        } catch (JacksonException broken) {
            if (broken.getCause() instanceof IOException stream) {
                throw stream;
            }
            return Optional.of(broken.getOriginalMessage());
        }
    }

    private void value(JsonParser parser, int depth) {
        if (depth > DEEPEST) {
            parser.skipChildren();
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                value(parser, depth + 1);
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(parser, depth);
        }
    }

    /** Walks into an envelope; anything else is collected, and is a work or an object of named works. */
    private void object(JsonParser parser, int depth) {
        ObjectNode collected = JSON.createObjectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            boolean message = name.equals("message") && token == JsonToken.START_OBJECT;
            boolean items = name.equals("items") && token == JsonToken.START_ARRAY;
            if (message || items) {
                value(parser, depth + 1);
            } else {
                collected.set(name, parser.readValueAsTree());
            }
        }
        offer(collected, depth);
    }

    private void offer(ObjectNode object, int depth) {
        isAnswer |=
                depth == 0 && Nodes.text(object, "status").filter("ok"::equals).isPresent();
        if (object.has("total-results")) {
            frame = object;
        }
        if (object.has("DOI")) {
            if (isWork(object)) {
                take(object);
            }
        } else if (depth <= 1) {
            for (JsonNode named : object.values()) {
                JsonNode inside = named.path("message").isObject() ? named.path("message") : named;
                if (inside instanceof ObjectNode work && work.has("DOI") && isWork(work)) {
                    take(work);
                }
            }
        }
    }

    /** References and the answers of {@code /agency} carry a DOI too. */
    private static boolean isWork(ObjectNode object) {
        return !object.has("agency") && !object.has("doi-asserted-by") && !(object.has("key") && !object.has("type"));
    }

    private void take(ObjectNode work) {
        Optional<Doi> doi = Nodes.text(work, "DOI").flatMap(Doi::parse);
        if (doi.isEmpty()) {
            nameless++;
            return;
        }
        found++;
        each.accept(new Work(doi.get(), bytes(work)));
    }

    /** The work's bytes without {@code score}. */
    static Content bytes(ObjectNode work) {
        work.remove("score");
        return Content.of(JSON.writeValueAsBytes(work));
    }

    /** Keeps the parser from closing what the caller opened. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return in.read(into, from, length);
        }

        @Override
        public void close() {
            // the caller closes
        }
    }
}
