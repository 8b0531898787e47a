package winnow.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import winnow.model.AuthorClaim;
import winnow.model.Claim;
import winnow.model.Orcid;
import winnow.model.PersonName;
import winnow.model.RecordWarning;

/**
 * Brings the head's authors and the printed list together: the head splits the names and ties institutions to them, the
 * list says how each is credited.
 */
final class AuthorsReader {

    /**
     * Authors and affiliations of a page.
     *
     * @param claim empty where neither head nor list names anybody
     */
    record People(Optional<Claim<List<AuthorClaim>>> claim, List<String> affiliations) {}

    private final Head head;
    private final List<PrintedAuthor> printed;
    private final CitedFacts cited;
    private final AuthorNotes notes = new AuthorNotes();
    private final AffiliationList affiliations;
    private final List<RecordWarning> warnings;

    private AuthorsReader(Head head, Labels labels, CitedFacts cited, List<RecordWarning> warnings) {
        this.head = head;
        PeopleBlock block = PeopleBlock.of(labels);
        this.printed = PrintedAuthors.read(block, notes);
        this.cited = cited;
        this.affiliations = new AffiliationList(PrintedAffiliations.read(block, notes), head.all(HeadTag.INSTITUTION));
        this.warnings = warnings;
    }

    static People read(Head head, Labels labels, CitedFacts cited, List<RecordWarning> warnings) {
        AuthorsReader reader = new AuthorsReader(head, labels, cited, warnings);
        Optional<Claim<List<AuthorClaim>>> claim = reader.claim();
        return new People(claim, reader.affiliations.names());
    }

    private Optional<Claim<List<AuthorClaim>>> claim() {
        if (head.authors().isEmpty() && printed.isEmpty()) {
            return fromCitation();
        }
        if (head.authors().isEmpty()) {
            return Optional.of(claim(printedOnly(), Label.AUTHORS.origin()));
        }
        if (printed.size() != head.authors().size()) {
            if (!printed.isEmpty()) {
                warnings.add(new RecordWarning(
                        "authors",
                        "the page lists " + printed.size() + " authors, its head "
                                + head.authors().size() + "; the head's are taken"));
            }
            return Optional.of(claim(headOnly(), HeadTag.AUTHOR.origin()));
        }
        return Optional.of(claim(both(), Label.AUTHORS.origin() + " and " + HeadTag.AUTHOR.origin()));
    }

    private static Claim<List<AuthorClaim>> claim(List<AuthorClaim> authors, String origin) {
        String raw = authors.stream().map(AuthorClaim::creditedName).collect(Collectors.joining("; "));
        return new Claim<>(List.copyOf(authors), raw, origin);
    }

    private Optional<Claim<List<AuthorClaim>>> fromCitation() {
        List<AuthorClaim> authors = new ArrayList<>();
        for (String name : cited.names()) {
            int space = name.lastIndexOf(' ');
            PersonName split = space < 0
                    ? PersonName.person(name, null)
                    : PersonName.person(name.substring(0, space), name.substring(space + 1));
            authors.add(AuthorClaim.named(split, name));
        }
        return authors.isEmpty() ? Optional.empty() : Optional.of(claim(authors, "citation spandidos"));
    }

    private List<AuthorClaim> printedOnly() {
        List<AuthorClaim> authors = new ArrayList<>();
        for (int i = 0; i < printed.size(); i++) {
            PrintedAuthor at = printed.get(i);
            authors.add(new AuthorClaim(
                    PersonNames.ofDisplay(at.name(), cited(i)),
                    at.name(),
                    orcid(at.orcid()),
                    affiliations.of(at, List.of()),
                    notes.corresponding(at),
                    notes.equal(at)));
        }
        return authors;
    }

    private List<AuthorClaim> headOnly() {
        List<AuthorClaim> authors = new ArrayList<>();
        for (int i = 0; i < head.authors().size(); i++) {
            Head.Author at = head.authors().get(i);
            PersonName name = split(at, i);
            String credited = at.name().indexOf(',') < 0 ? at.name() : credited(at.name());
            authors.add(author(name, credited, at, new PrintedAuthor(credited)));
        }
        return authors;
    }

    private static String credited(String headName) {
        int comma = headName.indexOf(',');
        return (headName.substring(comma + 1).strip() + " "
                        + headName.substring(0, comma).strip())
                .strip();
    }

    private List<AuthorClaim> both() {
        List<AuthorClaim> authors = new ArrayList<>();
        for (int i = 0; i < printed.size(); i++) {
            PrintedAuthor at = printed.get(i);
            Head.Author inHead = head.authors().get(i);
            PersonName split = split(inHead, i);
            if (!samePerson(split, at.name())) {
                warnings.add(new RecordWarning(
                        "authors",
                        "author " + (i + 1) + " is " + at.name() + " in the list and " + inHead.name()
                                + " in the head"));
                split = PersonNames.ofDisplay(at.name(), cited(i));
            }
            authors.add(author(split, at.name(), inHead, at));
        }
        return authors;
    }

    private AuthorClaim author(PersonName name, String credited, Head.Author inHead, PrintedAuthor at) {
        return new AuthorClaim(
                name,
                credited,
                orcid(inHead.orcid()).or(() -> orcid(at.orcid())),
                affiliations.of(at, inHead.institutions()),
                notes.corresponding(at),
                notes.equal(at));
    }

    private Optional<Orcid> orcid(String text) {
        Optional<Orcid> orcid = text.isEmpty() ? Optional.empty() : Orcid.parse(text);
        if (orcid.isEmpty() && !text.isEmpty()) {
            warnings.add(new RecordWarning("authors", "not an ORCID iD: " + text));
        }
        return orcid;
    }

    private static boolean samePerson(PersonName split, String credited) {
        if (split.display().equals(credited)) {
            return true;
        }
        String one = sorted(Tidy.fold(split.display()));
        return one.equals(sorted(Tidy.fold(credited)))
                || (" " + Tidy.fold(credited) + " ").contains(" " + Tidy.fold(split.family()) + " ");
    }

    private static String sorted(String folded) {
        return Arrays.stream(folded.split(" ")).sorted().collect(Collectors.joining(" "));
    }

    private PersonName split(Head.Author author, int index) {
        return author.name().indexOf(',') < 0
                ? PersonNames.ofDisplay(author.name(), cited(index))
                : PersonNames.ofHead(author.name());
    }

    private String cited(int index) {
        List<String> names = cited.names();
        boolean complete =
                names.size() == Math.max(printed.size(), head.authors().size());
        return index < names.size() && (complete || index < names.size() - 1) ? names.get(index) : "";
    }
}
