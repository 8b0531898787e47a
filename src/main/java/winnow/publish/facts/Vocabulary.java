package winnow.publish.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A table that says what each of our words is called elsewhere; the row {@code *} speaks for words not listed. */
final class Vocabulary {

    static final Vocabulary TYPES = new Vocabulary("types.tsv");
    static final Vocabulary ACCESS = new Vocabulary("access.tsv");
    private static final Vocabulary LICENSES = new Vocabulary("licenses.tsv");

    private final List<String> names;
    private final Map<String, String[]> rows = new HashMap<>();

    private Vocabulary(String file) {
        String path = "/winnow/publish/vocabulary/" + file;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Vocabulary.class.getResourceAsStream(path), path), StandardCharsets.UTF_8))) {
            List<String[]> lines = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\t+"))
                    .toList();
            names = List.of(lines.get(0));
            lines.subList(1, lines.size()).forEach(row -> rows.put(row[0], row));
        } catch (IOException broken) {
            throw new UncheckedIOException(path, broken);
        }
    }

    /** Sets every column of the word's row under its column's name. */
    void describe(String word, Facts facts) {
        String[] row = rows.getOrDefault(word, rows.get("*"));
        for (int i = 1; row != null && i < row.length; i++) {
            facts.set(names.get(i), row[i].equals("-") ? null : row[i]);
        }
    }

    /** What a licence is called; its address where it has no name here. */
    static String licenseName(String url) {
        String key = url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("(/legalcode|/deed[^/]*)?/*$", "");
        String[] row = LICENSES.rows.get(key);
        return row == null ? url : row[1];
    }
}
