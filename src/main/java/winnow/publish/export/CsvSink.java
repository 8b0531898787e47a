package winnow.publish.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import winnow.publish.facts.DoiLinks;
import winnow.publish.facts.Facts;
import winnow.publish.map.FieldMap;
import winnow.store.read.DeletedArticle;

/** CSV by RFC 4180, headings first; the last column says what became of the record. */
final class CsvSink implements RecordSink {

    private static final String RECORD = "record";

    private final FieldMap map;
    private final CSVPrinter printer;

    CsvSink(FieldMap map, Writer out) throws IOException {
        this.map = map;
        this.printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(Stream.concat(map.names().stream(), Stream.of(RECORD)));
    }

    @Override
    public void write(Facts facts) throws IOException {
        for (FieldMap.Field field : map.fields(facts)) {
            printer.print(FormulaGuard.cell(String.join("; ", field.values())));
        }
        printer.print("live");
        printer.println();
    }

    @Override
    public boolean writeDeleted(DeletedArticle gone) throws IOException {
        Map<String, String> known = Map.of(
                "doi", gone.doi().value(),
                "doi_url", DoiLinks.of(gone.doi()),
                "journal_code", gone.journalCode().orElse(""),
                "editorial_status", gone.editorialStatus().slug(),
                "last_changed_at", gone.changedAt().toString());
        List<String> row =
                map.names().stream().map(name -> known.getOrDefault(name, "")).toList();
        printer.printRecord(Stream.concat(row.stream(), Stream.of("deleted")));
        return true;
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
