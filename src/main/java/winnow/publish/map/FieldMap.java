package winnow.publish.map;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.publish.facts.Facts;

/**
 * A flat target: one line a field, its name, then the {@link Expression} of its values. A line that begins with
 * {@code #} is a remark.
 */
public final class FieldMap {

    private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(.+)");

    /**
     * A field with all its values.
     *
     * @param name the target's name for it
     * @param values in order; empty when nothing is known
     */
    public record Field(String name, List<String> values) {}

    private record Line(String name, Expression expression) {}

    private final List<Line> lines = new ArrayList<>();

    private FieldMap() {}

    /**
     * Reads a map.
     *
     * @param file its name, for messages
     * @throws MapFileException naming the line that cannot be read
     */
    public static FieldMap parse(String file, String text) {
        FieldMap map = new FieldMap();
        int number = 0;
        for (String raw : text.split("\\R")) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new MapFileException(
                        file + ", line " + number + ": a field needs a name and where it comes from");
            }
            try {
                map.lines.add(new Line(parts.group(1), Expression.parse(parts.group(2))));
            } catch (MapFileException fault) {
                throw new MapFileException(file + ", line " + number + ": " + fault.getMessage(), fault);
            }
        }
        return map;
    }

    /** The names in the order of the file. */
    public List<String> names() {
        return lines.stream().map(Line::name).toList();
    }

    /** Every field, those without a value included. */
    public List<Field> fields(Facts facts) {
        return lines.stream()
                .map(line -> new Field(line.name(), line.expression().values(facts)))
                .toList();
    }
}
