package winnow.crossref;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import winnow.model.AuthorClaim;
import winnow.model.Claim;
import winnow.model.Field;
import winnow.model.Orcid;
import winnow.model.PersonName;

/**
 * Reads {@code author[]} in its four shapes: given and family name, family name only, the name of a group, nothing. The
 * order of the array is the order of the authors; {@code sequence} is not reliable.
 */
final class Contributors {

    /** Entries that stand for nobody. */
    private static final Set<String> NOBODY = Set.of(
            "none",
            "et al",
            "et al.",
            "null",
            "n/a",
            "na",
            "anonymous",
            "no author",
            "no authors listed",
            "unknown",
            "-",
            ".",
            "&na;");

    private final Affiliations affiliations;
    private final Oddities oddities;

    Contributors(Affiliations affiliations, Oddities oddities) {
        this.affiliations = affiliations;
        this.oddities = oddities;
    }

    /** The authors, or empty where the record names none. */
    Optional<Claim<List<AuthorClaim>>> read(JsonNode work) {
        List<AuthorClaim> authors = new ArrayList<>();
        int position = 0;
        for (JsonNode entry : Nodes.items(work, "author")) {
            position++;
            Optional<AuthorClaim> author = author(entry, position);
            author.ifPresent(authors::add);
        }
        if (authors.isEmpty()) {
            return Optional.empty();
        }
        List<String> credited = authors.stream().map(AuthorClaim::creditedName).toList();
        return Optional.of(new Claim<>(List.copyOf(authors), String.join("; ", credited), "crossref author"));
    }

    private Optional<AuthorClaim> author(JsonNode entry, int position) {
        Optional<PersonName> name = entry.isObject() ? name(entry, position) : standingAlone(entry);
        if (name.isEmpty() || NOBODY.contains(name.get().display().toLowerCase(Locale.ROOT))) {
            String shown = name.map(PersonName::display).map(Oddities::quote).orElse("without a name");
            oddities.note(Field.AUTHORS, "author " + position + " " + shown + ": left out");
            return Optional.empty();
        }
        return Optional.of(new AuthorClaim(
                name.get(), name.get().display(), orcid(entry, position), affiliations.indexes(entry), false, false));
    }

    private Optional<PersonName> name(JsonNode entry, int position) {
        Optional<String> family = line(entry, "family");
        Optional<String> given = line(entry, "given");
        Optional<String> suffix = line(entry, "suffix");
        if (family.isPresent()) {
            return Optional.of(new PersonName(family.get(), given, suffix, false));
        }
        Optional<String> group = line(entry, "name").or(() -> line(entry, "literal"));
        if (group.isPresent()) {
            return group.map(PersonName::group);
        }
        if (given.isPresent()) {
            oddities.note(Field.AUTHORS, "author " + position + " has a given name only: taken as the whole name");
            return Optional.of(new PersonName(given.get(), Optional.empty(), suffix, false));
        }
        return Optional.empty();
    }

    /** A bare string where an object is due. */
    private static Optional<PersonName> standingAlone(JsonNode entry) {
        return Nodes.text(entry)
                .map(Markup::line)
                .filter(text -> !text.isBlank())
                .map(text -> {
                    int comma = text.indexOf(',');
                    return comma > 0
                            ? PersonName.person(
                                    text.substring(0, comma).strip(),
                                    text.substring(comma + 1).strip())
                            : PersonName.person(text, null);
                });
    }

    private Optional<Orcid> orcid(JsonNode entry, int position) {
        Optional<String> text = Nodes.text(entry, "ORCID");
        Optional<Orcid> orcid = text.flatMap(Orcid::parse);
        if (text.isPresent() && orcid.isEmpty()) {
            oddities.note(
                    Field.ORCID, "ORCID " + Oddities.quote(text.get()) + " of author " + position + " fails its check");
        }
        return orcid;
    }

    private static Optional<String> line(JsonNode object, String member) {
        return Nodes.text(object, member).map(Markup::line).filter(text -> !text.isBlank());
    }
}
