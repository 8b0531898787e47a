package winnow.cli;

import java.util.Arrays;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import winnow.publish.export.ExportFormat;

/** Reads a format by its name, with hyphens or underscores. */
final class ExportFormatConverter implements ITypeConverter<ExportFormat>, Iterable<String> {

    @Override
    public ExportFormat convert(String text) {
        for (ExportFormat format : ExportFormat.values()) {
            if (format.name().equalsIgnoreCase(text.strip().replace('-', '_'))) {
                return format;
            }
        }
        throw new TypeConversionException("no such format: " + text + "; there are " + String.join(", ", this));
    }

    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(ExportFormat.values()).map(ExportFormat::slug).iterator();
    }
}
