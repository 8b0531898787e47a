package winnow.cli;

import java.io.PrintWriter;
import java.util.List;

/**
 * Rows under their column names, columns wide enough for their longest cell.
 *
 * @param columns names
 * @param rows cells; null prints as nothing
 */
record TextTable(List<String> columns, List<List<String>> rows) {

    private static final int WIDEST = 100;

    void print(PrintWriter out) {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(
                    columns.get(i).length(),
                    rows.stream()
                            .mapToInt(row -> cell(row.get(column)).length())
                            .max()
                            .orElse(0));
        }
        line(out, columns, widths);
        rows.forEach(row -> line(out, row, widths));
    }

    private static void line(PrintWriter out, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cell(cells.get(i));
            line.append(cell);
            if (i < widths.length - 1) {
                line.append(" ".repeat(widths[i] - cell.length() + 2));
            }
        }
        out.println(line.toString().stripTrailing());
    }

    /** One line, free of control characters that would move a terminal's cursor. */
    static String cell(String text) {
        if (text == null) {
            return "";
        }
        String line =
                text.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "\u00b7").strip();
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "\u2026";
    }
}
