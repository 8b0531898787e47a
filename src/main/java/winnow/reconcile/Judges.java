package winnow.reconcile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import winnow.model.Field;
import winnow.model.Issns;
import winnow.model.License;
import winnow.model.Locator;
import winnow.model.PartialDate;

/** One judge a field: which comparison, which preference, which text form. The place to look a field up. */
final class Judges {

    private static final int LONGEST_NUMBERING = 32;

    final FieldJudge<Title> title;
    final FieldJudge<People> authors;
    final FieldJudge<Affiliations> affiliations;
    final FieldJudge<People> orcid;
    final FieldJudge<JournalName> journal;
    final FieldJudge<Issns> issn;
    final FieldJudge<String> volume;
    final FieldJudge<String> issue;
    final FieldJudge<Locator> pages;
    final FieldJudge<PartialDate> publishedOnline;
    final FieldJudge<PartialDate> issueDate;
    final FieldJudge<String> articleType;
    final FieldJudge<License> license;
    final FieldJudge<String> copyrightHolder;
    final FieldJudge<Boolean> openAccess;
    final FieldJudge<String> abstractText;

    Judges(Precedence order, Journals journals) {
        title = FieldJudge.of(Field.TITLE, order, TitleComparison::compare, Title::text, t -> Optional.of(Title.of(t)))
                .preferring(LetterCase::preferWellCased)
                .distrusting(s -> Mojibake.in(s.value().text()));
        authors = FieldJudge.of(Field.AUTHORS, order, PeopleComparison::compare, AuthorChoice::text, AuthorChoice::read)
                .preferring(AuthorChoice::choose);
        affiliations = FieldJudge.of(
                        Field.AFFILIATIONS,
                        order,
                        AffiliationComparison::compare,
                        Affiliations::text,
                        Judges::readAffiliations)
                .preferring(Affiliations::preferLinked)
                .distrusting(s -> s.value().texts().stream().anyMatch(Mojibake::in));
        orcid = FieldJudge.of(
                Field.ORCID, order, OrcidComparison::compare, OrcidComparison::text, t -> Optional.empty());
        journal = FieldJudge.of(
                Field.JOURNAL,
                order,
                JournalComparison::compare,
                JournalName::title,
                t -> journals.byName(t)
                        .map(known -> new JournalName(List.of(t), Optional.empty(), Optional.of(known))));
        issn = FieldJudge.of(Field.ISSN, order, IssnComparison::compare, IssnComparison::text, IssnComparison::read)
                .showing(IssnComparison::text);
        volume = text(Field.VOLUME, order, NumberingComparison::compare, Judges::readNumbering)
                .showing(volume -> volume);
        issue = text(Field.ISSUE, order, NumberingComparison::compare, Judges::readNumbering)
                .showing(issue -> issue);
        pages = FieldJudge.of(
                        Field.PAGES, order, LocatorComparison::compare, Locator::toString, LocatorComparison::read)
                .preferring(LocatorComparison::preferFuller);
        publishedOnline = FieldJudge.of(
                        Field.PUBLISHED_ONLINE,
                        order,
                        DateComparison::compare,
                        PartialDate::toString,
                        PartialDate::parse)
                .preferring(DateComparison::preferPrecise)
                .showing(PartialDate::toString);
        issueDate = FieldJudge.of(
                        Field.ISSUE_DATE,
                        order,
                        DateComparison::compareMonths,
                        date -> date.toMonth().toString(),
                        PartialDate::parse)
                .preferring(DateComparison::preferMonth)
                .showing(PartialDate::toString);
        articleType = text(Field.ARTICLE_TYPE, order, ArticleTypes::compare, ArticleTypes::read)
                .preferring(ArticleTypes::preferTelling);
        license = FieldJudge.of(Field.LICENSE, order, LicenseTerms::compare, LicenseTerms::text, Judges::readLicense)
                .preferring(LicenseTerms::preferAddress)
                .showing(terms -> terms.url().orElse(terms.text()));
        copyrightHolder = text(Field.COPYRIGHT_HOLDER, order, CopyrightComparison::compare, Optional::of)
                .showing(holder -> holder);
        openAccess = FieldJudge.of(Field.OPEN_ACCESS, order, Judges::same, String::valueOf, Judges::readBoolean)
                .showing(String::valueOf);
        abstractText = text(Field.ABSTRACT, order, AbstractComparison::compare, Optional::of);
    }

    FieldJudge<?> of(Field field) {
        return switch (field) {
            case TITLE -> title;
            case AUTHORS -> authors;
            case AFFILIATIONS -> affiliations;
            case ORCID -> orcid;
            case JOURNAL -> journal;
            case ISSN -> issn;
            case VOLUME -> volume;
            case ISSUE -> issue;
            case PAGES -> pages;
            case PUBLISHED_ONLINE -> publishedOnline;
            case ISSUE_DATE -> issueDate;
            case ARTICLE_TYPE -> articleType;
            case LICENSE -> license;
            case COPYRIGHT_HOLDER -> copyrightHolder;
            case OPEN_ACCESS -> openAccess;
            case ABSTRACT -> abstractText;
        };
    }

    private static FieldJudge<String> text(
            Field field, Precedence order, Comparison<String> comparison, Function<String, Optional<String>> reader) {
        return FieldJudge.of(field, order, comparison, text -> text, reader).distrusting(s -> Mojibake.in(s.value()));
    }

    /** A volume or issue is a number or a word with one: 54, 54-55, Suppl 1. */
    private static Optional<String> readNumbering(String text) {
        return Optional.of(text)
                .filter(t -> t.length() <= LONGEST_NUMBERING && t.matches("[\\p{L}\\p{N} ./()-]*\\p{N}.*"));
    }

    private static Optional<Affiliations> readAffiliations(String text) {
        List<String> places = Arrays.stream(text.split("\\|"))
                .map(String::strip)
                .filter(place -> !place.isEmpty())
                .toList();
        return places.isEmpty() ? Optional.empty() : Optional.of(new Affiliations(places, false));
    }

    /** Terms that have no address of their own could not be handed on. */
    private static Optional<License> readLicense(String text) {
        return LicenseTerms.read(text)
                .filter(terms -> terms.url().isEmpty() || terms.url().get().matches("https?://[^\\s/]+/\\S*"))
                .filter(terms -> LicenseTerms.of(terms).address().isPresent());
    }

    private static Optional<Boolean> readBoolean(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> Optional.of(true);
            case "false", "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Likeness same(Side<Boolean> one, Side<Boolean> other) {
        return one.value().equals(other.value())
                ? Likeness.SAME
                : Likeness.different(one.value() + " in " + one.name() + ", " + other.value() + " in " + other.name());
    }
}
