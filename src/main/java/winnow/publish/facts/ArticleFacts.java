package winnow.publish.facts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import winnow.model.Affiliation;
import winnow.model.Funding;
import winnow.model.Issn;
import winnow.model.Journal;
import winnow.model.PartialDate;
import winnow.store.read.PublishedArticle;

/**
 * Names everything that is known of an article. {@code docs/exports.md} lists the names. Two dates matter: {@code
 * issued} is when it first came out, as repositories ask; {@code cited} is the date of its issue, as it is cited.
 */
public final class ArticleFacts {

    private final PublishedArticle article;
    private final Facts facts = new Facts();

    private ArticleFacts(PublishedArticle article) {
        this.article = article;
    }

    /** The facts of an article. */
    public static Facts of(PublishedArticle article) {
        ArticleFacts of = new ArticleFacts(article);
        of.identity();
        of.journal();
        of.place();
        of.dates();
        of.content();
        of.people();
        of.funding();
        StandingFacts.add(article, of.facts);
        return of.facts;
    }

    private void identity() {
        String url = DoiLinks.of(article.doi());
        facts.set("doi", article.doi().value())
                .set("doi_url", url)
                .set("doi_key", key(article.doi().value()))
                .set("title", article.title().map(Cleaning::line))
                .set("landing_url", article.landingUrl().filter(Cleaning::isAddress))
                .set("pdf_url", article.pdfUrl().filter(Cleaning::isAddress))
                .set("changed", article.changedAt().toString())
                .set("harvested", article.firstHarvestedAt().toString())
                .set("revision", Integer.toString(article.revision()))
                .set("registry_status", article.registryStatus().slug());
        String type = article.articleType().map(Cleaning::line).orElse("");
        facts.set("type", type);
        Vocabulary.TYPES.describe(type.toLowerCase(Locale.ROOT), facts);
    }

    private void journal() {
        Optional<Journal> journal = article.journal();
        facts.set("journal_code", journal.map(Journal::code))
                .set("journal", journal.flatMap(Journal::title).map(Cleaning::line))
                .set(
                        "journal_abbreviation",
                        journal.flatMap(Journal::abbreviatedTitle).map(Cleaning::line))
                .set("issn_print", journal.flatMap(Journal::issnPrint).map(Issn::value))
                .set("issn_online", journal.flatMap(Journal::issnOnline).map(Issn::value));
        List<Facts> issns = new ArrayList<>();
        for (String medium : List.of("issn_print", "issn_online")) {
            facts.value(medium).ifPresent(issn -> issns.add(facts.inner().set("issn", issn)));
        }
        facts.list("issns", issns);
    }

    private void place() {
        facts.set("volume", article.volume().map(Cleaning::line))
                .set("issue", article.issue().map(Cleaning::line));
        article.locator().ifPresent(locator -> {
            Optional<String> first = locator.firstPage().map(Cleaning::line);
            Optional<String> last = locator.lastPage().map(Cleaning::line);
            facts.set("first_page", first)
                    .set("last_page", last)
                    .set(
                            "pages",
                            first.map(f -> last.filter(l -> !l.equals(f))
                                    .map(l -> f + "-" + l)
                                    .orElse(f)))
                    .set("article_number", locator.articleNumber().map(Cleaning::line));
        });
        facts.set("locator", facts.value("pages").or(() -> facts.value("article_number")));
        facts.set("place_in_journal", facts.value("journal").map(journal -> journal + numbers()));
    }

    /** As in {@code 66(2): 101-112}. */
    private String numbers() {
        return facts.value("volume").map(v -> " " + v).orElse("")
                + facts.value("issue").map(i -> "(" + i + ")").orElse("")
                + facts.value("locator").map(l -> ": " + l).orElse("");
    }

    private void dates() {
        Optional<PartialDate> online = article.publishedOnline();
        Optional<PartialDate> issue = article.issueDate();
        date("published", online);
        date("issue_date", issue);
        date("issued", online.or(() -> issue));
        date("cited", issue.or(() -> online));
    }

    private void date(String name, Optional<PartialDate> date) {
        date.ifPresent(d -> {
            facts.set(name, d.toString()).set(name + "_year", Integer.toString(d.year()));
            d.month().ifPresent(m -> facts.set(name + "_month", Integer.toString(m)));
            d.day().ifPresent(day -> facts.set(name + "_day", Integer.toString(day)));
            d.day().ifPresent(day -> facts.set(name + "_full", d.toString()));
        });
    }

    private void content() {
        facts.set("abstract", article.abstractText().map(Cleaning::text))
                .set("license_url", article.licenseUrl().filter(Cleaning::isAddress))
                .set("copyright_holder", article.copyrightHolder().map(Cleaning::line));
        facts.set("license", Vocabulary.licenseName(facts.value("license_url").orElse("")));
        facts.set("abstract_html", article.abstractText().map(Cleaning::text).map(ArticleFacts::html));
        String access =
                article.openAccess().map(open -> open ? "open" : "closed").orElse("unknown");
        facts.set("access", access);
        Vocabulary.ACCESS.describe(access, facts);
    }

    /** For targets that read HTML there: the text's own angle brackets stay text. */
    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> "<p>" + line.strip() + "</p>")
                .collect(Collectors.joining());
    }

    private void people() {
        List<Facts> affiliations = new ArrayList<>();
        article.affiliations().forEach(a -> affiliations.add(affiliation(facts.inner(), a)));
        facts.list("affiliations", affiliations);
        PeopleFacts.add(article, facts);
    }

    static Facts affiliation(Facts within, Affiliation affiliation) {
        return within.set("affiliation", Cleaning.line(affiliation.name()))
                .set("country", affiliation.countryCode())
                .set("ror", affiliation.rorId().filter(Cleaning::isAddress));
    }

    private void funding() {
        List<Facts> funders = new ArrayList<>();
        List<Facts> grants = new ArrayList<>();
        for (Funding funding : article.funding()) {
            funders.add(funder(funding));
            funding.awards().forEach(award -> grants.add(funder(funding).set("award", Cleaning.line(award))));
            if (funding.awards().isEmpty()) {
                grants.add(funder(funding));
            }
        }
        facts.list("funders", funders).list("grants", grants);
    }

    private Facts funder(Funding funding) {
        Optional<String> id = funding.funderId().map(Cleaning::line);
        String ror = id.filter(i -> i.contains("ror.org/")).orElse(null);
        return facts.inner()
                .set("funder", funding.funder().map(Cleaning::line))
                .set("funder_id", id)
                .set("funder_ror", ror)
                .set(
                        "funder_id_type",
                        id.map(i -> ror != null ? "ROR" : i.contains("10.13039") ? "Crossref Funder ID" : "Other"));
    }

    /** A name for files and citation keys: what is not a plain letter, digit, dot or hyphen is written as its code. */
    static String key(String doi) {
        StringBuilder key = new StringBuilder();
        doi.codePoints().forEach(c -> {
            if (c == '/') {
                key.append('_');
            } else if (c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '-')) {
                key.append((char) c);
            } else {
                key.append('_').append(Integer.toHexString(c)).append('_');
            }
        });
        // A folder's name may have 255 bytes; a DOI may be longer.
        return key.length() <= 150
                ? key.toString()
                : key.substring(0, 130) + "_" + UUID.nameUUIDFromBytes(doi.getBytes(StandardCharsets.UTF_8));
    }
}
