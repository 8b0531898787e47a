package winnow.store;

import java.nio.charset.StandardCharsets;

/** Rows in the text format of COPY. */
final class CopyText implements CounterWalker.Rows {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void add(Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            if (cells[i] == null) {
                text.append("\\N");
            } else {
                escape(cells[i].toString());
            }
        }
        text.append('\n');
    }

    private void escape(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
