package winnow.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.model.ArticleCitation;
import winnow.model.FormattedCitation;
import winnow.model.LookupOutcome;

/** The site's own citations, held against the article's fields. */
class CitationCheckTest {

    private final Reconciler reconciler = new Reconciler(Precedence.defaults(), Records.JOURNALS);

    private ArticleCitation checked(String style, String text) {
        Records page = new Records()
                .title("What p53 does: A study of ΔNp63? (Review)")
                .authors("Yang, Changjiang", "van der Berg, Jan M", "Lee, Jae-Won")
                .journal("Oncology Reports")
                .journalCode("or")
                .volume("54")
                .issue("4")
                .pages("1305", "1311")
                .publishedOnline("2024-12-01")
                .issueDate("2025-10")
                .citations(new FormattedCitation(style, text));
        return reconciler
                .reconcile(Records.DOI, page.page(), Optional.empty(), new LookupOutcome.NotAsked())
                .citations()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            spandidos | Yang C, van der Berg JM and Lee J: What p53 does: A study of ∆Np63? (Review). Oncol Rep 54: 1305-1311, 2025.
            spandidos | Yang C, et al: What p53 does: A study of ∆Np63? (Review). Oncol Rep 54(4): 1305-11, 2025
            spandidos | YANG C, VAN DER BERG JM and LEE JW: What p53 does: A study of ∆Np63? (Review). Oncology Reports 54: 1305-1311, 2025.
            apa       | Yang, C., van der Berg, J., & Lee, J. (2025). What p53 does: A study of ∆Np63? (Review). Oncology Reports, 54, 1305-1311. https://doi.org/10.3892/or.2025.8963
            apa       | Yang, C., van der Berg, J.M., & Lee, J. (2025). What p53 does: A study of ΔNp63? (Review). Oncology Reports, 54(4), 1305–1311.
            apa       | Yang, C., van der Berg, J., & Lee, J. (2025). What p53 does: A study of ∆Np63? (Review). Oncology Reports, 54(4). https://doi.org/10.3892/or.2025.8963
            apa       | Yang, C., van der Berg, J., & Lee, J. (2025). What p53 does: A study of ∆Np63? (Review). Oncology Reports, 54. https://doi.org/10.3892/or.2025.8963
            mla       | Yang, C., van der Berg, J., Lee, J."What p53 does: A study of ∆Np63? (Review)". Oncology Reports 54.4 (2025): 1305-1311.
            mla       | Yang, C., et al. “What p53 does: A study of ∆Np63? (Review).” Oncology Reports 54.4 (2025): 1305.
            chicago   | Yang, C., van der Berg, J., Lee, J."What p53 does: A study of ∆Np63? (Review)". Oncology Reports 54, no. 4 (2025): 1305-1311. https://doi.org/10.3892/or.2025.8963
            """)
    void citations_that_say_the_same_agree(String style, String text) {
        ArticleCitation citation = checked(style, text);

        assertThat(citation)
                .isEqualTo(new ArticleCitation(
                        style, Optional.of(text), citation.renderedText(), Optional.of(true), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            spandidos | Yang C and Lee J: What p53 does: A study of ΔNp63 (Review). Oncol Rep 54: 1305-1311, 2025. | authors: 2 cited, 3 on record
            spandidos | Yang C, Berg JM and Lim J: What p53 does: A study of ΔNp63 (Review). Oncol Rep 54: 1305-1311, 2025. | authors: position 3 'J Lim' cited, 'Jae-Won Lee' on record
            spandidos | Yang C, Berg JM and Lee J: What p53 does: A study of ΔNp63 (Review). Oncol Lett 53: 1305-1311, 2024. | journal: 'Oncol Lett' cited, 'Oncology Reports' on record; volume: '53' cited, '54' on record; issue_date: '2024' cited, '2025-10' on record
            mla       | Yang, C., van der Berg, J., Lee, J."What p73 does". Oncology Reports 54.5 (2025): 1305-1311. | title: 'What p73 does' cited, 'What p53 does: A study of ΔNp63? (Review)' on record; issue: '5' cited, '4' on record
            apa       | Yang, C., van der Berg, J., & Lee, J. (2025). What p53 does: A study of ΔNp63? (Review). Oncology Reports, 54, 1306-1311. https://doi.org/10.3892/or.2025.8964 | pages: '1306-1311' cited, '1305-1311' on record; doi: '10.3892/or.2025.8964' cited, '10.3892/or.2025.8963' on record
            """)
    void contradictions_name_the_field_and_both_values(String style, String text, String contradiction) {
        ArticleCitation citation = checked(style, text);

        assertThat(citation.agrees()).contains(false);
        assertThat(citation.contradiction()).contains(contradiction);
    }

    @Test
    void our_own_citation_stands_beside_the_page_s_and_alone_in_the_other_styles() {
        Records page = new Records()
                .title("What p53 does")
                .authors("Yang, Changjiang")
                .journalCode("or")
                .citations(new FormattedCitation("mla", "Yang, C.\"What p53 does\""));

        assertThat(Citing.cited(reconciler.reconcile(
                                Records.DOI, page.page(), Optional.empty(), new LookupOutcome.NotAsked()))
                        .citations())
                .containsExactly(
                        new ArticleCitation(
                                "mla",
                                Optional.of("Yang, C.\"What p53 does\""),
                                Optional.of("Yang, Changjiang. “What p53 does.” Oncology Reports,"
                                        + " https://doi.org/10.3892/or.2025.8963."),
                                Optional.empty(),
                                Optional.empty()),
                        ArticleCitation.rendered("spandidos", "Yang C: What p53 does. Oncol Rep."),
                        ArticleCitation.rendered(
                                "apa",
                                "Yang, C. What p53 does. Oncology Reports. https://doi.org/10.3892/or.2025.8963"),
                        ArticleCitation.rendered(
                                "chicago",
                                "Yang, Changjiang. “What p53 does.” Oncology Reports."
                                        + " https://doi.org/10.3892/or.2025.8963."));
    }

    @Test
    void without_a_title_nothing_is_cited() {
        assertThat(reconciler
                        .reconcile(
                                Records.DOI,
                                new Records().journalCode("or").page(),
                                Optional.empty(),
                                new LookupOutcome.NotAsked())
                        .citations())
                .isEmpty();
    }

    @Test
    void a_citation_of_no_known_form_is_not_compared() {
        assertThat(checked("apa", "In press").agrees()).isEmpty();
        assertThat(checked("spandidos", ": , 2025").agrees()).isEmpty();
        assertThat(checked("mla", "\"").agrees()).isEmpty();
    }
}
