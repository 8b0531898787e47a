package winnow.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import winnow.model.Locator;
import winnow.model.PartialDate;
import winnow.model.PersonName;

/** Our own citations, whole, in every style; then hostile texts. */
class CitationRendererTest {

    /** An article, with the citation expected in each style in the order of the enum. */
    record Case(String name, CitationFacts facts, String expected) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() {
        return Cases.ALL;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void an_article_is_cited_as_each_style_wants_it(Case article) {
        assertThat(rendered(article.facts()))
                .containsExactlyElementsOf(article.expected().lines().toList());
    }

    static List<String> rendered(CitationFacts facts) {
        List<String> texts = new ArrayList<>();
        for (CitationStyle style : CitationStyle.values()) {
            texts.add(CitationRenderer.render(style, facts));
        }
        return texts;
    }

    @Test
    void ten_authors_are_listed_in_the_house_style_and_twenty_in_apa() {
        CitationFacts ten = facts("Many", Locator.articleNumber("1"), Cases.numbered(10));
        CitationFacts twenty = facts("Many", Locator.articleNumber("1"), Cases.numbered(20));

        assertThat(CitationRenderer.render(CitationStyle.SPANDIDOS, ten))
                .endsWith("AuthorI G and AuthorJ G: Many. Oncol Rep 54: 1, 2025.");
        assertThat(CitationRenderer.render(CitationStyle.APA, twenty)).contains("AuthorS, G., & AuthorT, G. (2025).");
    }

    @Test
    void no_text_stops_a_citation_or_brings_markup_in() {
        for (String hostile : HOSTILE) {
            CitationFacts facts = new CitationFacts(
                    Records.DOI,
                    hostile,
                    List.of(new PersonName(hostile, Optional.of(hostile), Optional.of(hostile), false)),
                    Optional.of(Records.journal("or", hostile, hostile, "1021-335X", "1791-2431")),
                    Optional.of(hostile),
                    Optional.of(hostile),
                    Optional.of(Locator.pages(hostile, hostile)),
                    Optional.of(PartialDate.of(2025, 10)),
                    Optional.empty());

            for (String text : rendered(facts)) {
                assertThat(text).contains("2025").doesNotContain("<i>", "</i>", "</b>", "csl-", "&amp;", "&lt;", "\n");
            }
        }
    }

    @Test
    void a_title_of_sixty_thousand_characters_is_cited_whole() {
        String title = "a'b\" “c” <".repeat(6_000);

        assertThat(CitationRenderer.render(CitationStyle.APA, facts(title, Locator.articleNumber("1"))))
                .startsWith(title + ". (2025). Oncology Reports, 54(4), Article 1.");
    }

    @Test
    void marks_stand_as_they_stood() {
        String title = "5'-UTR and 3′-ends: 'a' ‘b’ \"c\" “d” it's {x} [y] $z$ \\w";

        assertThat(CitationRenderer.render(CitationStyle.APA, facts(title, Locator.articleNumber("1"))))
                .startsWith(title + ". (2025).");
        assertThat(CitationRenderer.render(CitationStyle.MLA, facts(title, Locator.articleNumber("1"))))
                .startsWith("“5'-UTR and 3′-ends: 'a' ‘b’ ‘c’ ‘d’ it's {x} [y] $z$ \\w.” Oncology Reports");
    }

    /** Quotes, braces, markup, long, right to left, half characters, and letters drawn at random. */
    private static final List<String> HOSTILE = hostile();

    private static List<String> hostile() {
        String signs = "'\"‘’“”<>&;{}[]()\\/.,:;?!-–\u2011\u200F\u202E\uD800\uFDD0\n\t 019aZßİµΔאב中";
        List<String> texts = new ArrayList<>(List.of(
                "\"",
                "''''''",
                "<i>in vitro</i> <b>bold",
                "&amp;lt;i&amp;gt;",
                "‘".repeat(4_000),
                "a'b\" ".repeat(800),
                "x".repeat(4_000),
                "1-2-3, 4&5; -",
                "{\\bf a}%$#_^~",
                "שלום עולם \u202E",
                ". . .",
                "?!."));
        Random random = new Random(17);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder("q");
            for (int n = random.nextInt(40); n > 0; n--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            texts.add(text.toString());
        }
        return List.copyOf(texts);
    }

    private static final class Cases {

        static final List<Case> ALL = List.of(
                new Case(
                        "the seed",
                        facts(
                                "Liver metastasis of colorectal cancer: Mechanism and clinical therapy (Review)",
                                Locator.articleNumber("130"),
                                "Yang, Changjiang",
                                "Zhao, Long",
                                "Wang, Caihong",
                                "Ye, Yingjiang",
                                "Shen, Zhanlong"),
                        """
                        Yang C, Zhao L, Wang C, Ye Y and Shen Z: Liver metastasis of colorectal cancer: Mechanism and clinical therapy (Review). Oncol Rep 54: 130, 2025.
                        Yang, C., Zhao, L., Wang, C., Ye, Y., & Shen, Z. (2025). Liver metastasis of colorectal cancer: Mechanism and clinical therapy (Review). Oncology Reports, 54(4), Article 130. https://doi.org/10.3892/or.2025.8963
                        Yang, Changjiang, et al. “Liver metastasis of colorectal cancer: Mechanism and clinical therapy (Review).” Oncology Reports, vol. 54, no. 4, Oct. 2025, article 130, https://doi.org/10.3892/or.2025.8963.
                        Yang, Changjiang, Long Zhao, Caihong Wang, Yingjiang Ye, and Zhanlong Shen. “Liver metastasis of colorectal cancer: Mechanism and clinical therapy (Review).” Oncology Reports 54, no. 4 (2025): 130. https://doi.org/10.3892/or.2025.8963.
                        """),
                new Case(
                        "pages, hyphens and two authors",
                        facts(
                                "Effects of miR\u2011338\u20113p: A <i>TP53</i> &amp; HIF-1α study?",
                                Locator.pages("883", "888"),
                                "Woo, Joong\u2011Seok",
                                "Kim, Yong-woo  J."),
                        """
                        Woo JS and Kim YWJ: Effects of miR-338-3p: A TP53 & HIF-1α study? Oncol Rep 54: 883-888, 2025.
                        Woo, J.-S., & Kim, Y.-W. J. (2025). Effects of miR-338-3p: A TP53 & HIF-1α study? Oncology Reports, 54(4), 883–888. https://doi.org/10.3892/or.2025.8963
                        Woo, Joong-Seok, and Yong-woo J. Kim. “Effects of miR-338-3p: A TP53 & HIF-1α study?” Oncology Reports, vol. 54, no. 4, Oct. 2025, pp. 883–88, https://doi.org/10.3892/or.2025.8963.
                        Woo, Joong-Seok, and Yong-woo J. Kim. “Effects of miR-338-3p: A TP53 & HIF-1α study?” Oncology Reports 54, no. 4 (2025): 883–88. https://doi.org/10.3892/or.2025.8963.
                        """),
                new Case(
                        "particles and suffixes",
                        facts(
                                "What \"stemness\" is, and 5'-UTR of ‘X’.",
                                Locator.pages("1305", "1311"),
                                "da Silva, Agnaldo Lopes, Filho",
                                "van der Berg, Jan M.",
                                "King, Martin L, Jr.",
                                "Bilen, CY"),
                        """
                        da Silva Filho AL, van der Berg JM, King ML Jr and Bilen CY: What "stemness" is, and 5'-UTR of ‘X’. Oncol Rep 54: 1305-1311, 2025.
                        da Silva Filho, A. L., van der Berg, J. M., King, M. L., Jr., & Bilen, C. Y. (2025). What "stemness" is, and 5'-UTR of ‘X’. Oncology Reports, 54(4), 1305–1311. https://doi.org/10.3892/or.2025.8963
                        da Silva Filho, Agnaldo Lopes, et al. “What ‘stemness’ is, and 5'-UTR of ‘X’.” Oncology Reports, vol. 54, no. 4, Oct. 2025, pp. 1305–11, https://doi.org/10.3892/or.2025.8963.
                        da Silva Filho, Agnaldo Lopes, Jan M. van der Berg, Martin L King Jr., and CY Bilen. “What ‘stemness’ is, and 5'-UTR of ‘X’.” Oncology Reports 54, no. 4 (2025): 1305–11. https://doi.org/10.3892/or.2025.8963.
                        """),
                new Case(
                        "single author, single page",
                        facts("[Retracted] Tumor formation", Locator.pages("4309", null), "Chen, Dong"),
                        """
                        Chen D: [Retracted] Tumor formation. Oncol Rep 54: 4309, 2025.
                        Chen, D. (2025). [Retracted] Tumor formation. Oncology Reports, 54(4), 4309. https://doi.org/10.3892/or.2025.8963
                        Chen, Dong. “[Retracted] Tumor formation.” Oncology Reports, vol. 54, no. 4, Oct. 2025, p. 4309, https://doi.org/10.3892/or.2025.8963.
                        Chen, Dong. “[Retracted] Tumor formation.” Oncology Reports 54, no. 4 (2025): 4309. https://doi.org/10.3892/or.2025.8963.
                        """),
                new Case(
                        "a group and a person with one name",
                        facts("On “ready” cells", Locator.pages("e12", "e19"), "The XYZ Study Group", "Suharto"),
                        """
                        The XYZ Study Group and Suharto: On “ready” cells. Oncol Rep 54: e12-e19, 2025.
                        The XYZ Study Group, & Suharto. (2025). On “ready” cells. Oncology Reports, 54(4), e12–e19. https://doi.org/10.3892/or.2025.8963
                        The XYZ Study Group, and Suharto. “On ‘ready’ cells.” Oncology Reports, vol. 54, no. 4, Oct. 2025, pp. e12–19, https://doi.org/10.3892/or.2025.8963.
                        The XYZ Study Group, and Suharto. “On ‘ready’ cells.” Oncology Reports 54, no. 4 (2025): e12–e19. https://doi.org/10.3892/or.2025.8963.
                        """),
                new Case("eleven authors", facts("Many", Locator.articleNumber("1"), numbered(11)), """
                        AuthorA G, AuthorB G, AuthorC G, AuthorD G, AuthorE G, AuthorF G, AuthorG G, AuthorH G, AuthorI G, AuthorJ G, et al: Many. Oncol Rep 54: 1, 2025.
                        AuthorA, G., AuthorB, G., AuthorC, G., AuthorD, G., AuthorE, G., AuthorF, G., AuthorG, G., AuthorH, G., AuthorI, G., AuthorJ, G., & AuthorK, G. (2025). Many. Oncology Reports, 54(4), Article 1. https://doi.org/10.3892/or.2025.8963
                        AuthorA, Given, et al. “Many.” Oncology Reports, vol. 54, no. 4, Oct. 2025, article 1, https://doi.org/10.3892/or.2025.8963.
                        AuthorA, Given, Given AuthorB, Given AuthorC, et al. “Many.” Oncology Reports 54, no. 4 (2025): 1. https://doi.org/10.3892/or.2025.8963.
                        """),
                new Case("twenty-one authors", facts("Many", Locator.articleNumber("1"), numbered(21)), """
                        AuthorA G, AuthorB G, AuthorC G, AuthorD G, AuthorE G, AuthorF G, AuthorG G, AuthorH G, AuthorI G, AuthorJ G, et al: Many. Oncol Rep 54: 1, 2025.
                        AuthorA, G., AuthorB, G., AuthorC, G., AuthorD, G., AuthorE, G., AuthorF, G., AuthorG, G., AuthorH, G., AuthorI, G., AuthorJ, G., AuthorK, G., AuthorL, G., AuthorM, G., AuthorN, G., AuthorO, G., AuthorP, G., AuthorQ, G., AuthorR, G., AuthorS, G., . . . AuthorU, G. (2025). Many. Oncology Reports, 54(4), Article 1. https://doi.org/10.3892/or.2025.8963
                        AuthorA, Given, et al. “Many.” Oncology Reports, vol. 54, no. 4, Oct. 2025, article 1, https://doi.org/10.3892/or.2025.8963.
                        AuthorA, Given, Given AuthorB, Given AuthorC, et al. “Many.” Oncology Reports 54, no. 4 (2025): 1. https://doi.org/10.3892/or.2025.8963.
                        """),
                new Case("no author", facts("Editorial", Locator.articleNumber("1")), """
                        Editorial. Oncol Rep 54: 1, 2025.
                        Editorial. (2025). Oncology Reports, 54(4), Article 1. https://doi.org/10.3892/or.2025.8963
                        “Editorial.” Oncology Reports, vol. 54, no. 4, Oct. 2025, article 1, https://doi.org/10.3892/or.2025.8963.
                        “Editorial.” Oncology Reports 54, no. 4 (2025): 1. https://doi.org/10.3892/or.2025.8963.
                        """),
                new Case(
                        "no issue, no place",
                        new CitationFacts(
                                Records.DOI,
                                "Ahead of print",
                                List.of(Records.name("Yang, Changjiang")),
                                Records.JOURNALS.byCode("or"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                PartialDate.parse("2025-08-01")),
                        """
                        Yang C: Ahead of print. Oncol Rep, 2025.
                        Yang, C. (2025). Ahead of print. Oncology Reports. https://doi.org/10.3892/or.2025.8963
                        Yang, Changjiang. “Ahead of print.” Oncology Reports, Aug. 2025, https://doi.org/10.3892/or.2025.8963.
                        Yang, Changjiang. “Ahead of print.” Oncology Reports (2025). https://doi.org/10.3892/or.2025.8963.
                        """),
                new Case(
                        "volume without date",
                        new CitationFacts(
                                Records.DOI,
                                "No cover",
                                List.of(Records.name("Yang, Changjiang")),
                                Records.JOURNALS.byCode("or"),
                                Optional.of("54"),
                                Optional.empty(),
                                Optional.of(Locator.pages("1", "9")),
                                Optional.empty(),
                                PartialDate.parse("2025-08-01")),
                        """
                        Yang C: No cover. Oncol Rep 54: 1-9.
                        Yang, C. No cover. Oncology Reports, 54, 1–9. https://doi.org/10.3892/or.2025.8963
                        Yang, Changjiang. “No cover.” Oncology Reports, vol. 54, pp. 1–9, https://doi.org/10.3892/or.2025.8963.
                        Yang, Changjiang. “No cover.” Oncology Reports 54: 1–9. https://doi.org/10.3892/or.2025.8963.
                        """),
                new Case(
                        "a title alone",
                        new CitationFacts(
                                Records.DOI,
                                "Alone.",
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        """
                        Alone.
                        Alone. https://doi.org/10.3892/or.2025.8963
                        “Alone.” https://doi.org/10.3892/or.2025.8963.
                        “Alone.” https://doi.org/10.3892/or.2025.8963.
                        """));

        private static String[] numbered(int n) {
            return IntStream.rangeClosed(1, n)
                    .mapToObj(i -> "Author" + (char) ('A' + i - 1) + ", Given")
                    .toArray(String[]::new);
        }
    }

    private static CitationFacts facts(String title, Locator locator, String... authors) {
        List<PersonName> names = new ArrayList<>();
        for (String author : authors) {
            names.add(Records.name(author));
        }
        return new CitationFacts(
                Records.DOI,
                title,
                names,
                Records.JOURNALS.byCode("or"),
                Optional.of("54"),
                Optional.of("4"),
                Optional.of(locator),
                Optional.of(PartialDate.of(2025, 10)),
                PartialDate.parse("2025-08-01"));
    }
}
