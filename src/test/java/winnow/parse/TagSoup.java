package winnow.parse;

import java.util.List;
import java.util.Random;
import winnow.testing.SampleAuthor;
import winnow.testing.SampleWork;

/** The words of an article page in elements drawn at random: the same words, never the same markup. */
final class TagSoup {

    private static final List<String> BLOCKS =
            List.of("div", "p", "li", "section", "article", "td", "dd", "dt", "blockquote", "h6", "fieldset", "main");
    private static final List<String> INLINES =
            List.of("span", "b", "strong", "em", "a", "font", "label", "x-field", "i");
    private static final List<String> COLONS = List.of(":", ": ", " : ", "&nbsp;: ", ":&nbsp;", " :\n  ", "&#58; ");

    private final Random random;
    private final SampleWork work;
    private final StringBuilder out = new StringBuilder("<!DOCTYPE html><html><head><title>x</title></head><body>\n");

    TagSoup(long seed, SampleWork work) {
        this.random = new Random(seed);
        this.work = work;
    }

    /** A page without {@code citation_*} tags, so that only the words count. */
    String render() {
        line("Open Access");
        line(work.title());
        authors();
        line("View Affiliations");
        labelled("Published online on", "August 1, 2025 &nbsp; " + inline("https://doi.org/" + work.doi()));
        labelled(work.pages() == null ? "Article Number" : "Pages", work.locator());
        labelled(
                "Copyright",
                "© Yang et al. This is an open access article distributed under the terms of Creative"
                        + " Commons Attribution License [CC BY 4.0].");
        counters("Total Views", "1,234", "1,000", "234");
        counters("Total PDF Downloads", "0", "", "");
        line("Abstract");
        block("p", work.abstractText().replace("<", "&lt;"));
        line("Related Articles");
        line("Journal Cover");
        endBox();
        return out.append("</body></html>").toString();
    }

    private void authors() {
        line("Authors" + pick(COLONS).strip());
        String item = pick(BLOCKS);
        for (SampleAuthor author : work.authors()) {
            block(
                    item,
                    random.nextBoolean()
                            ? inline(author.display())
                            : author.display().replace(" ", "&nbsp;"));
        }
    }

    private void counters(String label, String total, String site, String pmc) {
        String text = maybe(words(label) + pick(COLONS)) + maybe(total) + " (" + words("Spandidos Publications")
                + pick(COLONS) + maybe(site) + maybe(" | ") + words("PMC Statistics") + pick(COLONS) + maybe(pmc) + ")";
        block(pick(BLOCKS), text);
    }

    private void endBox() {
        line("October-2025");
        boolean together = random.nextBoolean();
        String volume = words("Volume") + " " + maybe(work.volume());
        String issue = words("Issue") + " " + maybe(work.issue());
        block(pick(BLOCKS), together ? volume + " " + issue : volume);
        block(pick(BLOCKS), together ? "" : issue);
        boolean oneLine = random.nextBoolean();
        String print = words("Print ISSN") + pick(COLONS) + maybe(work.journal().issnPrint());
        String online =
                words("Online ISSN") + pick(COLONS) + maybe(work.journal().issnOnline());
        block(pick(BLOCKS), oneLine ? print + " " + online : print + "<br>" + online);
        line("Sign up for eToc alerts");
        line("Recommend to Library");
    }

    /** A label with its value: on one line, over two elements, or over two blocks. */
    private void labelled(String label, String value) {
        switch (random.nextInt(4)) {
            case 0 -> block(pick(BLOCKS), words(label) + pick(COLONS) + value);
            case 1 -> block(pick(BLOCKS), inline(words(label) + pick(COLONS)) + inline(value));
            case 2 -> block("tr", "<td>" + words(label) + pick(COLONS) + "</td><td>" + value + "</td>");
            default -> block("dl", "<dt>" + words(label) + "</dt><dd>" + value + "</dd>");
        }
    }

    private void line(String text) {
        block(pick(BLOCKS), random.nextBoolean() ? inline(text) : text);
    }

    private void block(String element, String content) {
        String wrapped = switch (element) {
            case "td" -> "<table><tr><td>" + content + "</td></tr></table>";
            case "tr" -> "<table><tr>" + content + "</tr></table>";
            default -> "<" + element + attributes() + ">" + content + "</" + element + ">";
        };
        out.append(random.nextInt(4) == 0 ? "<div>" + wrapped + "</div>" : wrapped)
                .append(random.nextBoolean() ? "\n" : "");
    }

    private String words(String label) {
        String spaced = label.replace(" ", pick(List.of(" ", "  ", "&nbsp;", "\n", " <!-- --> ")));
        return switch (random.nextInt(5)) {
            case 0 -> spaced.toUpperCase(java.util.Locale.ROOT).replace("&NBSP;", "&nbsp;");
            case 1 -> maybe(spaced);
            default -> spaced;
        };
    }

    private String maybe(String text) {
        return random.nextInt(3) == 0 ? inline(text) : text;
    }

    private String inline(String text) {
        String element = pick(INLINES);
        return "<" + element + attributes() + ">" + text + "</" + element + ">";
    }

    private String attributes() {
        return random.nextInt(3) == 0
                ? " class=\"c" + random.nextInt(99) + "\" id=\"i" + random.nextInt(99) + "\""
                : "";
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
