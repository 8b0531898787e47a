package winnow.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code --output}, for verbs that print records. */
final class OutputOption {

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, json or csv; default: ${DEFAULT-VALUE}.")
    private OutputFormat format = OutputFormat.table;

    OutputFormat format() {
        return format;
    }

    /** Prints rows of equal length under their column names. */
    void print(PrintWriter out, List<String> columns, List<List<String>> rows) {
        switch (format) {
            case table -> new TextTable(columns, rows).print(out);
            case json -> json(out, objects(columns, rows));
            case csv -> csv(out, columns, rows);
        }
    }

    /** Prints one record: a name and a value a line, or one JSON object. */
    void print(PrintWriter out, Map<String, String> record) {
        if (format == OutputFormat.json) {
            json(out, record);
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        record.forEach((name, value) -> rows.add(List.of(name, value)));
        print(out, List.of("item", "value"), rows);
    }

    /** Prints one value as indented JSON. */
    static void json(PrintWriter out, Object value) {
        out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(value));
    }

    static void csv(PrintWriter out, List<String> columns, List<List<String>> rows) {
        try {
            CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
            printer.printRecord(columns);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        rows.forEach(row -> row(out, row));
    }

    /** One row of CSV. */
    static void row(PrintWriter out, List<String> row) {
        try {
            new CSVPrinter(out, CSVFormat.RFC4180)
                    .printRecord(row.stream().map(OutputOption::withoutFormula).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A cell that a spreadsheet would compute gets an apostrophe: page text must never run. */
    private static String withoutFormula(String cell) {
        return cell != null && !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static List<Map<String, String>> objects(List<String> columns, List<List<String>> rows) {
        List<Map<String, String>> objects = new ArrayList<>();
        for (List<String> row : rows) {
            Map<String, String> object = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                object.put(columns.get(i), row.get(i));
            }
            objects.add(object);
        }
        return objects;
    }
}
