package winnow.gold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML whose every scalar is text: no number, date or truth value is made of what a person wrote. */
final class Plain {

    private Plain() {}

    static Map<?, ?> read(Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions unused = new DumperOptions();
        Yaml yaml = new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new TextOnly());
        try {
            if (yaml.load(Files.readString(file)) instanceof Map<?, ?> map) {
                return map;
            }
            throw new AssertionError(file + ": keys and values are expected");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // none: "2025-08", "07" and "no" stay as they are written
        }
    }
}
