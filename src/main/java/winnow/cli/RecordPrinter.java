package winnow.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Prints records one by one, any number in little memory: a table by the screenful, a JSON array, CSV. */
final class RecordPrinter implements AutoCloseable {

    private static final int SCREENFUL = 200;

    private final PrintWriter out;
    private final OutputFormat format;
    private final List<String> columns;
    private final List<List<String>> screenful = new ArrayList<>();
    private boolean begun;

    /**
     * @param columns names of the columns, for table and CSV
     */
    RecordPrinter(PrintWriter out, OutputFormat format, List<String> columns) {
        this.out = out;
        this.format = format;
        this.columns = columns;
    }

    /**
     * Prints one.
     *
     * @param row its cells, for table and CSV
     * @param object the same as an object
     */
    void print(List<String> row, Map<String, Object> object) {
        switch (format) {
            case table -> {
                screenful.add(row);
                if (screenful.size() == SCREENFUL) {
                    flushTable();
                }
            }
            case json -> {
                out.print(begun ? ",\n" : "[\n");
                out.print(JsonMapper.shared().writeValueAsString(object));
            }
            case csv -> {
                if (!begun) {
                    OutputOption.csv(out, columns, List.of());
                }
                OutputOption.row(out, row);
            }
        }
        begun = true;
    }

    private void flushTable() {
        new TextTable(columns, screenful).print(out);
        screenful.clear();
    }

    /** Prints what is left of the last record. */
    @Override
    public void close() {
        switch (format) {
            case table -> {
                if (!screenful.isEmpty()) {
                    flushTable();
                }
            }
            case json -> out.println(begun ? "\n]" : "[]");
            case csv -> {
                if (!begun) {
                    OutputOption.csv(out, columns, List.of());
                }
            }
        }
        out.flush();
    }
}
