package winnow.discover;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import winnow.model.Target;

/**
 * Reads lists of DOIs and addresses as people keep them: one a line, with comments and blank lines, or a table with a
 * column called DOI, or a table whose first column they are. A line at a time is in memory.
 */
public final class DoiList {

    /** Repetitions are counted among so many first entries; beyond that they are left to whoever keeps the targets. */
    private static final int REMEMBERED = 200_000;

    private final ReferenceReader references;
    private final String foundBy;
    private final Consumer<Target> wanted;
    private final Consumer<BadLine> bad;
    private final Set<String> seen = new HashSet<>();
    private long taken;
    private long repeated;
    private long refused;

    private DoiList(ReferenceReader references, String foundBy, Consumer<Target> wanted, Consumer<BadLine> bad) {
        this.references = references;
        this.foundBy = foundBy;
        this.wanted = wanted;
        this.bad = bad;
    }

    /**
     * A line that gives no article.
     *
     * @param number of the line, from 1
     * @param reason a stable slug
     * @param message one line: what it is and what to give instead
     */
    public record BadLine(long number, String reason, String message) {}

    /**
     * What a list held.
     *
     * @param taken articles handed over
     * @param repeated entries left out because they had come before
     * @param refused lines that give no article
     */
    public record Tally(long taken, long repeated, long refused) {

        /** Why there is nothing to do, one line; empty where there is. */
        public Optional<String> nothingIn(String name) {
            if (taken > 0) {
                return Optional.empty();
            }
            return Optional.of(
                    refused == 0
                            ? name + " is empty: put one DOI on each line"
                            : name + " holds no DOI or article address: put one on each line");
        }
    }

    /**
     * Reads a whole list.
     *
     * @param text the list; the mark of its encoding, if any, is passed over; read to its end, not closed
     * @param foundBy what the targets shall say of how we know of them
     * @param wanted is given each article, without those that came before
     * @param bad is given each line that is none
     * @throws IOException when the text cannot be read
     */
    public static Tally read(
            Reader text, ReferenceReader references, String foundBy, Consumer<Target> wanted, Consumer<BadLine> bad)
            throws IOException {
        DoiList list = new DoiList(references, foundBy, wanted, bad);
        list.lines(new Lines(new BufferedReader(text)));
        return new Tally(list.taken, list.repeated, list.refused);
    }

    private void lines(Lines lines) throws IOException {
        boolean first = true;
        for (Optional<String> next = lines.next(); next.isPresent(); next = lines.next()) {
            String line = next.get().replace("\uFEFF", "").strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Optional<Columns> columns = first ? Columns.of(line) : Optional.empty();
            first = false;
            if (columns.isPresent()) {
                table(lines, columns.get());
                return;
            }
            line(line, lines.number());
        }
    }

    private void table(Lines lines, Columns columns) throws IOException {
        long before = lines.number();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(columns.delimiter())
                .setCommentMarker('#')
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        try (CSVParser rows =
                CSVParser.builder().setReader(lines.rest()).setFormat(format).get()) {
            for (CSVRecord row : rows) {
                cell(row, columns.doi(), before + rows.getCurrentLineNumber());
            }
        } catch (UncheckedIOException broken) {
            refuse(
                    before + 1,
                    new Reading.Refused("broken-table", "the table cannot be read on: " + broken.getMessage()));
        }
    }

    private void cell(CSVRecord row, int column, long number) {
        String cell = row.size() > column ? row.get(column).strip() : "";
        if (!cell.isEmpty()) {
            take(references.read(cell, foundBy), number);
        } else if (row.stream().anyMatch(other -> !other.isBlank())) {
            refuse(number, new Reading.Refused("no-doi", "this row has no DOI"));
        }
    }

    private void line(String given, long number) {
        String line = given.replaceFirst("\\s+#.*$", "");
        Reading whole = references.read(line, foundBy);
        Optional<Reading> firstCell = firstCell(line);
        if (firstCell.isPresent() && (whole instanceof Reading.Refused || isOurs(firstCell.get()))) {
            take(firstCell.get(), number);
            return;
        }
        List<String> words = List.of(line.split("\\s+"));
        if (whole instanceof Reading.Refused && words.size() > 1) {
            List<Reading> each =
                    words.stream().map(word -> references.read(word, foundBy)).toList();
            if (each.stream().allMatch(Reading.Wanted.class::isInstance)) {
                each.forEach(reading -> take(reading, number));
                return;
            }
        }
        take(whole, number);
    }

    /** The first cell of a line that is a row of a table, where it is an article. */
    private Optional<Reading> firstCell(String line) {
        String[] cells = line.split("[,;\t|]", 2);
        if (cells.length < 2) {
            return Optional.empty();
        }
        Reading first = references.read(cells[0].strip().replaceAll("^\"|\"$", ""), foundBy);
        return first instanceof Reading.Wanted ? Optional.of(first) : Optional.empty();
    }

    /** The site's own DOIs hold no comma, so that what follows one is another column. */
    private static boolean isOurs(Reading reading) {
        return reading instanceof Reading.Wanted wanted
                && wanted.target()
                        .doi()
                        .filter(doi -> !doi.prefix().equals(Site.PREFIX))
                        .isEmpty();
    }

    private void take(Reading reading, long number) {
        if (reading instanceof Reading.Refused refusal) {
            refuse(number, refusal);
            return;
        }
        Target target = ((Reading.Wanted) reading).target();
        boolean known = seen.size() < REMEMBERED ? !seen.add(target.address()) : seen.contains(target.address());
        if (known) {
            repeated++;
        } else {
            taken++;
            wanted.accept(target);
        }
    }

    private void refuse(long number, Reading.Refused refusal) {
        refused++;
        bad.accept(new BadLine(number, refusal.reason(), refusal.message()));
    }

    /**
     * Where the DOIs stand in a table.
     *
     * @param delimiter between its cells
     * @param doi the column, from 0
     */
    private record Columns(char delimiter, int doi) {

        /** Reads a header; a line is one when it has a cell that says DOI. */
        static Optional<Columns> of(String line) {
            for (char delimiter : new char[] {',', ';', '\t', '|'}) {
                String[] cells = line.split(java.util.regex.Pattern.quote(String.valueOf(delimiter)), -1);
                for (int i = 0; i < cells.length; i++) {
                    String name = cells[i].strip().replaceAll("^\"|\"$", "").strip();
                    if (name.matches(
                            "(?i)(?:article|dc\\.identifier\\.|dc:|work|paper)?[ _.-]?dois?(?: ?\\(?(?:url|link)?\\)?)?")) {
                        return Optional.of(new Columns(delimiter, i));
                    }
                }
            }
            return Optional.empty();
        }
    }
}
