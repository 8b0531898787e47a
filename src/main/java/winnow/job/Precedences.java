package winnow.job;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import winnow.model.Field;
import winnow.model.Source;
import winnow.reconcile.Precedence;

/** The configured order of sources, as the reconciler wants it. */
final class Precedences {

    private static final String DEFAULT = "default";

    private Precedences() {}

    static Precedence of(Map<String, List<String>> configured) {
        Map<Field, List<Source>> order = new EnumMap<>(Field.class);
        if (configured.containsKey(DEFAULT)) {
            List<Source> sources = sources(configured.get(DEFAULT));
            Arrays.stream(Field.values()).forEach(field -> order.put(field, sources));
        }
        configured.forEach((name, sources) -> {
            if (!name.equals(DEFAULT)) {
                order.put(field(name), sources(sources));
            }
        });
        return Precedence.of(order);
    }

    private static Field field(String name) {
        String slug = name.replace('-', '_');
        return Arrays.stream(Field.values())
                .filter(field -> field.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new UsageException("winnow.reconcile.precedence." + name
                        + ": there is no such field; fields are "
                        + String.join(
                                ", ",
                                Arrays.stream(Field.values()).map(Field::slug).toList())));
    }

    private static List<Source> sources(List<String> slugs) {
        return slugs.stream()
                .map(slug -> Arrays.stream(Source.values())
                        .filter(s -> s.slug().equals(slug))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }
}
