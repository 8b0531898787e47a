package winnow.job.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import winnow.model.Issn;
import winnow.model.Journal;

/** Reads {@code journals.yml}: the operator's, or the packaged one. */
public final class JournalsFile {

    private static final String FILE = "journals.yml";

    private JournalsFile() {}

    /**
     * The journals in the order of the file.
     *
     * @param folder folder with the operator's file; the packaged one serves where it is missing
     * @throws SettingsException for a file that cannot be read, naming the journal and the fault
     */
    public static List<Journal> load(Optional<Path> folder) {
        Optional<Path> own = folder.map(f -> f.resolve(FILE)).filter(Files::isRegularFile);
        try (InputStream in = own.isPresent()
                ? Files.newInputStream(own.get())
                : JournalsFile.class.getResourceAsStream("/config/" + FILE)) {
            Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return journals(document);
        } catch (YAMLException malformed) {
            throw new SettingsException(FILE + " is no YAML: "
                    + malformed.getMessage().lines().findFirst().orElse(""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Journal> journals(Object document) {
        if (!(document instanceof Map<?, ?> map) || !(map.get("journals") instanceof List<?> entries)) {
            throw new SettingsException(FILE + ": a list named journals is missing");
        }
        List<Journal> journals = new ArrayList<>();
        for (Object entry : entries) {
            if (!(entry instanceof Map<?, ?> fields) || !(fields.get("code") instanceof String)) {
                throw new SettingsException(FILE + ": every journal needs a code, this one has none: " + entry);
            }
            journals.add(journal(fields));
        }
        return List.copyOf(journals);
    }

    private static Journal journal(Map<?, ?> fields) {
        String code = text(fields, "code").orElseThrow();
        return new Journal(
                code,
                text(fields, "title"),
                text(fields, "abbreviation"),
                issn(code, fields, "print"),
                issn(code, fields, "online"));
    }

    private static Optional<String> text(Map<?, ?> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(Object::toString).filter(t -> !t.isBlank());
    }

    private static Optional<Issn> issn(String code, Map<?, ?> fields, String name) {
        return text(fields, name)
                .map(text -> Issn.parse(text)
                        .orElseThrow(() -> new SettingsException(
                                FILE + ": journal " + code + ": \"" + text + "\" is no ISSN (its check digit fails)")));
    }
}
