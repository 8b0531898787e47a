package winnow.crossref;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import winnow.model.BibliographicClaims;
import winnow.model.Claim;
import winnow.model.Content;
import winnow.model.Doi;
import winnow.model.PartialDate;
import winnow.model.RegistryRecord;

/**
 * Turns one work's JSON into a {@link RegistryRecord}. Any JSON at all is accepted: arrays where strings are due,
 * numbers as strings, nulls, the shapes of 2015 and of the bulk dumps. What cannot be used is left out with a warning;
 * only a record without a DOI gives nothing. Titles and names are flattened lightly, with the source's text kept beside.
 */
public final class WorkMapper {

    /**
     * Maps a stored answer.
     *
     * @param json one work, bare or in the envelope of a single look-up
     * @return empty where the bytes are no JSON, or no work with a DOI
     */
    public Optional<RegistryRecord> map(Content json) {
        try {
            JsonNode tree = WorkReader.JSON.readTree(json.stream());
            return map(tree.path("message").isObject() ? tree.path("message") : tree);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** Maps one work; empty where it has no DOI. Never throws. */
    public Optional<RegistryRecord> map(JsonNode work) {
        return Nodes.text(work, "DOI").flatMap(Doi::parse).map(doi -> record(doi, work));
    }

    private static RegistryRecord record(Doi doi, JsonNode work) {
        Oddities oddities = new Oddities();
        Optional<PartialDate> print = Dates.read(work, "published-print", oddities);
        Optional<PartialDate> online = Dates.read(work, "published-online", oddities);
        return new RegistryRecord(
                doi,
                Nodes.text(work, "type"),
                claims(work, oddities),
                titles(work),
                Serials.titles(work),
                Dates.read(work, "issued", oddities).or(() -> Dates.read(work, "published", oddities)),
                print,
                online,
                Dates.read(work, "created", oddities),
                landingUrl(work),
                count(work, "is-referenced-by-count", oddities),
                count(work, "references-count", oddities).or(() -> count(work, "reference-count", oddities)),
                CitedWorks.read(work, oddities),
                new Updates(doi, oddities).read(work),
                Funders.read(work),
                oddities.all());
    }

    private static BibliographicClaims claims(JsonNode work, Oddities oddities) {
        Affiliations affiliations = new Affiliations(oddities);
        var authors = new Contributors(affiliations, oddities).read(work);
        return new BibliographicClaims(
                title(work),
                authors,
                affiliations.all(),
                Serials.journal(work),
                Optional.empty(),
                Serials.issns(work, oddities),
                Serials.volume(work, oddities),
                Serials.issue(work, oddities),
                Locators.read(work, oddities),
                date(work, "published-online"),
                date(work, "published-print").or(() -> date(work.path("journal-issue"), "published-print")),
                Nodes.text(work, "type").map(type -> new Claim<>(type, type, "crossref type")),
                Licenses.read(work, oddities),
                Optional.empty(),
                Optional.empty(),
                Abstracts.read(work, oddities));
    }

    private static Optional<Claim<String>> title(JsonNode work) {
        return Nodes.texts(work, "title").stream()
                .filter(raw -> !Markup.line(raw).isEmpty())
                .findFirst()
                .map(raw -> new Claim<>(Markup.line(raw), raw, "crossref title"));
    }

    /** Every title, alone and with each subtitle, then the original ones. */
    private static List<String> titles(JsonNode work) {
        Set<String> titles = new LinkedHashSet<>();
        List<String> main = lines(work, "title");
        titles.addAll(main);
        for (String title : main) {
            lines(work, "subtitle").forEach(subtitle -> titles.add(title + ": " + subtitle));
        }
        titles.addAll(lines(work, "original-title"));
        return List.copyOf(titles);
    }

    private static List<String> lines(JsonNode work, String member) {
        return Nodes.texts(work, member).stream()
                .map(Markup::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Optional<Claim<PartialDate>> date(JsonNode holder, String member) {
        return Dates.read(holder, member, new Oddities())
                .map(date -> new Claim<>(date, rawDate(holder.path(member)), "crossref " + member));
    }

    private static String rawDate(JsonNode node) {
        JsonNode parts = node.path("date-parts");
        return (parts.isMissingNode() ? node : parts).toString();
    }

    /** The address that the DOI resolves to; {@code link[]} holds other things. */
    private static Optional<String> landingUrl(JsonNode work) {
        return Nodes.text(work.path("resource").path("primary"), "URL").filter(url -> url.matches("(?i)https?://\\S+"));
    }

    private static Optional<Long> count(JsonNode work, String member, Oddities oddities) {
        Optional<Long> count = Nodes.number(work.path(member));
        if (count.isPresent() && count.get() < 0) {
            oddities.note(member, member + " is negative: left out");
            return Optional.empty();
        }
        return count;
    }
}
