package winnow.testing;

import static winnow.testing.ArticlePages.SITE;
import static winnow.testing.ArticlePages.escaped;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** One article page as HTML. */
final class SampleHtml {

    private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter COVER = DateTimeFormatter.ofPattern("MMMM-yyyy", Locale.ENGLISH);

    private final SampleWork work;
    private final Layout layout;
    private final StringBuilder out = new StringBuilder(16_384);

    SampleHtml(SampleWork work, Layout layout) {
        this.work = work;
        this.layout = layout;
    }

    static String longDate(SampleWork work) {
        return LONG_DATE.format(work.online());
    }

    static String cover(SampleWork work) {
        return COVER.format(work.cover());
    }

    String render(int characters) {
        head();
        SampleSurroundings.navigation(out);
        line("<div class=\"content_main\"><div class=\"content_article\">");
        openAccess();
        line("<h1 id=\"titleId\">" + escaped(work.title()) + "</h1>");
        if (work.retractionIn() != null) {
            line("<p class=\"notice\">Retraction in: <a href=\"/" + work.retractionIn() + "\">/" + work.retractionIn()
                    + "</a></p>");
        }
        details();
        metrics();
        abstractText();
        SampleSurroundings.fullText(work.doi(), characters, out);
        line("</div></div>");
        endBox();
        line(
                "<div id=\"footer\" class=\"footer\"><p>Copyright © 2026 Spandidos Publications. All rights reserved.</p>");
        line("<p><a href=\"/pages/open_access\">Open Access policy</a> <a href=\"/pages/about\">About</a></p></div>");
        line("</body>");
        line("</html>");
        return out.toString();
    }

    private void head() {
        line("<!DOCTYPE html>");
        line("<html lang=\"en\">");
        line("<head>");
        line("<meta charset=\"UTF-8\">");
        line("<title>" + escaped(work.title()) + "</title>");
        meta("keywords", "international journals, oncology, molecular medicine, biomedical research");
        if (layout != Layout.BARE_LIST) {
            citationMeta();
        }
        for (int i = 1; i < 6; i++) {
            line("<link rel=\"stylesheet\" href=\"/resources/css/style-" + i + ".css\" media=\"screen\">");
        }
        line("<script>window.pageLoaded = function () { if (1 < 2 && true) { return \"</div>\"; } };</script>");
        line("</head>");
        line("<body class=\"" + work.journal().code() + "\">");
    }

    private void citationMeta() {
        meta("citation_doi", work.doi());
        meta("citation_journal_title", work.journal().title());
        meta("citation_title", work.title());
        for (SampleAuthor author : work.authors()) {
            meta("citation_author", author.family() + "," + author.given());
            author.affiliations()
                    .forEach(i -> meta(
                            "citation_author_institution", work.affiliations().get(i)));
        }
        meta("citation_publication_date", work.cover() + "-01");
        meta("citation_volume", work.volume());
        meta("citation_issue", work.issue());
        String[] pages = work.locator().split("-");
        meta("citation_firstpage", pages[0]);
        meta("citation_lastpage", pages[pages.length - 1]);
        meta("citation_publisher", "Spandidos Publications");
        meta("citation_issn", work.journal().issnPrint());
        meta("citation_abstract_html_url", SITE + "/" + work.doi() + "/abstract");
        meta("citation_pdf_url", SITE + "/" + work.doi() + "/download");
        meta("citation_fulltext_world_readable", "");
    }

    private void openAccess() {
        if (work.rights().openAccess()) {
            line(
                    switch (layout) {
                        case BULLETED, BARE_LIST -> "<p>Open Access</p>";
                        case LATER -> "<span class=\"icon open_access\"></span>";
                        case EMPTY_AUTHORS -> "<img src=\"data:image/gif;base64,R0lGOD\" alt=\"Open Access\">";
                    });
        }
    }

    private void details() {
        line(layout == Layout.BARE_LIST ? "<ul>" : "<ul class=\"article_details\">");
        line("<li>Authors:<ul>");
        if (layout != Layout.EMPTY_AUTHORS) {
            work.authors()
                    .forEach(author -> line("<li><a href=\"/advancedsearch\">" + escaped(author.display()) + "</a>"
                            + labels(author) + "</li>"));
        }
        line("</ul></li>");
        if (layout != Layout.EMPTY_AUTHORS) {
            line("<li><a href=\"javascript:void(0)\">View Affiliations</a><div style=\"display:none\">");
            for (int i = 0; i < work.affiliations().size(); i++) {
                line("<p><sup>" + (i + 1) + "</sup>"
                        + escaped(work.affiliations().get(i)) + "</p>");
            }
            line("</div></li>");
        }
        line("<li>Published online on: " + longDate(work) + " &nbsp;&nbsp; <a href=\"https://doi.org/" + work.doi()
                + "\">https://doi.org/" + work.doi() + "</a></li>");
        line("<li>" + (work.pages() == null ? "Article Number: " + work.articleNumber() : "Pages: " + work.pages())
                + "</li>");
        copyright();
        line("</ul>");
    }

    private String labels(SampleAuthor author) {
        return work.affiliations().size() < 2
                ? ""
                : "<sup>"
                        + author.affiliations().stream()
                                .map(i -> Integer.toString(i + 1))
                                .collect(Collectors.joining(","))
                        + "</sup>";
    }

    private void copyright() {
        if (work.rights().holder() == null) {
            return;
        }
        String label = work.noticeAbout() == null ? "Copyright: ©" : "Copyright : ©";
        String text = label + " " + escaped(work.rights().holder()) + ". This is an open access article distributed "
                + "under the terms of " + license() + ".";
        line(layout == Layout.EMPTY_AUTHORS ? "<li></li></ul><p>" + text + "</p><ul>" : "<li>" + text + "</li>");
    }

    private String license() {
        String code = work.rights().licenseCode();
        String words = "Creative Commons Attribution License";
        if (code == null) {
            return words;
        }
        if (layout == Layout.LATER) {
            String path = code.substring(3).toLowerCase(Locale.ROOT).replace(' ', '/');
            return "<a href=\"https://creativecommons.org/licenses/" + path + "/\">" + words + "</a>";
        }
        return words + " [" + code + "]";
    }

    private void metrics() {
        SampleCounters counters = work.counters();
        if (counters == null || layout == Layout.EMPTY_AUTHORS) {
            return;
        }
        line("<div id=\"metrics\">Metrics: <span>Total Views: " + counters.views() + "</span> (Spandidos Publications: "
                + counters.viewsSite() + "<span> | </span>PMC Statistics: " + counters.viewsPmc() + ")<br>");
        line("Total PDF Downloads: " + counters.downloads() + " (Spandidos Publications: " + counters.downloadsSite()
                + "<span> | </span>PMC Statistics: " + counters.downloadsPmc() + ")</div>");
        line("<div id=\"citationDiv\" style=\"display:none\">This article is mentioned in:"
                + "<span class=\"badge\" data-doi=\"" + work.doi() + "\"></span></div>");
    }

    private void abstractText() {
        String heading = work.noticeAbout() == null ? "Abstract" : "Article";
        line(
                layout == Layout.LATER
                        ? "<div id=\"articleAbstract\"><h2>" + heading + "</h2>"
                        : "<h4>" + heading + "</h4>");
        if (layout != Layout.EMPTY_AUTHORS || work.noticeAbout() != null) {
            line("<p>" + escaped(work.abstractText()) + "</p>");
        }
        if (work.noticeAbout() != null) {
            line("<p>[the original article was published in " + work.journal().title() + "; DOI: " + work.noticeAbout()
                    + "]</p>");
        }
        line(layout == Layout.LATER ? "</div>" : "");
    }

    private void endBox() {
        line("<div id=\"moreLikeThisDiv\"><h3>Related Articles</h3></div>");
        line("<div class=\"journal_information\"><h3>Journal Cover</h3><img src=\"/cover.jpg\" alt=\"Journal Cover\">");
        line("<p>" + cover(work) + "<br>Volume " + work.volume() + " Issue " + work.issue() + "</p>");
        line("<p>Print ISSN: " + work.journal().issnPrint() + "<br>Online ISSN:"
                + work.journal().issnOnline() + "</p>");
        line(
                "<p><a href=\"/etoc\">Sign up for eToc alerts</a></p><p><a href=\"/library\">Recommend to Library</a></p>");
        line("</div><div class=\"cite\"><h5>Copy and paste a formatted citation</h5><a href=\"#\">x</a>");
        for (String[] citation : SampleCitations.of(work)) {
            line("<div><strong>" + citation[0] + "</strong><p>" + escaped(citation[1]) + "</p></div>");
        }
        line("</div>");
    }

    private void meta(String name, String content) {
        line("<meta name=\"" + name + "\" content=\"" + escaped(content) + "\">");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
