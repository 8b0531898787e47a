package winnow.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import winnow.publish.check.Gap;

/** Prints gaps as they are found, however many; a table, which needs its widths first, stops at its first thousand. */
final class GapPrinter implements AutoCloseable {

    private static final int MOST_IN_TABLE = 1000;
    private static final List<String> COLUMNS = List.of("doi", "field", "obligation", "problem", "reason", "supplier");

    private final OutputFormat format;
    private final PrintWriter out;
    private final List<List<String>> table = new ArrayList<>();
    private long printed;

    GapPrinter(OutputFormat format, PrintWriter out) {
        this.format = format;
        this.out = out;
        if (format == OutputFormat.csv) {
            out.print(String.join(",", COLUMNS) + "\r\n");
        }
    }

    void print(Gap gap) {
        List<String> row =
                List.of(gap.doi(), gap.field(), gap.obligation(), gap.problem(), gap.reason(), gap.supplier());
        switch (format) {
            case table -> {
                if (table.size() < MOST_IN_TABLE) {
                    table.add(row);
                }
            }
            case csv -> OutputOption.row(out, row);
            case json -> {
                out.println(printed == 0 ? "[" : ",");
                out.print(JsonMapper.shared().writeValueAsString(object(row)));
            }
        }
        printed++;
    }

    /** How many were not shown. */
    long left() {
        return format == OutputFormat.table ? printed - table.size() : 0;
    }

    @Override
    public void close() {
        switch (format) {
            case table -> new TextTable(COLUMNS, table).print(out);
            case csv -> {}
            case json -> out.println(printed == 0 ? "[]" : "\n]");
        }
        out.flush();
    }

    private static Map<String, String> object(List<String> row) {
        Map<String, String> object = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            object.put(COLUMNS.get(i), row.get(i));
        }
        return object;
    }
}
