package winnow.testing;

import static winnow.testing.ArticlePages.escaped;

/** One article as NLM Journal Publishing DTD 3.0, the site's own XML. */
final class SampleXml {

    private final SampleWork work;
    private final StringBuilder out = new StringBuilder();

    private SampleXml(SampleWork work) {
        this.work = work;
    }

    static String render(SampleWork work) {
        return new SampleXml(work).render();
    }

    private String render() {
        line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        line(
                "<!DOCTYPE article PUBLIC \"-//NLM//DTD Journal Publishing DTD v3.0 20080202//EN\" \"journalpublishing3.dtd\">");
        line("<article xml:lang=\"en\" article-type=\"" + type() + "\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">");
        line("<front>");
        journalMeta();
        articleMeta();
        line("</front>");
        line("<body><sec><title>Introduction</title><p>" + escaped(SampleText.paragraph(work.doi(), 60))
                + "</p></sec></body>");
        line("<back><ref-list><title>References</title>");
        line(
                "<ref id=\"b1\"><label>1</label><element-citation publication-type=\"journal\"><person-group><name><surname>"
                        + "Novak</surname><given-names>J</given-names></name></person-group><article-title>A sample cited"
                        + "</article-title><source>J Samples</source><volume>3</volume><fpage>1</fpage><year>2011</year>"
                        + "<pub-id pub-id-type=\"doi\">10.1234/ref.1</pub-id></element-citation></ref>");
        line("</ref-list></back>");
        line("</article>");
        return out.toString();
    }

    private String type() {
        if (work.noticeAbout() != null) {
            return work.title().startsWith("[Expression") ? "expression-of-concern" : "retraction";
        }
        return work.title().endsWith("(Review)") ? "review-article" : "research-article";
    }

    private void journalMeta() {
        SampleJournal journal = work.journal();
        line("<journal-meta><journal-id journal-id-type=\"nlm-ta\">" + journal.name() + "</journal-id>");
        line("<journal-title-group><journal-title>" + journal.title() + "</journal-title></journal-title-group>");
        line("<issn pub-type=\"ppub\">" + journal.issnPrint() + "</issn>");
        line("<issn pub-type=\"epub\">" + journal.issnOnline() + "</issn>");
        line("<publisher><publisher-name>D.A. Spandidos</publisher-name></publisher></journal-meta>");
    }

    private void articleMeta() {
        line("<article-meta>");
        line("<article-id pub-id-type=\"doi\">" + work.doi() + "</article-id>");
        line("<article-id pub-id-type=\"publisher-id\">" + work.journal().name() + "-0-0-00007</article-id>");
        line("<article-categories><subj-group><subject>Articles</subject></subj-group></article-categories>");
        line("<title-group><article-title>" + escaped(work.title()) + "</article-title></title-group>");
        line("<contrib-group>");
        work.authors().forEach(this::contributor);
        line("</contrib-group>");
        for (int i = 0; i < work.affiliations().size(); i++) {
            line("<aff id=\"af" + (i + 1) + "\"><label>" + (i + 1) + "</label>"
                    + escaped(work.affiliations().get(i)) + "</aff>");
        }
        line("<pub-date pub-type=\"ppub\"><month>" + two(work.cover().getMonthValue()) + "</month><year>"
                + work.cover().getYear() + "</year></pub-date>");
        line("<pub-date pub-type=\"epub\"><day>" + two(work.online().getDayOfMonth()) + "</day><month>"
                + two(work.online().getMonthValue()) + "</month><year>"
                + work.online().getYear() + "</year></pub-date>");
        line("<volume>" + work.volume() + "</volume><issue>" + work.issue() + "</issue>");
        locator();
        permissions();
        if (work.noticeAbout() != null) {
            line("<related-article related-article-type=\"retracted-article\" ext-link-type=\"doi\" xlink:href=\""
                    + work.noticeAbout() + "\" id=\"ra1\"/>");
        }
        line("<abstract><p>" + escaped(work.abstractText()) + "</p></abstract>");
        line("</article-meta>");
    }

    private void contributor(SampleAuthor author) {
        StringBuilder links = new StringBuilder();
        author.affiliations()
                .forEach(i -> links.append("<xref rid=\"af")
                        .append(i + 1)
                        .append("\" ref-type=\"aff\">")
                        .append(i + 1)
                        .append("</xref>"));
        line("<contrib contrib-type=\"author\"><name><surname>" + escaped(author.family()) + "</surname><given-names>"
                + escaped(author.given()) + "</given-names></name>" + links + "</contrib>");
    }

    private void locator() {
        if (work.pages() == null) {
            line("<elocation-id>" + work.articleNumber() + "</elocation-id>");
        } else {
            String[] pages = work.pages().split("-");
            line("<fpage>" + pages[0] + "</fpage><lpage>" + pages[pages.length - 1] + "</lpage>");
        }
    }

    private void permissions() {
        if (work.rights().holder() != null) {
            line("<permissions><copyright-statement>Copyright: &#xA9; "
                    + escaped(work.rights().holder()) + ".</copyright-statement><copyright-year>"
                    + work.online().getYear() + "</copyright-year>");
            line("<license license-type=\"open-access\"><license-p>This is an open access article distributed under the"
                    + " terms of the <ext-link ext-link-type=\"uri\" xlink:href=\"https://creativecommons.org/licenses/"
                    + "by/4.0/\">Creative Commons Attribution License</ext-link>.</license-p></license></permissions>");
        }
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
