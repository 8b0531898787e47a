package winnow.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.reconcile.Likeness.Degree;

class TextComparisonTest {

    private static Degree degree(String one, String other) {
        Degree degree = TextComparison.compare(one, other).degree();
        assertThat(TextComparison.compare(other, one).degree())
                .as("the other way round")
                .isEqualTo(degree);
        return degree;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TGF-&beta;<sub>1</sub> in fibrosis              | TGF‑β1 in fibrosis
            TGF-beta1 in fibrosis                           | TGF-β1 in fibrosis
            <i>In vitro</i> study                           | In vitro study
            &lt;i&gt;In vitro&lt;/i&gt; study               | In vitro study
            &amp;lt;i&amp;gt;In vitro&amp;lt;/i&amp;gt; study | In vitro study
            <jats:italic toggle="yes">BRCA1</jats:italic> loss | BRCA1 loss
            CO<sub>2</sub> uptake                           | CO2 uptake
            CO 2 uptake                                     | CO2 uptake
            ∆Np63 isoforms                                  | ΔNp63 isoforms
            5 µg of protein                                 | 5 μg of protein
            The role of p53.                                | The role of p53
            The ‘silent’ mutations                          | The 'silent' mutations
            Micro‐RNA                                       | Micro—RNA
            MICRORNA-21 IN CANCER                           | MicroRNA-21 in cancer
            Genes &amp; development                         | Genes and development
            G3&amp;#58; Genes                               | G3: Genes
            Ménière's disease                               | Meniere’s disease
            2×2 design                                      | 2x2 design
            n=10,000 cells                                  | n=10000 cells
            ﬁbrosis of the ﬂuid                             | fibrosis of the fluid
            naïve T‑cells                                   | naive T cells
            """)
    void the_same_text_otherwise_written_is_equivalent(String one, String other) {
        assertThat(degree(one, other)).isEqualTo(Degree.EQUIVALENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CD4+ T cells               | CD4- T cells
            p<0.05 and q>2             | p>0.05 and q>2
            a dose of 1.5 mg           | a dose of 15 mg
            miR-21 in gastric cancer   | miR-34a in gastric cancer
            stage 1-2 disease          | stage 12 disease
            TGF-α signalling           | TGF-β signalling
            increases survival         | decreases survival
            """)
    void another_text_differs(String one, String other) {
        assertThat(degree(one, other)).isEqualTo(Degree.DIFFERENT);
    }

    @Test
    void greek_letters_lost_on_one_side_are_no_difference() {
        assertThat(degree("TGF-β1 and IL-1α", "TGF-b1 and IL-1a")).isEqualTo(Degree.EQUIVALENT);
        assertThat(degree("TGF-β1 in fibrosis", "TGF-?1 in fibrosis")).isEqualTo(Degree.EQUIVALENT);
    }

    @Test
    void hard_line_breaks_and_indents_are_spaces() {
        assertThat(degree("Growth of\n          tumours", "Growth of tumours")).isEqualTo(Degree.EQUIVALENT);
    }

    @Test
    void a_formula_counts_once() {
        String maths =
                "Growth <mml:math xmlns:mml=\"http://www.w3.org/1998/Math/MathML\"><mml:semantics><mml:mi>x</mml:mi>"
                        + "<mml:annotation encoding=\"tex\">\\alpha x</mml:annotation></mml:semantics></mml:math> rate";

        assertThat(PlainText.of(maths)).isEqualTo("Growth x rate");
    }

    @Test
    void maths_survives() {
        assertThat(PlainText.of("p<0.05 and q>2")).isEqualTo("p<0.05 and q>2");
        assertThat(PlainText.of("a &lt; b")).isEqualTo("a < b");
        assertThat(PlainText.of("x<b and y>2")).isEqualTo("x<b and y>2");
    }

    @Test
    void the_detail_quotes_where_the_texts_part() {
        assertThat(TextComparison.compare("Growth of gastric tumours", "Growth of colonic tumours")
                        .detail())
                .contains("'Growth of gastric tumours' against 'Growth of colonic tumours'");
    }
}
