package winnow.publish.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.publish.facts.Facts;
import winnow.publish.map.FieldMap;

/** BibTeX in UTF-8, one {@code @article} a record, the DOI as its key. */
final class BibtexSink implements RecordSink {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'\u2019.\u2010\u2011-]*");

    private final FieldMap map;
    private final Writer out;

    BibtexSink(FieldMap map, Writer out) {
        this.map = map;
        this.out = out;
    }

    @Override
    public void write(Facts facts) throws IOException {
        out.write("@article{" + facts.value("doi_key").orElseThrow());
        for (FieldMap.Field field : map.fields(facts)) {
            if (!field.values().isEmpty()) {
                String value = value(field, facts);
                if (!value.isEmpty()) {
                    out.write(",\n  " + field.name() + " = " + value);
                }
            }
        }
        out.write("\n}\n\n");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static String value(FieldMap.Field field, Facts facts) {
        String first = field.values().get(0);
        return switch (field.name()) {
            case "author" -> "{" + authors(facts) + "}";
            case "title" -> "{{" + Latex.escape(first) + "}}";
            case "month" -> MONTHS.get(Integer.parseInt(first) - 1);
            case "pages" -> "{" + Latex.escape(first).replaceFirst("(?<=\\w)-(?=\\w)", "--") + "}";
            case "doi" -> Latex.isVerbatim(first) ? "{" + first + "}" : "";
            case "url" -> "{" + Latex.verbatimAddress(first) + "}";
            default -> "{" + Latex.escape(String.join("; ", field.values())) + "}";
        };
    }

    private static String authors(Facts facts) {
        return facts.list("authors").stream().map(BibtexSink::author).collect(Collectors.joining(" and "));
    }

    private static String author(Facts author) {
        if (author.value("group").isPresent()) {
            return "{" + Latex.escape(author.value("group").get()) + "}";
        }
        StringBuilder name = new StringBuilder(part(author, "family"));
        author.value("suffix").ifPresent(suffix -> name.append(", ").append(part(author, "suffix")));
        author.value("given").ifPresent(given -> name.append(", ").append(part(author, "given")));
        return name.toString();
    }

    /** A comma, the word "and" or a lone sign within a part would be read as a division of the name: braces keep it whole. */
    private static String part(Facts author, String name) {
        String text = author.value(name).orElse("");
        String escaped = Latex.escape(text);
        return isPlain(text) ? escaped : "{" + escaped + "}";
    }

    private static boolean isPlain(String text) {
        return Stream.of(text.split(" "))
                .allMatch(word -> WORD.matcher(word).matches() && !word.equalsIgnoreCase("and"));
    }
}
