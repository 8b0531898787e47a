package winnow.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import winnow.model.AuthorClaim;
import winnow.model.BibliographicClaims;
import winnow.model.Claim;
import winnow.model.PageRecord;
import winnow.model.SnapshotKind;
import winnow.testing.ArticlePages;
import winnow.testing.SampleAuthor;
import winnow.testing.SampleWork;

/** The same words give the same claims, whatever elements, line ends, bullets or margins are around them. */
class SameWordsPropertyTest {

    @TestFactory
    Stream<DynamicTest> whatever_the_elements() {
        SampleWork work = work();
        List<String> expected = null;
        return IntStream.range(0, 300)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    String page = new TagSoup(seed, work).render();
                    PageRecord record = Snapshots.parsed(Snapshots.html(page));
                    assertThat(facts(record)).as(page).containsExactlyElementsOf(soupFacts(work));
                }));
    }

    private static List<String> soupFacts(SampleWork work) {
        return List.of(
                work.doi(),
                work.title(),
                "Changjiang Yang|Long Zhao|Min‑Ji Kim|Cenk Y. Bilen",
                "54",
                "4",
                "130",
                "2025-08-01",
                "2025-10",
                "1021-335X",
                "1791-2431",
                "CC BY 4.0",
                "Yang et al",
                "true",
                work.abstractText(),
                "REPORTED 1234|REPORTED 1000|REPORTED 234|PLACEHOLDER|BLANK|BLANK");
    }

    private static final Map<String, UnaryOperator<String>> COPIES = Map.ofEntries(
            Map.entry("as it is", text -> text),
            Map.entry("Windows line ends", text -> text.replace("\n", "\r\n")),
            Map.entry("old Macintosh line ends", text -> text.replace("\n", "\r")),
            Map.entry("asterisks", text -> text.replace("•", "*")),
            Map.entry("dashes", text -> text.replace("•", "-")),
            Map.entry("middle dots", text -> text.replace("•", "·")),
            Map.entry("letters o", text -> text.replace("•", "o")),
            Map.entry("no bullets", text -> text.replace("• ", "")),
            Map.entry("no margins", text -> text.replaceAll("(?m)^[ \\t]+", "")),
            Map.entry("no bullets and no margins", text -> text.replaceAll("(?m)^[ •\\t]+", "")),
            Map.entry("tabs", text -> text.replaceAll("(?m)^ +", "\t").replace("• ", "•\t")),
            Map.entry("no-break spaces", text -> text.replace(' ', '\u00A0')),
            Map.entry("twice the blank lines", text -> text.replace("\n", "\n\n")),
            Map.entry("no blank lines", text -> text.replaceAll("\n\\s*\n+", "\n")),
            Map.entry("wrapped at 80", text -> wrapped(text, 80)),
            Map.entry("wrapped at 72", text -> wrapped(text, 72)),
            Map.entry(
                    "capital labels",
                    text -> text.replaceAll(
                                    "(?m)(Authors|Published online on|Article Number|Total Views|Print ISSN|Journal Cover|Abstract)(?=:|$)",
                                    "\u0000$1")
                            .replace("\u0000Authors", "AUTHORS")
                            .replace("\u0000Published online on", "PUBLISHED ONLINE ON")
                            .replace("\u0000Article Number", "ARTICLE NUMBER")
                            .replace("\u0000Total Views", "TOTAL VIEWS")
                            .replace("\u0000", "")),
            Map.entry("Markdown", SameWordsPropertyTest::markdown),
            Map.entry(
                    "spaces before colons",
                    text -> text.replace("Authors:", "Authors :")
                            .replace("on:", "on :")
                            .replace("Number:", "Number :")
                            .replace("ISSN:", "ISSN :")
                            .replace("Views:", "Views :")),
            Map.entry("both ISSNs on a line", text -> text.replace("\nOnline ISSN", "  Online ISSN")),
            Map.entry(
                    "authors on one line",
                    text -> text.replaceFirst("Authors:\\n\\s+• ", "Authors: ")
                            .replaceFirst("Yang\\n\\s+• ", "Yang, ")
                            .replaceFirst("Zhao\\n\\s+• ", "Zhao, ")
                            .replaceFirst("Kim\\n\\s+• ", "Kim and ")));

    @TestFactory
    Stream<DynamicTest> however_it_was_copied() {
        String text = ArticlePages.text(work());
        List<String> expected = facts(Snapshots.parsed(Snapshots.text(text)));
        return COPIES.entrySet().stream()
                .map(copy -> DynamicTest.dynamicTest(copy.getKey(), () -> {
                    String changed = copy.getValue().apply(text);
                    assertThat(facts(Snapshots.parsed(Snapshots.text(changed))))
                            .as(changed)
                            .isEqualTo(expected);
                }));
    }

    @Test
    void whatever_the_charset() {
        String text = ArticlePages.text(work());
        List<String> expected = facts(Snapshots.parsed(Snapshots.text(text)));
        for (byte[] bytes : List.of(
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
                text.getBytes(StandardCharsets.UTF_16LE))) {
            assertThat(facts(Snapshots.parsed(Snapshots.of(SnapshotKind.TEXT, "x", bytes, Map.of()))))
                    .isEqualTo(expected);
        }
    }

    private static SampleWork work() {
        return SampleWork.of(
                        "10.3892/or.2025.8963",
                        "Made‑up title of a β-catenin study: a long one that wraps over two lines (Review)")
                .withAuthors(List.of(
                        SampleAuthor.of("Changjiang", "Yang"),
                        SampleAuthor.of("Long", "Zhao"),
                        SampleAuthor.of("Min‑Ji", "Kim"),
                        SampleAuthor.of("Cenk Y.", "Bilen")))
                .withArticleNumber("130")
                .withLicense("Yang et al", "CC BY 4.0");
    }

    private static List<String> facts(PageRecord record) {
        BibliographicClaims c = record.claims();
        List<String> facts = new ArrayList<>();
        facts.add(record.doi().map(Object::toString).orElse("-"));
        facts.add(text(c.title()));
        facts.add(c.authors()
                .map(a -> String.join(
                        "|", a.value().stream().map(AuthorClaim::creditedName).toList()))
                .orElse("-"));
        Stream.of(c.volume(), c.issue(), c.locator(), c.publishedOnline(), c.issueDate())
                .forEach(x -> facts.add(text(x)));
        facts.add(
                c.issns().flatMap(i -> i.value().print()).map(Object::toString).orElse("-"));
        facts.add(
                c.issns().flatMap(i -> i.value().online()).map(Object::toString).orElse("-"));
        facts.add(c.license().map(l -> l.value().text()).orElse("-"));
        Stream.of(c.copyrightHolder(), c.openAccess(), c.abstractText()).forEach(x -> facts.add(text(x)));
        facts.add(String.join(
                "|",
                record.metrics().stream()
                        .map(m -> m.state() + m.value().map(v -> " " + v).orElse(""))
                        .toList()));
        return facts;
    }

    private static String text(Optional<? extends Claim<?>> claim) {
        return claim.map(c -> c.value().toString()).orElse("-");
    }

    private static String wrapped(String text, int width) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            String rest = line;
            while (rest.length() > width) {
                int at = rest.lastIndexOf(' ', width);
                if (at <= rest.length() - rest.stripLeading().length()) {
                    break;
                }
                out.append(rest, 0, at).append('\n');
                rest = rest.substring(at + 1);
            }
            out.append(rest).append('\n');
        }
        return out.toString();
    }

    private static String markdown(String text) {
        return text.replaceFirst("(?m)^(Made.*)$", "# $1")
                .replaceAll("(?m)^(Abstract|Related Articles|Journal Cover)$", "## $1")
                .replaceAll("(?m)^(APA|MLA|Chicago|Spandidos Publications style)$", "**$1**")
                .replaceAll("(?m)• (Authors:|View Affiliations)", "- **$1**")
                .replace("•", "*")
                .replace(
                        "https://doi.org/10.3892/or.2025.8963\n  * Art",
                        "[https://doi.org/10.3892/or.2025.8963](https://doi.org/10.3892/or.2025.8963)\n  * Art")
                .replace("Changjiang Yang\n", "[Changjiang Yang](/search?a=1)\n")
                .replace("Published online on:", "**Published online on:**")
                .replace("[CC BY", "\\[CC BY");
    }
}
