package winnow.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import winnow.model.Article;
import winnow.model.AuthorClaim;
import winnow.model.BibliographicClaims;
import winnow.model.EditorialEvent;
import winnow.model.EditorialStatus;
import winnow.model.Field;
import winnow.model.FieldVerdict;
import winnow.model.Issns;
import winnow.model.Journal;
import winnow.model.License;
import winnow.model.Locator;
import winnow.model.PageRecord;
import winnow.model.PartialDate;
import winnow.model.RegistryRecord;
import winnow.model.RegistryStatus;
import winnow.model.ReviewDecision;

/** Puts the rulings on all fields together as one article. Used once. */
final class ArticleAssembly {

    private final Witnesses witnesses;
    private final Precedence precedence;
    private final Journals journals;
    private final Judges judges;
    private final Map<Field, ReviewDecision> decisions;
    private final Testimonies testimonies;

    ArticleAssembly(
            Witnesses witnesses,
            Precedence precedence,
            Journals journals,
            Judges judges,
            Map<Field, ReviewDecision> decisions) {
        this.witnesses = witnesses;
        this.precedence = precedence;
        this.journals = journals;
        this.judges = judges;
        this.decisions = decisions;
        this.testimonies = new Testimonies(witnesses, journals);
    }

    Article article(RegistryStatus registryStatus) {
        Testimony<People> people = testimonies.authors();
        Ruling<People> authors = judge(Field.AUTHORS, judges.authors, people);
        Ruling<Affiliations> affiliations = judge(Field.AFFILIATIONS, judges.affiliations, testimonies.affiliations());
        AffiliationTable table =
                affiliations.value().map(a -> new AffiliationTable(a.texts())).orElse(AffiliationTable.EMPTY);
        List<AuthorClaim> credits = authors.value()
                .map(chosen ->
                        new Credits(chosen, people).authors(precedence.of(Field.ORCID), affiliations.source(), table))
                .orElse(List.of());
        FieldVerdict orcid = orcid(people, credits);
        Ruling<Title> title = judge(Field.TITLE, judges.title, testimonies.title());
        Ruling<JournalName> journal = judge(Field.JOURNAL, judges.journal, testimonies.journal());
        Ruling<Issns> issn = judge(Field.ISSN, judges.issn, testimonies.issn());
        Ruling<String> volume = judge(Field.VOLUME, judges.volume, testimonies.volume());
        Ruling<String> issue = judge(Field.ISSUE, judges.issue, testimonies.issue());
        Ruling<Locator> pages = judge(Field.PAGES, judges.pages, testimonies.pages());
        Ruling<PartialDate> online =
                judge(Field.PUBLISHED_ONLINE, judges.publishedOnline, testimonies.publishedOnline());
        Ruling<PartialDate> issueDate = judge(Field.ISSUE_DATE, judges.issueDate, testimonies.issueDate());
        Ruling<String> type = judge(Field.ARTICLE_TYPE, judges.articleType, testimonies.articleType());
        Ruling<License> license =
                judge(Field.LICENSE, judges.license, witnesses.testimony(BibliographicClaims::license));
        Ruling<String> holder = judge(
                Field.COPYRIGHT_HOLDER,
                judges.copyrightHolder,
                witnesses.testimony(BibliographicClaims::copyrightHolder));
        Ruling<Boolean> openAccess =
                judge(Field.OPEN_ACCESS, judges.openAccess, witnesses.testimony(BibliographicClaims::openAccess));
        Ruling<String> abstractText = judge(Field.ABSTRACT, judges.abstractText, testimonies.abstractText());
        List<EditorialEvent> events = EditorialEvents.of(witnesses);
        Attachments attachments = new Attachments(witnesses);
        FieldVerdict titleRow = witnesses
                .otherWork()
                .map(reason -> Ruling.noting(title.row(), reason))
                .orElse(title.row());
        return new Article(
                witnesses.doi(),
                journal(journal, issn),
                title.value().map(Title::text),
                type.value(),
                volume.value(),
                issue.value(),
                pages.value(),
                online.value(),
                issueDate.value(),
                abstractText.value(),
                openAccess.value(),
                license.value().flatMap(l -> LicenseTerms.of(l).address()),
                holder.value(),
                landingUrl(),
                site(PageRecord::pdfUrl),
                site(PageRecord::xmlUrl),
                EditorialStatus.after(events.stream()
                        .filter(e -> e.affected().equals(witnesses.doi()))
                        .toList()),
                registryStatus,
                credits,
                table.affiliations(),
                attachments.metrics(),
                List.of(
                        titleRow,
                        authors.row(),
                        affiliations.row(),
                        orcid,
                        journal.row(),
                        issn.row(),
                        volume.row(),
                        issue.row(),
                        pages.row(),
                        online.row(),
                        issueDate.row(),
                        type.row(),
                        license.row(),
                        holder.row(),
                        openAccess.row(),
                        abstractText.row()),
                events,
                attachments.citations(),
                attachments.references(),
                attachments.funding(),
                attachments.licenses());
    }

    private <T> Ruling<T> judge(Field field, FieldJudge<T> judge, Testimony<T> testimony) {
        return judge.judge(testimony, Optional.ofNullable(decisions.get(field)));
    }

    /** The row on iDs tells what the article took: those of the persons listed, from whichever source had them. */
    private FieldVerdict orcid(Testimony<People> people, List<AuthorClaim> credits) {
        Ruling<People> ruling = judges.orcid.judge(testimonies.orcids(people), Optional.empty());
        if (ruling.value().isEmpty()) {
            return ruling.row();
        }
        String taken = IntStream.range(0, credits.size())
                .filter(i -> credits.get(i).orcid().isPresent())
                .mapToObj(i -> (i + 1) + ": " + credits.get(i).orcid().get())
                .collect(Collectors.joining("; "));
        if (taken.isEmpty()) {
            FieldVerdict none =
                    Ruling.choosing(ruling.row(), Optional.empty(), Optional.empty(), Rules.SILENT, Confidence.NONE);
            return Ruling.noting(none, "no person listed bears one");
        }
        boolean asListed = ruling.row().chosenValue().filter(taken::equals).isPresent();
        return asListed
                ? ruling.row()
                : Ruling.choosing(
                        ruling.row(),
                        ruling.source(),
                        Optional.of(taken),
                        Rules.SAME_PERSON,
                        ruling.row().confidence());
    }

    /** The configured journal; where its ISSNs are unknown, those chosen. An unknown journal needs a code to be kept. */
    private Optional<Journal> journal(Ruling<JournalName> journal, Ruling<Issns> issn) {
        return journal.value().flatMap(name -> {
            Optional<Journal> known = name.known()
                    .or(() -> name.code()
                            .map(code -> new Journal(
                                    code,
                                    Optional.of(name.title()),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty())));
            return known.map(j -> new Journal(
                    j.code(),
                    j.title(),
                    j.abbreviatedTitle(),
                    j.issnPrint().or(() -> issn.value().flatMap(Issns::print)),
                    j.issnOnline().or(() -> issn.value().flatMap(Issns::online))));
        });
    }

    private Optional<String> landingUrl() {
        return site(PageRecord::landingUrl).or(() -> witnesses.trustedRegistry().flatMap(RegistryRecord::landingUrl));
    }

    private Optional<String> site(java.util.function.Function<PageRecord, Optional<String>> address) {
        return witnesses.page().flatMap(address).or(() -> witnesses.xml().flatMap(address));
    }
}
