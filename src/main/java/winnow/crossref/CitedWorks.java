package winnow.crossref;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import winnow.model.Doi;
import winnow.model.Reference;

/** Reads {@code reference[]}, giving each entry as one line whether it was deposited whole or in pieces. */
final class CitedWorks {

    private CitedWorks() {}

    static List<Reference> read(JsonNode work, Oddities oddities) {
        List<Reference> references = new ArrayList<>();
        int malformed = 0;
        for (JsonNode entry : Nodes.items(work, "reference")) {
            Optional<String> given = Nodes.text(entry, "DOI");
            Optional<Doi> doi = given.flatMap(Doi::parse);
            malformed += given.isPresent() && doi.isEmpty() ? 1 : 0;
            references.add(new Reference(references.size() + 1, doi, line(entry)));
        }
        if (malformed > 0) {
            oddities.note("references", malformed + " of " + references.size() + " references have a malformed DOI");
        }
        return references;
    }

    private static Optional<String> line(JsonNode entry) {
        return (entry.isObject() ? Nodes.text(entry, "unstructured") : Nodes.text(entry))
                .map(Markup::line)
                .or(() -> Optional.of(composed(entry)))
                .filter(text -> !text.isEmpty());
    }

    /** {@code Richman. Title. Journal. 2015;47:1189}: author, titles, then year, volume, issue and page. */
    private static String composed(JsonNode entry) {
        String words = Stream.of(
                        "author",
                        "article-title",
                        "series-title",
                        "volume-title",
                        "journal-title",
                        "edition",
                        "publisher")
                .flatMap(member -> part(entry, member).stream())
                .map(part -> part.replaceFirst("\\.+$", ""))
                .distinct()
                .collect(Collectors.joining(". "));
        String numbers = part(entry, "year").orElse("")
                + part(entry, "volume").map(volume -> ";" + volume).orElse("")
                + part(entry, "issue").map(issue -> "(" + issue + ")").orElse("")
                + part(entry, "first-page")
                        .or(() -> part(entry, "article-number"))
                        .map(page -> ":" + page)
                        .orElse("");
        return Stream.of(words, numbers.replaceFirst("^[;:]", ""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(". "));
    }

    private static Optional<String> part(JsonNode entry, String member) {
        return Nodes.text(entry, member).map(Markup::line).filter(text -> !text.isEmpty());
    }
}
