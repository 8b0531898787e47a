package winnow.gold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.model.Doi;

/**
 * One case of the gold set.
 *
 * @param folder where the sources' words, the expectation and the note lie
 * @param doi the article asked for
 * @param address where the page was found
 * @param holdout whether the case is kept apart, for a score to which nobody works
 * @param expected field to value as a person wrote it; a field that is not named is not scored
 */
record GoldCase(Path folder, Doi doi, String address, boolean holdout, Map<String, String> expected) {

    static final Path SET = Path.of("src/test/resources/gold");
    private static final Set<String> HEAD = Set.of("doi", "set", "address");

    static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(SET)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    static GoldCase of(Path folder) {
        Map<?, ?> file = Plain.read(folder.resolve("expected.yml"));
        String set = text(file.get("set"));
        if (!set.equals("open") && !set.equals("holdout")) {
            throw new AssertionError(folder + ": set is open or holdout, not '" + set + "'");
        }
        Doi doi = Doi.parse(text(file.get("doi")))
                .orElseThrow(() -> new AssertionError(folder + ": doi is missing or none"));
        String address = file.containsKey("address")
                ? text(file.get("address"))
                : "https://www.spandidos-publications.com/" + doi.value();
        return new GoldCase(folder, doi, address, set.equals("holdout"), expectations(file));
    }

    /** {@code article: {title: …}} becomes {@code article.title}; a list becomes lines. */
    private static Map<String, String> expectations(Map<?, ?> file) {
        Map<String, String> flat = new LinkedHashMap<>();
        file.forEach((section, content) -> {
            if (content instanceof Map<?, ?> fields) {
                fields.forEach((field, value) -> flat.put(section + "." + field, text(value)));
            } else if (!HEAD.contains(text(section))) {
                flat.put(text(section), text(content));
            }
        });
        return flat;
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining("\n"))
                : String.valueOf(value);
    }

    byte[] bytes(String file) {
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
