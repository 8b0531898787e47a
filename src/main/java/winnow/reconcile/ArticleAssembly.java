package winnow.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import winnow.model.Article;
import winnow.model.AuthorClaim;
import winnow.model.EditorialEvent;
import winnow.model.EditorialStatus;
import winnow.model.Field;
import winnow.model.FieldVerdict;
import winnow.model.Issns;
import winnow.model.Journal;
import winnow.model.PageRecord;
import winnow.model.PartialDate;
import winnow.model.RegistryRecord;
import winnow.model.RegistryStatus;
import winnow.model.ReviewDecision;
import winnow.model.Source;

/** Puts the rulings on all fields together as one article. */
final class ArticleAssembly {

    private final Witnesses witnesses;
    private final Journals journals;
    private final Rulings rulings;
    private final AffiliationTable affiliations;
    private final List<AuthorClaim> authors;
    private final List<EditorialEvent> events;

    ArticleAssembly(
            Witnesses witnesses,
            Precedence precedence,
            Journals journals,
            Judges judges,
            Map<Field, ReviewDecision> decisions) {
        this.witnesses = witnesses;
        this.journals = journals;
        Testimonies testimonies = new Testimonies(witnesses, journals);
        Testimony<People> people = testimonies.authors();
        this.rulings = Rulings.of(witnesses, testimonies, people, judges, decisions);
        this.affiliations = rulings.affiliations()
                .value()
                .map(a -> new AffiliationTable(a.texts()))
                .orElse(AffiliationTable.EMPTY);
        this.authors = rulings.authors()
                .value()
                .map(chosen -> new Credits(chosen, people)
                        .authors(orcidOrder(precedence), rulings.affiliations().source(), affiliations))
                .orElse(List.of());
        this.events = EditorialEvents.of(witnesses);
    }

    Article article(RegistryStatus registryStatus) {
        Attachments attachments = new Attachments(witnesses);
        Optional<Journal> journal = journal();
        CitationCheck check = new CitationCheck(witnesses.doi(), rulings, journal, journals);
        return new Article(
                witnesses.doi(),
                journal,
                rulings.title().value().map(Title::text),
                rulings.articleType().value(),
                rulings.volume().value(),
                rulings.issue().value(),
                rulings.pages().value(),
                rulings.publishedOnline().value(),
                rulings.issueDate().value().map(PartialDate::toMonth),
                rulings.abstractText().value(),
                rulings.openAccess().value(),
                rulings.license()
                        .value()
                        .flatMap(license -> LicenseTerms.of(license).address()),
                rulings.copyrightHolder().value(),
                site(PageRecord::landingUrl)
                        .or(() -> witnesses.trustedRegistry().flatMap(RegistryRecord::landingUrl)),
                site(PageRecord::pdfUrl),
                site(PageRecord::xmlUrl),
                editorialStatus(),
                registryStatus,
                authors,
                affiliations.affiliations(),
                attachments.metrics(),
                rulings.ledger(orcidRow(), witnesses.otherWork()),
                events,
                attachments.citations(check),
                attachments.references(),
                attachments.funding(),
                attachments.licenses());
    }

    private List<Source> orcidOrder(Precedence precedence) {
        FieldVerdict row = rulings.orcid().row();
        return isDecided(row) ? List.of(row.chosenSource().orElseThrow()) : precedence.of(Field.ORCID);
    }

    private static boolean isDecided(FieldVerdict row) {
        return row.rule().equals(Rules.REVIEW) && row.chosenSource().isPresent();
    }

    private EditorialStatus editorialStatus() {
        return EditorialStatus.after(events.stream()
                .filter(event -> event.affected().equals(witnesses.doi()))
                .toList());
    }

    /** The row tells what the article took: the iDs of the persons listed, from whichever source had them. */
    private FieldVerdict orcidRow() {
        FieldVerdict row = rulings.orcid().row();
        String taken = IntStream.range(0, authors.size())
                .filter(i -> authors.get(i).orcid().isPresent())
                .mapToObj(i -> (i + 1) + ": " + authors.get(i).orcid().get())
                .collect(Collectors.joining("; "));
        if (row.chosenValue().isEmpty() || row.chosenValue().get().equals(taken)) {
            return row;
        }
        if (taken.isEmpty()) {
            FieldVerdict none = Ruling.choosing(row, Optional.empty(), Optional.empty(), Rules.SILENT, Confidence.NONE);
            return Ruling.noting(none, "no person listed bears one");
        }
        String rule = isDecided(row) ? Rules.REVIEW : Rules.SAME_PERSON;
        return Ruling.choosing(row, row.chosenSource(), Optional.of(taken), rule, row.confidence());
    }

    /** The configured journal; where its ISSNs are unknown, those chosen. An unknown journal needs a code to be kept. */
    private Optional<Journal> journal() {
        Optional<Journal> named = rulings.journal().value().flatMap(ArticleAssembly::journal);
        Optional<Issns> issns = rulings.issn().value();
        return named.map(journal -> new Journal(
                journal.code(),
                journal.title(),
                journal.abbreviatedTitle(),
                journal.issnPrint().or(() -> issns.flatMap(Issns::print)),
                journal.issnOnline().or(() -> issns.flatMap(Issns::online))));
    }

    private static Optional<Journal> journal(JournalName name) {
        return name.known()
                .or(() -> name.code()
                        .map(code -> new Journal(
                                code,
                                Optional.of(name.title()),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
    }

    private Optional<String> site(Function<PageRecord, Optional<String>> address) {
        return witnesses.page().flatMap(address).or(() -> witnesses.xml().flatMap(address));
    }
}
