package winnow.crossref;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import winnow.model.Claim;
import winnow.model.Field;
import winnow.model.Issn;
import winnow.model.Issns;

/** Reads the journal, its ISSNs, volume and issue. */
final class Serials {

    private static final Set<String> UNNUMBERED = Set.of(
            "0",
            "00",
            "n/a",
            "na",
            "none",
            "null",
            "-",
            "--",
            "nil",
            "ahead of print",
            "ahead-of-print",
            "online first",
            "online-first",
            "onlinefirst",
            "in press",
            "tba",
            "undefined",
            "aop");

    private Serials() {}

    /** Full and abbreviated titles as deposited, flattened; old records mix both in any order. */
    static List<String> titles(JsonNode work) {
        Set<String> titles = new LinkedHashSet<>();
        Stream.of("container-title", "short-container-title")
                .flatMap(member -> Nodes.texts(work, member).stream())
                .map(Markup::line)
                .filter(title -> !title.isEmpty())
                .forEach(titles::add);
        return List.copyOf(titles);
    }

    /** The longest container title, which is the full one where an abbreviation stands beside it. */
    static Optional<Claim<String>> journal(JsonNode work) {
        return longest(work, "container-title").or(() -> longest(work, "short-container-title"));
    }

    private static Optional<Claim<String>> longest(JsonNode work, String member) {
        return Nodes.texts(work, member).stream()
                .filter(raw -> !Markup.line(raw).isEmpty())
                .max(Comparator.comparingInt(String::length))
                .map(raw -> new Claim<>(Markup.line(raw), raw, "crossref " + member));
    }

    static Optional<Claim<Issns>> issns(JsonNode work, Oddities oddities) {
        Optional<Issn> print = Optional.empty();
        Optional<Issn> online = Optional.empty();
        Set<Issn> untyped = new TreeSet<>();
        Set<String> raw = new LinkedHashSet<>();
        for (JsonNode entry : Nodes.items(work, "issn-type")) {
            Optional<Issn> issn = issn(entry.path("value"), raw, oddities);
            String type = Nodes.text(entry, "type").orElse("").toLowerCase(Locale.ROOT);
            if (type.startsWith("p") && print.isEmpty()) {
                print = issn;
            } else if ((type.startsWith("e") || type.startsWith("o")) && online.isEmpty()) {
                online = issn;
            } else {
                issn.ifPresent(untyped::add);
            }
        }
        for (JsonNode entry : Nodes.items(work, "ISSN")) {
            issn(entry, raw, oddities).ifPresent(untyped::add);
        }
        print.ifPresent(untyped::remove);
        online.ifPresent(untyped::remove);
        Issns issns = new Issns(print, online, untyped);
        return issns.all().isEmpty()
                ? Optional.empty()
                : Optional.of(new Claim<>(issns, String.join(", ", raw), "crossref issn-type"));
    }

    private static Optional<Issn> issn(JsonNode value, Set<String> raw, Oddities oddities) {
        Optional<String> text = Nodes.text(value);
        text.ifPresent(raw::add);
        Optional<Issn> issn = text.flatMap(Serials::issn);
        if (text.isPresent() && issn.isEmpty()) {
            oddities.note(Field.ISSN, "ISSN " + Oddities.quote(text.get()) + " fails its check: left out");
        }
        return issn;
    }

    /** Old records give ISSNs as addresses, {@code http://id.crossref.org/issn/1019-6439}. */
    private static Optional<Issn> issn(String text) {
        return Issn.parse(text.substring(text.lastIndexOf('/') + 1));
    }

    static Optional<Claim<String>> volume(JsonNode work, Oddities oddities) {
        return numbered(work, "volume", Field.VOLUME, oddities);
    }

    static Optional<Claim<String>> issue(JsonNode work, Oddities oddities) {
        Optional<Claim<String>> issue = numbered(work, "issue", Field.ISSUE, oddities);
        return issue.isPresent() ? issue : numbered(work.path("journal-issue"), "issue", Field.ISSUE, oddities);
    }

    private static Optional<Claim<String>> numbered(JsonNode holder, String member, Field field, Oddities oddities) {
        Optional<String> raw = Nodes.text(holder, member);
        Optional<String> value = raw.map(Markup::line).filter(line -> !line.isEmpty());
        if (value.isPresent() && UNNUMBERED.contains(value.get().toLowerCase(Locale.ROOT))) {
            oddities.note(field, member + " " + Oddities.quote(value.get()) + " is a placeholder: left out");
            return Optional.empty();
        }
        return value.map(line -> new Claim<>(line, raw.get(), "crossref " + member));
    }
}
