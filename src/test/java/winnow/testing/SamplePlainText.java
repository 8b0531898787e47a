package winnow.testing;

/** One article page as a browser copies it to plain text. */
final class SamplePlainText {

    private SamplePlainText() {}

    static String render(SampleWork work) {
        StringBuilder out = new StringBuilder();
        if (work.rights().openAccess()) {
            out.append("Open Access\n\n");
        }
        out.append(work.title()).append("\n\n");
        if (work.retractionIn() != null) {
            out.append("Retraction in: /").append(work.retractionIn()).append("\n\n");
        }
        details(work, out);
        metrics(work, out);
        out.append(work.noticeAbout() == null ? "Abstract\n\n" : "Article\n\n").append(work.abstractText());
        if (work.noticeAbout() != null) {
            out.append(" [the original article was published in ")
                    .append(work.journal().title());
            out.append("; DOI: ").append(work.noticeAbout()).append("]");
        }
        endBox(work, out);
        return out.toString();
    }

    private static void details(SampleWork work, StringBuilder out) {
        out.append("  • Authors:\n");
        work.authors()
                .forEach(author -> out.append("    • ").append(author.display()).append('\n'));
        out.append("  • View Affiliations\n\n  • Published online on: ").append(SampleHtml.longDate(work));
        out.append("     https://doi.org/").append(work.doi()).append("\n  • ");
        out.append(work.pages() == null ? "Article Number: " + work.articleNumber() : "Pages: " + work.pages());
        out.append('\n');
        if (work.rights().holder() != null) {
            out.append("  • Copyright: © ").append(work.rights().holder());
            out.append(
                    ". This is an open access article distributed under the terms of Creative Commons Attribution License");
            out.append(
                            work.rights().licenseCode() == null
                                    ? "."
                                    : " [" + work.rights().licenseCode() + "].")
                    .append('\n');
        }
        out.append('\n');
    }

    private static void metrics(SampleWork work, StringBuilder out) {
        SampleCounters c = work.counters();
        if (c != null) {
            out.append("Metrics: Total Views: ").append(c.views()).append(" (Spandidos Publications: ");
            out.append(c.viewsSite())
                    .append("| PMC Statistics: ")
                    .append(c.viewsPmc())
                    .append(")\n");
            out.append("Total PDF Downloads: ").append(c.downloads()).append(" (Spandidos Publications: ");
            out.append(c.downloadsSite())
                    .append("| PMC Statistics: ")
                    .append(c.downloadsPmc())
                    .append(")\n\n\n");
        }
    }

    private static void endBox(SampleWork work, StringBuilder out) {
        out.append("\n\nRelated Articles\n\nJournal Cover\n\n")
                .append(SampleHtml.cover(work))
                .append('\n');
        out.append("Volume ")
                .append(work.volume())
                .append(" Issue ")
                .append(work.issue())
                .append("\n\n");
        out.append("Print ISSN: ").append(work.journal().issnPrint()).append('\n');
        out.append("Online ISSN:").append(work.journal().issnOnline()).append("\n\nSign up for eToc alerts\n\n");
        out.append("Recommend to Library\n\nCopy and paste a formatted citation\nx\n");
        SampleCitations.of(work)
                .forEach(c -> out.append(c[0]).append('\n').append(c[1]).append('\n'));
    }
}
