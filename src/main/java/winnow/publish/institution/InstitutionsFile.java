package winnow.publish.institution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads {@code institutions.yml}: the operator's, or the packaged one, which lists none. */
public final class InstitutionsFile {

    private static final String FILE = "institutions.yml";
    private static final Set<String> KNOWN = Set.of("key", "name", "variants", "ror", "country", "with-all", "unless");
    /** An OAI set name may hold these only. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private static final Pattern ROR = Pattern.compile("(?:https?://ror\\.org/)?(0[a-hj-km-np-tv-z0-9]{6}[0-9]{2})");

    private InstitutionsFile() {}

    /**
     * The institutions in the order of the file.
     *
     * @param folder folder with the operator's file; the packaged one serves where it is missing
     * @throws InstitutionsFileException for a file that cannot be read, naming the institution and the fault
     */
    public static Institutions load(Optional<Path> folder) {
        Optional<Path> own = folder.map(f -> f.resolve(FILE)).filter(Files::isRegularFile);
        try (InputStream in = own.isPresent()
                ? Files.newInputStream(own.get())
                : InstitutionsFile.class.getResourceAsStream("/config/" + FILE)) {
            return read(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (YAMLException malformed) {
            throw new InstitutionsFileException("it is no YAML: "
                    + malformed.getMessage().lines().findFirst().orElse(""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Institutions read(Object document) {
        if (!(document instanceof Map<?, ?> map) || !map.containsKey("institutions")) {
            throw new InstitutionsFileException("a list named institutions is missing");
        }
        List<Institution> read = new ArrayList<>();
        Set<String> keys = new LinkedHashSet<>();
        if (map.get("institutions") instanceof List<?> entries) {
            for (Object entry : entries) {
                Institution institution = institution(entry);
                if (!keys.add(institution.key())) {
                    throw new InstitutionsFileException("the key " + institution.key() + " is given twice");
                }
                read.add(institution);
            }
        }
        return new Institutions(read);
    }

    private static Institution institution(Object entry) {
        if (!(entry instanceof Map<?, ?> fields) || !(fields.get("key") instanceof String key)) {
            throw new InstitutionsFileException("every institution needs a key, this one has none: " + entry);
        }
        for (Object name : fields.keySet()) {
            if (!KNOWN.contains(String.valueOf(name))) {
                throw new InstitutionsFileException(key + ": unknown field " + name);
            }
        }
        if (!KEY.matcher(key).matches()) {
            throw new InstitutionsFileException(
                    key + ": a key may hold letters, digits, dots, hyphens and underscores");
        }
        String name =
                text(fields, "name").orElseThrow(() -> new InstitutionsFileException(key + ": a name is missing"));
        List<String> variants = new ArrayList<>(List.of(name));
        variants.addAll(texts(fields, "variants"));
        return new Institution(
                key,
                name,
                variants,
                text(fields, "ror").map(ror -> ror(key, ror)),
                text(fields, "country").map(country -> country(key, country)),
                texts(fields, "with-all"),
                texts(fields, "unless"));
    }

    private static String ror(String key, String text) {
        var form = ROR.matcher(text);
        if (!form.matches()) {
            throw new InstitutionsFileException(key + ": \"" + text + "\" is no ROR id");
        }
        return "https://ror.org/" + form.group(1);
    }

    private static String country(String key, String text) {
        if (!text.matches("[A-Z]{2}")) {
            throw new InstitutionsFileException(key + ": \"" + text + "\" is no country code such as GR (quote NO)");
        }
        return text;
    }

    private static Optional<String> text(Map<?, ?> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(Object::toString).filter(t -> !t.isBlank());
    }

    private static List<String> texts(Map<?, ?> fields, String name) {
        Object value = fields.get(name);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of(value.toString());
    }
}
