package winnow.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;
import winnow.publish.export.Destination;
import winnow.publish.export.ExportFormat;
import winnow.publish.export.ExportSummary;
import winnow.publish.export.Exporter;
import winnow.publish.map.FieldMaps;
import winnow.store.read.Selection;

/**
 * Exports in every format to a file: time by the clock, time of this program's own work, memory. Arguments: number of articles (75000), formats (all of them),
 * such as {@code 75000 csv,rioxx}. Give the program little memory: {@code -Dbench.java=-Xmx256m}.
 */
public final class ExportBenchmark {

    private ExportBenchmark() {}

    /** Prints the figures. */
    public static void main(String[] arguments) throws Exception {
        int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 75_000;
        List<String> formats = arguments.length > 1
                ? List.of(arguments[1].split(","))
                : Stream.of(ExportFormat.values()).map(ExportFormat::slug).toList();
        MadeUpStock.of(articles, dataSource -> {
            for (ExportFormat format : ExportFormat.values()) {
                if (formats.contains(format.slug())) {
                    measure(dataSource, format);
                }
            }
        });
    }

    private static void measure(DataSource dataSource, ExportFormat format) throws Exception {
        Path folder = Files.createTempDirectory("winnow-export");
        Path place = folder.resolve(format.severalFiles() ? "out.zip" : "out");
        OwnCost.forgetPeak();
        double worked = OwnCost.secondsOfWork();
        long start = System.nanoTime();
        ExportSummary summary = new Exporter(dataSource, FieldMaps.packaged())
                .export(format, Selection.ALL, new Destination.Place(place));
        double seconds = (System.nanoTime() - start) / 1e9;
        worked = OwnCost.secondsOfWork() - worked;
        long peak = OwnCost.heapAtMost();
        long bytes;
        try (Stream<Path> files = Files.list(folder)) {
            bytes = files.mapToLong(file -> file.toFile().length()).sum();
        }
        FileSystemUtils.deleteRecursively(folder);
        System.out.printf(
                Locale.ROOT,
                "%-14s %,9d rows  %6.1f s, %.1f s of them own work  %,7.0f rows/s  %,6d MB written  heap at most %d MB%n",
                format,
                summary.records(),
                seconds,
                worked,
                summary.records() / seconds,
                bytes >> 20,
                peak);
    }
}
