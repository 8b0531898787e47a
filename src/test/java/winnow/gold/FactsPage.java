package winnow.gold;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import winnow.model.AuthorClaim;
import winnow.model.BibliographicClaims;
import winnow.model.Claim;
import winnow.model.Locator;
import winnow.model.PartialDate;
import winnow.model.RegistryRecord;

/** The facts of a registry's record as an article page of the site prints them, with a cover and terms of its own. */
final class FactsPage {

    private final RegistryRecord record;
    private final BibliographicClaims claims;
    private final StringBuilder out = new StringBuilder();

    FactsPage(RegistryRecord record) {
        this.record = record;
        this.claims = record.claims();
    }

    String html() {
        String title = claims.title().map(Claim::value).orElse("");
        List<AuthorClaim> authors = claims.authors().map(Claim::value).orElse(List.of());
        line("<!DOCTYPE html><html><head><meta charset=\"UTF-8\"><title>" + escaped(title) + "</title>");
        meta("citation_doi", record.doi().value());
        meta("citation_title", title);
        record.containerTitles().stream().findFirst().ifPresent(journal -> meta("citation_journal_title", journal));
        line("</head><body><h1 id=\"titleId\">" + escaped(title)
                + "</h1><ul class=\"article_details\"><li>Authors:<ul>");
        authors.forEach(author -> line("<li>" + escaped(author.creditedName()) + "</li>"));
        line("</ul></li><li>View Affiliations</li>");
        line("<li>Published online on: " + online() + " https://doi.org/"
                + escaped(record.doi().value()) + "</li>");
        claims.locator()
                .map(Claim::value)
                .filter(place -> place.toString().matches("[A-Za-z]?\\d+(-[A-Za-z]?\\d+)?"))
                .ifPresent(place -> line("<li>" + place(place) + "</li>"));
        line("<li>Copyright: © Sample et al. This is an open access article.</li></ul><h4>Abstract</h4>");
        line(claims.abstractText().isPresent() ? "" : "<p>A made-up one.</p>");
        cover();
        return out.append("</body></html>").toString();
    }

    /** The day that the record gives; where it gives none, the page has one of its own. */
    private String online() {
        return record.publishedOnline()
                .filter(date -> date.day().isPresent())
                .map(FactsPage::longDate)
                .orElse(record.publishedOnline().isPresent() ? "" : "May 7, 2026");
    }

    private static String longDate(PartialDate date) {
        return month(date) + " " + date.day().getAsInt() + ", " + date.year();
    }

    private static String month(PartialDate date) {
        return Month.of(date.month().getAsInt()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String place(Locator locator) {
        return (locator.articleNumber().isPresent() ? "Article Number: " : "Pages: ") + escaped(locator.toString());
    }

    private void cover() {
        line("<div class=\"journal_information\"><h3>Journal Cover</h3><p>");
        record.publishedPrint()
                .filter(date -> date.month().isPresent())
                .ifPresent(date -> line(month(date) + "-" + date.year() + "<br>"));
        numbered("Volume", claims.volume());
        numbered("Issue", claims.issue());
        Consumer<String> print = issn -> line("<br>Print ISSN: " + issn);
        claims.issns().flatMap(c -> c.value().print()).ifPresent(issn -> print.accept(issn.value()));
        line("</p></div>");
    }

    private void numbered(String label, Optional<Claim<String>> number) {
        number.map(Claim::value).filter(value -> value.matches("\\d+")).ifPresent(value -> line(label + " " + value));
    }

    private void meta(String name, String content) {
        line("<meta name=\"" + name + "\" content=\"" + escaped(content) + "\">");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
