package winnow.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import winnow.model.Article;
import winnow.model.Field;
import winnow.model.FieldVerdict;
import winnow.model.Verdict;

/** A registry record that says the same in its own way, with one thing changed: that field differs, and no other. */
class InjectedDifferencesTest {

    private final Reconciler reconciler = new Reconciler(Precedence.defaults(), Records.JOURNALS);

    private static Records page() {
        return new Records()
                .title("miR‑338‑3p suppresses TGF‑β1‑induced growth of CD4+ tumors in 2.5% of patients (Review)")
                .authors("Yang, Chang‑Jiang", "van der Berg, Jan Maria", "KIM, KEUN IL", "Müller, Jörg")
                .affiliations("Department of Surgery, Peking University, Beijing 100044, P.R. China")
                .journal("Oncology Reports")
                .journalCode("or")
                .issns("1021-335X", "1791-2431")
                .volume("54")
                .issue("4")
                .pages("1305", "1311")
                .publishedOnline("2025-08-01")
                .issueDate("2025-10")
                .license(null, "[CC BY_NC 4.0]")
                .openAccess(true)
                .copyrightHolder("Yang et al");
    }

    /** As the registry would have it: thin, unmarked, abbreviated, in any order. */
    private static Records registry() {
        return new Records()
                .title(
                        "MiR-338-3p suppresses TGF-&amp;beta;<sub>1</sub>-induced growth of\n   CD4<sup>+</sup> tumors in 2.5% of patients")
                .authors("Yang, Changjiang", "Berg, J. M. van der", "Kim, Keun", "Mueller, J")
                .affiliations("Peking University, Beijing, China")
                .journal("Oncol Rep")
                .containerTitles("Oncol Rep", "Oncology Reports")
                .issns("1791-2431", null)
                .volume("054")
                .issue("04")
                .pages("1305", "11")
                .publishedOnline("2025-08")
                .issueDate("2025-10-01")
                .license("http://creativecommons.org/licenses/by-nc/4.0", "vor");
    }

    static Stream<Arguments> injections() {
        return Stream.of(
                injected(
                        Field.TITLE,
                        r -> r.title(
                                "miR-338-5p suppresses TGF-beta1-induced growth of CD4+ tumors in 2.5% of patients")),
                injected(
                        Field.TITLE,
                        r -> r.title(
                                "miR-338-3p suppresses TGF-beta1-induced growth of CD4- tumors in 2.5% of patients")),
                injected(
                        Field.TITLE,
                        r -> r.title(
                                "miR-338-3p suppresses TGF-beta1-induced growth of CD4+ tumors in 25% of patients")),
                injected(Field.AUTHORS, r -> r.authors("Yang, Changjiang", "Berg, J. M.", "Kim, Keun", "Muster, J")),
                injected(Field.AUTHORS, r -> r.authors("Yang, Changjiang", "Kim, Keun", "Berg, J. M.", "Mueller, J")),
                injected(Field.AUTHORS, r -> r.authors("Yang, Changjiang", "Berg, J. M.", "Kim, Keun")),
                injected(Field.AUTHORS, r -> r.authors("Yang, C", "Berg, J", "Kim, K", "Mueller, J", "Zhao, L")),
                injected(Field.AUTHORS, r -> r.authors("Yang, Changhua", "Berg, J. M.", "Kim, Keun", "Mueller, J")),
                injected(Field.AFFILIATIONS, r -> r.affiliations("Università di Bari, Bari, Italy")),
                injected(Field.JOURNAL, r -> r.journal("Int J Oncol").containerTitles("Int J Oncol")),
                injected(Field.ISSN, r -> r.issns("1019-6439", "1791-2423")),
                injected(Field.VOLUME, r -> r.volume("45")),
                injected(Field.ISSUE, r -> r.issue("5")),
                injected(Field.ISSUE, r -> r.issue("4 Suppl 1")),
                injected(Field.PAGES, r -> r.pages("1306", "1311")),
                injected(Field.PAGES, r -> r.pages("1305", "1312")),
                injected(Field.PUBLISHED_ONLINE, r -> r.publishedOnline("2025-07-31")),
                injected(Field.ISSUE_DATE, r -> r.issueDate("2025-11-01")),
                injected(Field.ARTICLE_TYPE, r -> r.articleType("retraction")),
                injected(Field.LICENSE, r -> r.license("https://creativecommons.org/licenses/by/4.0/", "vor")));
    }

    private static Arguments injected(Field field, UnaryOperator<Records> change) {
        return Arguments.of(field, change);
    }

    @ParameterizedTest
    @MethodSource("injections")
    void an_injected_difference_is_found_and_named(Field field, UnaryOperator<Records> change) {
        Article article = reconciler.reconcile(
                Records.DOI,
                page().page(),
                Optional.empty(),
                change.apply(registry()).found());

        assertThat(differing(article)).containsOnlyKeys(field);
        assertThat(differing(article).get(field)).isNotBlank();
    }

    @Test
    void without_an_injection_nothing_differs() {
        Article article = reconciler.reconcile(
                Records.DOI, page().page(), Optional.empty(), registry().found());

        assertThat(differing(article)).isEmpty();
    }

    private static Map<Field, String> differing(Article article) {
        Map<Field, String> differing = new EnumMap<>(Field.class);
        for (FieldVerdict row : article.ledger()) {
            if (row.verdict() == Verdict.DIFFERS) {
                differing.put(row.field(), row.detail().orElse(""));
            }
        }
        return differing;
    }
}
