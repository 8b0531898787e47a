package winnow.testing;

import java.util.List;
import java.util.Locale;

/** What stands around an article's details on its page: the journals' menus, full text, references. */
final class SampleSurroundings {

    private static final List<String> MENU = List.of(
            "Home",
            "Current Issue",
            "Latest Articles",
            "Archive",
            "Most Read",
            "Most Cited",
            "Editorial Board",
            "Information for Authors",
            "Open Access",
            "Submit Manuscript");

    /** Characters that the end of the page takes. */
    private static final int TAIL = 2_500;

    private SampleSurroundings() {}

    static void navigation(StringBuilder out) {
        out.append("<div class=\"header navbar\"><a href=\"/\">Spandidos Publications</a><ul class=\"nav\">\n");
        for (SampleJournal journal : SampleJournal.values()) {
            String code = journal.code();
            out.append("<li class=\"nav-item dropdown\"><a class=\"nav-link\" href=\"/" + code + "\"><span>");
            out.append(journal.title()).append("</span></a>\n<ul class=\"dropdown-menu\">\n");
            for (String page : MENU) {
                String path = page.toLowerCase(Locale.ROOT).replace(' ', '_');
                out.append(
                        "<li><a class=\"dropdown-item\" href=\"/" + code + "/" + path + "\">" + page + "</a></li>\n");
            }
            out.append("</ul></li>\n");
        }
        out.append("</ul></div>\n");
    }

    /** Sections with links into the reference list, then references, until the page has about that many characters. */
    static void fullText(String doi, int characters, StringBuilder out) {
        for (int section = 1; out.length() < characters * 2 / 3; section++) {
            out.append("<h4>" + (section == 1 ? "Introduction" : "Section " + section) + "</h4>\n");
            for (int part = 1; part < 4; part++) {
                String text = ArticlePages.escaped(SampleText.paragraph(doi + section + part, 60));
                out.append("<p id=\"p" + section + "-" + part + "\">" + text.replace("p53", "<i>p53</i>"));
                out.append(
                        " (<a class=\"xref\" href=\"#b" + part + "-or\">" + part + "</a>,<a class=\"xref\" href=\"#b");
                out.append(section + "-or\">" + section + "</a>).</p>\n");
            }
        }
        for (int entry = 1; out.length() < characters - TAIL; entry++) {
            out.append(reference(entry));
        }
    }

    private static String reference(int entry) {
        return "<div class=\"ref\"><a name=\"b" + entry + "-or\"></a><span class=\"label\">" + entry
                + "</span> <p>Moreau A, Kim <i>M</i> and Novak J: " + SampleText.title(entry)
                + ". <em>J Samples</em> <b>" + entry
                + "</b>: 1-9, 2011. <a href=\"https://doi.org/10.1234/ref." + entry
                + "\">View Article</a><span> : </span>"
                + "<a href=\"/scholar?q=" + entry + "\">Google Scholar</a><span> : </span>"
                + "<a href=\"/pubmed/" + entry + "\">PubMed/NCBI</a></p></div>\n";
    }
}
