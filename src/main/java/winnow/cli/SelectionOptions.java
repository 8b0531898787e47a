package winnow.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import picocli.CommandLine.Option;
import winnow.job.UsageException;
import winnow.model.Doi;
import winnow.publish.institution.Institution;
import winnow.publish.institution.Institutions;
import winnow.publish.institution.InstitutionsFile;
import winnow.publish.institution.InstitutionsFileException;
import winnow.store.read.Catalogue;
import winnow.store.read.Selection;

/** Which of the stored articles are meant. */
final class SelectionOptions {

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "What changed since, retractions and deletions included: 2026-03-01 or 2026-03-01T10:00:00Z.")
    private Optional<String> since = Optional.empty();

    @Option(names = "--journal", paramLabel = "CODE", description = "Articles of a journal, such as or.")
    private Optional<String> journal = Optional.empty();

    @Option(
            names = "--dois",
            paramLabel = "FILE",
            description = "Articles in a file with one DOI a line; - reads standard input.")
    private Optional<String> dois = Optional.empty();

    @Option(
            names = "--institution",
            paramLabel = "KEY",
            description = "Articles of an institution in config/institutions.yml.")
    private Optional<String> institution = Optional.empty();

    /**
     * The selection.
     *
     * @throws UsageException for a value that cannot be meant
     */
    Selection selection(DataSource dataSource, Optional<Path> configuration) {
        Catalogue catalogue = new Catalogue(dataSource);
        Selection selection = Selection.ALL;
        if (journal.isPresent()) {
            requireJournal(catalogue, journal.get());
            selection = selection.inJournal(journal.get());
        }
        if (dois.isPresent()) {
            selection = selection.only(read(dois.get()));
        }
        if (institution.isPresent()) {
            selection = selection.printing(
                    institutions(institution.get(), configuration).affiliationKeys(institution.get(), catalogue));
        }
        return since.isPresent() ? selection.changed(Optional.of(time(since.get())), Optional.empty()) : selection;
    }

    /**
     * Affiliations that look like the institution's and are not taken for it, with the reason.
     *
     * @throws UsageException when no institution was named, or none that is listed
     */
    List<Institutions.Judged> nearMisses(DataSource dataSource, Optional<Path> configuration) {
        String key = institution.orElseThrow(() -> new UsageException("near misses of what? name an --institution"));
        return institutions(key, configuration).nearMisses(key, new Catalogue(dataSource));
    }

    private static Institutions institutions(String key, Optional<Path> configuration) {
        try {
            Institutions institutions = InstitutionsFile.load(configuration);
            if (institutions.find(key).isEmpty()) {
                throw new UsageException("no institution with the key " + key + " in institutions.yml; there are "
                        + institutions.all().stream().map(Institution::key).toList());
            }
            return institutions;
        } catch (InstitutionsFileException faulty) {
            throw new UsageException(faulty.getMessage());
        }
    }

    /** Refuses a code under which nothing is stored, for it is more likely mistyped than meant. */
    static void requireJournal(Catalogue catalogue, String code) {
        Set<String> codes = catalogue.journals().keySet();
        if (!codes.contains(code)) {
            throw new UsageException("nothing is stored of a journal with the code " + code + "; there are "
                    + (codes.isEmpty() ? "none" : String.join(", ", codes)));
        }
    }

    private static Instant time(String text) {
        try {
            return text.length() <= 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            throw new UsageException("--since " + text + ": write 2026-03-01 or 2026-03-01T10:00:00Z");
        }
    }

    static SortedSet<Doi> read(String file) {
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            SortedSet<Doi> read = new TreeSet<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R")) {
                String text = line.strip();
                if (!text.isEmpty() && !text.startsWith("#")) {
                    read.add(Doi.parse(text).orElseThrow(() -> new UsageException(file + ": no DOI: " + text)));
                }
            }
            return read;
        } catch (IOException unreadable) {
            throw new UsageException("the list of DOIs cannot be read: " + unreadable.getMessage());
        }
    }
}
