package winnow.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import winnow.model.Article;
import winnow.model.Field;
import winnow.model.FieldVerdict;
import winnow.model.Verdict;

/**
 * A work as its page prints it beside the same work in the registry's manner: capitals, initials, lost hyphens, markup,
 * short ranges, coarse dates, gaps. The manner never makes a difference; one changed fact always does. Every failure
 * names its seed.
 */
class MannerPropertyTest {

    private static final int SEEDS = 1_000;

    private final Reconciler reconciler = new Reconciler(Precedence.defaults(), Records.JOURNALS);

    @Test
    void the_registrys_manner_never_makes_a_difference() {
        List<String> differences = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            MadeUpWork work = MadeUpWork.of(new Random(seed));
            Article article = reconcile(work.page(), new RegistryManner(new Random(seed)).of(work));
            for (FieldVerdict row : article.ledger()) {
                if (row.verdict() == Verdict.DIFFERS || row.verdict() == Verdict.SUSPECT) {
                    differences.add("seed " + seed + ", " + row.field() + ": "
                            + row.detail().orElse(""));
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TITLE", "AUTHORS", "VOLUME", "ISSUE", "PAGES", "PUBLISHED_ONLINE", "ISSUE_DATE"})
    void one_changed_fact_is_found_whatever_the_manner(Field field) {
        List<String> overlooked = new ArrayList<>();
        for (int seed = 0; seed < SEEDS / 2; seed++) {
            MadeUpWork work = MadeUpWork.of(new Random(seed));
            MadeUpWork changed = work.with(field, new Random(seed));
            Records registry =
                    new RegistryManner(new Random(seed)).keeping(field).of(changed);
            FieldVerdict row = reconcile(work.page(), registry).ledger().get(field.ordinal());
            if (row.verdict() != Verdict.DIFFERS) {
                overlooked.add("seed " + seed + ": " + row.pageValue() + " against " + row.crossrefValue());
            }
        }
        assertThat(overlooked).isEmpty();
    }

    private Article reconcile(Records page, Records registry) {
        return reconciler.reconcile(Records.DOI, page.page(), Optional.empty(), registry.found());
    }
}
