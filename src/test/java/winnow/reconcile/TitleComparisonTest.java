package winnow.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.model.Source;
import winnow.reconcile.Likeness.Degree;

class TitleComparisonTest {

    private static Likeness compare(Title one, Title other) {
        return TitleComparison.compare(new Side<>(Source.PAGE, one), new Side<>(Source.CROSSREF, other));
    }

    @Test
    void a_review_mark_or_notice_prefix_on_one_side_is_noted_and_set_aside() {
        assertThat(compare(Title.of("Liver metastasis (Review)"), Title.of("Liver metastasis")))
                .isEqualTo(Likeness.equivalent("(Review) only in page"));
        assertThat(compare(Title.of("[Retracted] Liver metastasis"), Title.of("Liver metastasis.")))
                .isEqualTo(Likeness.equivalent("notice prefix only in page"));
        assertThat(compare(Title.of("[Retracted] miR‑338‑3p"), Title.of("Retraction: miR-338-3p")))
                .isEqualTo(Likeness.EQUIVALENT);
    }

    @Test
    void another_form_of_the_title_counts() {
        Title registered = new Title("Liver metastasis", java.util.List.of("Liver metastasis: A case report"));

        assertThat(compare(Title.of("Liver metastasis: A case report"), registered)
                        .degree())
                .isEqualTo(Degree.EQUIVALENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [Retracted] X in Y                        | RETRACTION            | true  | X in Y
            [Corrigendum] X in Y                      | CORRIGENDUM           | true  | X in Y
            [Expression of Concern] X in Y            | EXPRESSION_OF_CONCERN | true  | X in Y
            Retraction: X in Y                        | RETRACTION            | true  | X in Y
            Retraction—X in Y                         | RETRACTION            | true  | X in Y
            Retraction notice to “X in Y”             | RETRACTION            | true  | X in Y”
            Corrigendum to: X in Y                    | CORRIGENDUM           | true  | X in Y
            Corrigendum to X in Y                     | CORRIGENDUM           | true  | X in Y
            Erratum: X in Y                           | ERRATUM               | true  | X in Y
            Editorial Expression of Concern: X in Y   | EXPRESSION_OF_CONCERN | true  | X in Y
            Publisher Correction: X in Y              | CORRECTION            | true  | X in Y
            RETRACTED: X in Y                         | RETRACTION            | false | X in Y
            RETRACTED ARTICLE: X in Y                 | RETRACTION            | false | X in Y
            WITHDRAWN: X in Y                         | WITHDRAWAL            | false | X in Y
            Erratum                                   | ERRATUM               | true  | ''
            """)
    void notice_prefixes_are_recognised(String title, String type, boolean onNotice, String core) {
        TitleParts parts = TitleParts.of(title);

        assertThat(parts.core()).isEqualTo(core);
        assertThat(parts.notice().orElseThrow().type().name()).isEqualTo(type);
        assertThat(parts.notice().orElseThrow().onNotice()).isEqualTo(onNotice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Correction of anemia in renal failure
            Retraction of the mesentery during laparoscopy
            Withdrawal of corticosteroids after transplantation
            Removal of foreign bodies: A case report
            Expression of concern genes in tumours
            Clarification of the role of p53
            [18F]FDG uptake in lymphoma
            Reviewing reviews
            """)
    void titles_that_only_begin_alike_are_no_notices(String title) {
        assertThat(TitleParts.of(title)).isEqualTo(new TitleParts(title, java.util.Optional.empty(), false));
    }
}
