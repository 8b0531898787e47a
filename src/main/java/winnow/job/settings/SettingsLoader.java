package winnow.job.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.error.YAMLException;

/** Puts the packaged defaults, the operator's file, the environment and {@code --set} together, the last one winning. */
public final class SettingsLoader {

    private static final String FILE = "application.yml";
    private static final String PREFIX = "winnow.";
    private static final String AUDIT = "winnow.audit.";

    private final Map<String, String> environment;
    private final Optional<Path> folder;

    /**
     * Reads nothing yet.
     *
     * @param environment environment variables
     * @param folder folder with the operator's {@code application.yml}; a missing file is no error
     */
    public SettingsLoader(Map<String, String> environment, Optional<Path> folder) {
        this.environment = Map.copyOf(environment);
        this.folder = folder;
    }

    /**
     * Reads all sources.
     *
     * @param overrides {@code key=value}, with or without the leading {@code winnow.}
     * @throws SettingsException for an unknown key or a value that cannot be read
     */
    public Settings load(List<String> overrides) {
        PropertySource<?> packaged = yaml(new ClassPathResource("config/" + FILE));
        KnownKeys known = new KnownKeys(keys(packaged));
        List<PropertySource<?>> sources = new ArrayList<>();
        sources.add(overrides(overrides, known));
        sources.add(new SystemEnvironmentPropertySource("systemEnvironment", Map.copyOf(environment)));
        operatorFile(known).ifPresent(sources::add);
        sources.add(packaged);
        Binder binder = new Binder(ConfigurationPropertySources.from(sources));
        Settings settings = bind(binder).withAudit(thresholds(binder, keys(packaged)));
        SettingsCheck.check(settings);
        return settings;
    }

    /** Environment variables that bear winnow's name but that no key goes by, each with the one that may have been meant. */
    public List<String> unknownVariables() {
        KnownKeys known = new KnownKeys(keys(yaml(new ClassPathResource("config/" + FILE))));
        return environment.keySet().stream()
                .sorted()
                .flatMap(variable -> known.unknownVariable(variable).stream())
                .toList();
    }

    private Optional<PropertySource<?>> operatorFile(KnownKeys known) {
        Optional<Path> file = folder.map(f -> f.resolve(FILE)).filter(Files::isRegularFile);
        return file.map(path -> {
            PropertySource<?> source = yaml(new FileSystemResource(path));
            keys(source).keySet().forEach(key -> known.check(key, path.toString()));
            return source;
        });
    }

    private static PropertySource<?> overrides(List<String> overrides, KnownKeys known) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String override : overrides) {
            int equals = override.indexOf('=');
            if (equals < 1) {
                throw new SettingsException("--set takes key=value, not \"" + override + "\"");
            }
            String name = override.substring(0, equals).strip();
            String key = name.startsWith(PREFIX) ? name : PREFIX + name;
            known.check(key, "--set");
            values.put(key, override.substring(equals + 1));
        }
        return new MapPropertySource("--set", values);
    }

    private static Settings bind(Binder binder) {
        try {
            return binder.bind("winnow", Settings.class).get();
        } catch (BindException broken) {
            throw new SettingsException(message(broken));
        }
    }

    /** Asked for key by key, so that {@code WINNOW_AUDIT_M03_ATLEAST} is known for {@code m03.at-least}. */
    private static Map<String, String> thresholds(Binder binder, Map<String, Object> packaged) {
        Map<String, String> thresholds = new LinkedHashMap<>();
        for (String key : packaged.keySet()) {
            if (key.startsWith(AUDIT)) {
                thresholds.put(
                        key.substring(AUDIT.length()),
                        binder.bind(key, String.class).get());
            }
        }
        return thresholds;
    }

    private static String message(BindException broken) {
        if (broken.getProperty() == null) {
            return "the configuration cannot be read: " + broken.getName() + " is missing";
        }
        return broken.getProperty().getName() + ": \"" + broken.getProperty().getValue() + "\" is no " + kind(broken)
                + "; config/application.yml shows how it is written";
    }

    private static String kind(BindException broken) {
        Class<?> type = broken.getTarget().getType().toClass();
        return switch (type.getSimpleName()) {
            case "Duration" -> "duration";
            case "DataSize" -> "size";
            case "URI" -> "address";
            case "int", "double", "long" -> "number";
            case "boolean" -> "true or false";
            default -> "usable value";
        };
    }

    private static PropertySource<?> yaml(Resource resource) {
        try {
            List<PropertySource<?>> documents =
                    new YamlPropertySourceLoader().load(resource.getDescription(), resource);
            return documents.isEmpty() ? new MapPropertySource(FILE, Map.of()) : documents.get(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (YAMLException | IllegalStateException malformed) {
            if (malformed.getCause() instanceof IOException unreadable) {
                throw new SettingsException(resource.getDescription() + " cannot be read by this user ("
                        + unreadable.getClass().getSimpleName() + ")");
            }
            throw new SettingsException(
                    resource.getDescription() + " is no YAML: " + firstLine(malformed.getMessage()));
        }
    }

    private static String firstLine(String text) {
        return text == null ? "" : text.strip().lines().findFirst().orElse("");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> keys(PropertySource<?> source) {
        return (Map<String, Object>) source.getSource();
    }
}
