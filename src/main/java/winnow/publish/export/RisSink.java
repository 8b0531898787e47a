package winnow.publish.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import winnow.publish.facts.Cleaning;
import winnow.publish.facts.Facts;
import winnow.publish.map.FieldMap;

/** RIS, tagged lines in UTF-8. */
final class RisSink implements RecordSink {

    private static final Set<String> DATES = Set.of("DA", "Y1", "Y2");

    private final FieldMap map;
    private final Writer out;

    RisSink(FieldMap map, Writer out) {
        this.map = map;
        this.out = out;
    }

    @Override
    public void write(Facts facts) throws IOException {
        line("TY", facts.value("ris_type").orElse("JOUR"));
        for (FieldMap.Field field : map.fields(facts)) {
            for (String value : field.values()) {
                line(field.name(), DATES.contains(field.name()) ? date(value) : Cleaning.line(value));
            }
        }
        line("ER", "");
        out.write("\r\n");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void line(String tag, String value) throws IOException {
        out.write(tag + "  - " + value + "\r\n");
    }

    /** {@code 2025/10//}: RIS keeps a place for the parts that are not known. */
    private static String date(String iso) {
        String[] parts = iso.split("-");
        return parts[0] + "/" + (parts.length > 1 ? parts[1] : "") + "/" + (parts.length > 2 ? parts[2] : "") + "/";
    }
}
