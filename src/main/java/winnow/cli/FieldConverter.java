package winnow.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import winnow.model.Field;

/** Reads a field by its word, with hyphens or underscores. */
final class FieldConverter implements ITypeConverter<Field>, Iterable<String> {

    private static final int FARTHEST = 4;

    @Override
    public Field convert(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Field.values())
                .filter(field -> field.slug().equals(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("no such field: " + text
                        + nearest(word)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("; there are " + String.join(", ", this))));
    }

    private Optional<String> nearest(String word) {
        LevenshteinDistance distance = new LevenshteinDistance(FARTHEST);
        return Arrays.stream(Field.values())
                .map(Field::slug)
                .filter(slug -> distance.apply(slug, word) >= 0)
                .min(Comparator.comparingInt(slug -> distance.apply(slug, word)));
    }

    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(Field.values()).map(Field::slug).iterator();
    }
}
