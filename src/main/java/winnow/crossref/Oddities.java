package winnow.crossref;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import winnow.model.Field;
import winnow.model.RecordWarning;

/** Collects what was odd about a record, each thing once and no more than a person would read. */
final class Oddities {

    private static final int LIMIT = 50;
    private static final int LONGEST_QUOTE = 80;

    private final Set<RecordWarning> warnings = new LinkedHashSet<>();

    void note(Field field, String message) {
        note(field.slug(), message);
    }

    void note(String field, String message) {
        if (warnings.size() < LIMIT) {
            warnings.add(new RecordWarning(field, message));
        }
    }

    List<RecordWarning> all() {
        return List.copyOf(warnings);
    }

    /** A source's text in quotation marks, cut to what fits a line. */
    static String quote(String text) {
        String line = text.replace('\n', ' ');
        return '"' + (line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "\u2026") + '"';
    }
}
