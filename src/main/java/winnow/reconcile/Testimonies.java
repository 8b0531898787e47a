package winnow.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import winnow.model.BibliographicClaims;
import winnow.model.Claim;
import winnow.model.Issns;
import winnow.model.Journal;
import winnow.model.Locator;
import winnow.model.PageRecord;
import winnow.model.PartialDate;
import winnow.model.RegistryRecord;
import winnow.model.Source;

/** Reads from the records what each source says on each field, and sets aside what says nothing. */
final class Testimonies {

    private final Witnesses witnesses;
    private final Journals journals;

    Testimonies(Witnesses witnesses, Journals journals) {
        this.witnesses = witnesses;
        this.journals = journals;
    }

    Testimony<Title> title() {
        return witnesses.testify((source, claims) -> claims.title().map(claim -> {
            List<String> others = source == Source.CROSSREF
                    ? witnesses.registry().map(RegistryRecord::titles).orElse(List.of())
                    : List.of();
            return Statement.plain(source, claim).map(text -> new Title(text, others));
        }));
    }

    Testimony<People> authors() {
        return witnesses.testify((source, claims) -> claims.authors()
                .filter(claim -> !claim.value().isEmpty())
                .map(claim -> Statement.plain(
                        source,
                        new Claim<>(People.of(claim.value()), AuthorChoice.text(claim.value()), claim.origin()))));
    }

    Testimony<Affiliations> affiliations() {
        return witnesses.testify((source, claims) -> {
            List<String> texts =
                    claims.affiliations().stream().filter(t -> !t.isBlank()).toList();
            if (texts.isEmpty()) {
                return Optional.empty();
            }
            boolean linked = claims.authors().stream()
                    .flatMap(claim -> claim.value().stream())
                    .anyMatch(author -> !author.affiliations().isEmpty());
            Affiliations affiliations = new Affiliations(claims.affiliations(), linked);
            return Optional.of(Statement.plain(source, new Claim<>(affiliations, affiliations.text(), "affiliations")));
        });
    }

    Testimony<People> orcids(Testimony<People> authors) {
        List<Statement<People>> statements = new ArrayList<>();
        for (Statement<People> statement : authors.statements()) {
            String orcids = OrcidComparison.text(statement.value());
            if (!orcids.isEmpty()) {
                Claim<People> claim =
                        new Claim<>(statement.value(), orcids, statement.claim().origin());
                statements.add(new Statement<>(statement.source(), claim, statement.setAside(), statement.derivedBy()));
            }
        }
        return new Testimony<>(statements);
    }

    Testimony<JournalName> journal() {
        Testimony<JournalName> named = witnesses.testify((source, claims) -> claims.journal()
                .or(claims::journalCode)
                .map(claim -> Statement.plain(source, claim).map(name -> journalName(source, claims, name))));
        return named.orDerived(byIssn()).orDerived(byAddress(this::journalOfAddress));
    }

    private JournalName journalName(Source source, BibliographicClaims claims, String name) {
        List<String> names = new ArrayList<>(List.of(name));
        if (source == Source.CROSSREF) {
            names.addAll(
                    witnesses.registry().map(RegistryRecord::containerTitles).orElse(List.of()));
        }
        Optional<String> code = claims.journalCode().map(Claim::value);
        Optional<Journal> known = code.flatMap(journals::byCode)
                .or(() ->
                        names.stream().flatMap(n -> journals.byName(n).stream()).findFirst())
                .or(() -> byIssn(claims));
        return new JournalName(names, code, known);
    }

    private Optional<Journal> byIssn(BibliographicClaims claims) {
        return claims.issns().stream()
                .flatMap(claim -> claim.value().all().stream())
                .flatMap(issn -> journals.byIssn(issn).stream())
                .findFirst();
    }

    private List<Statement<JournalName>> byIssn() {
        return witnesses
                .<JournalName>testify((source, claims) -> byIssn(claims)
                        .map(journal -> derived(
                                source,
                                named(journal),
                                claims.issns().map(Claim::raw).orElse(""),
                                "issn",
                                Rules.BY_ISSN)))
                .usable();
    }

    private Optional<JournalName> journalOfAddress(LandingAddress address) {
        return journals.byCode(address.journalCode()).map(Testimonies::named);
    }

    private static JournalName named(Journal journal) {
        return new JournalName(
                List.of(journal.title().orElse(journal.code())), Optional.of(journal.code()), Optional.of(journal));
    }

    Testimony<Issns> issn() {
        return witnesses.testify((source, claims) -> claims.issns()
                .filter(claim -> !claim.value().all().isEmpty())
                .map(claim -> Statement.plain(source, claim)));
    }

    Testimony<String> volume() {
        return numbering(BibliographicClaims::volume, LandingAddress::volume);
    }

    Testimony<String> issue() {
        return numbering(BibliographicClaims::issue, LandingAddress::issue);
    }

    private Testimony<String> numbering(
            Function<BibliographicClaims, Optional<Claim<String>>> field, Function<LandingAddress, String> part) {
        return witnesses
                .testimony(field)
                .settingAside(s -> NumberingComparison.isPlaceholder(s.value()), "stands where a number is to come")
                .orDerived(byAddress(address -> Optional.of(part.apply(address))));
    }

    Testimony<Locator> pages() {
        return witnesses
                .testimony(BibliographicClaims::locator)
                .settingAside(s -> LocatorComparison.isJunk(s.value()), "no place")
                .orDerived(byAddress(address -> Optional.of(Locator.pages(address.page(), null))));
    }

    Testimony<PartialDate> publishedOnline() {
        return witnesses.testimony(BibliographicClaims::publishedOnline);
    }

    Testimony<PartialDate> issueDate() {
        return witnesses.testify((source, claims) -> source == Source.CROSSREF
                ? IssueDates.registered(witnesses.registry().orElseThrow())
                : claims.issueDate().map(claim -> Statement.plain(source, claim)));
    }

    Testimony<String> articleType() {
        return witnesses.testify((source, claims) -> {
            Optional<Claim<String>> title = claims.title();
            Optional<TitleParts> parts = title.map(t -> TitleParts.of(t.value()));
            Optional<String> told = parts.flatMap(ArticleTypes::of);
            Optional<Claim<String>> type =
                    claims.articleType().or(() -> source == Source.CROSSREF ? registeredType() : Optional.empty());
            if (told.isPresent()) {
                String raw = type.map(Claim::raw)
                        .orElseGet(() -> parts.get().marks(title.get().value()));
                return Optional.of(derived(source, told.get(), raw, title.get().origin(), Rules.FROM_TITLE));
            }
            return type.map(claim -> Statement.plain(source, claim).map(ArticleTypes::canonical));
        });
    }

    private Optional<Claim<String>> registeredType() {
        return witnesses.registry().flatMap(RegistryRecord::type).map(type -> new Claim<>(type, type, "crossref type"));
    }

    Testimony<String> abstractText() {
        return witnesses
                .testimony(BibliographicClaims::abstractText)
                .settingAside(s -> AbstractComparison.isPlaceholder(s.value()), "no abstract");
    }

    /** What the address of the page tells, as the registry, the page or the XML gives it. */
    private <T> List<Statement<T>> byAddress(Function<LandingAddress, Optional<T>> reading) {
        List<Statement<T>> statements = new ArrayList<>(1);
        for (Source source : List.of(Source.PAGE, Source.XML, Source.CROSSREF)) {
            Optional<String> address = address(source);
            address.flatMap(LandingAddress::parse)
                    .flatMap(reading)
                    .filter(value -> statements.isEmpty())
                    .ifPresent(value -> statements.add(
                            derived(source, value, address.get(), "landing address", Rules.FROM_LANDING_ADDRESS)));
        }
        return statements;
    }

    private Optional<String> address(Source source) {
        return switch (source) {
            case PAGE -> witnesses.page().flatMap(PageRecord::landingUrl);
            case XML -> witnesses.xml().flatMap(PageRecord::landingUrl);
            case CROSSREF -> witnesses.trustedRegistry().flatMap(RegistryRecord::landingUrl);
            case REVIEW -> Optional.empty();
        };
    }

    private static <T> Statement<T> derived(Source source, T value, String raw, String origin, String rule) {
        return Statement.derived(source, new Claim<>(value, raw, origin), rule);
    }
}
