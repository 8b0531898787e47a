package winnow.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a registry record is another work's, and when it only looks so. */
class WrongWorkGuardTest {

    private static final String[] AUTHORS = {"Yang, Changjiang", "Zhao, Long", "Wang, Caihong", "Ye, Yingjiang"};

    private static Optional<String> otherWork(Records page, Records registry) {
        return WrongWorkGuard.otherWork(new Witnesses(
                Records.DOI, page.page(), Optional.empty(), Optional.of(registry.registry()), Optional.empty()));
    }

    private static Records page() {
        return new Records().title("Expression of miR-21 in gastric cancer").authors(AUTHORS);
    }

    @Test
    void another_title_and_other_people_are_another_work() {
        assertThat(otherWork(
                        page(),
                        new Records()
                                .title("Sleep of shift workers in paper mills")
                                .authors("Berg, Anna", "Lund, Per")))
                .contains("titles share 0 % of their words, 0 of 2 people");
    }

    @Test
    void a_sister_paper_of_other_people_is_another_work_in_spite_of_a_namesake() {
        assertThat(otherWork(
                        page(),
                        new Records()
                                .title("Expression of miR-34a in breast cancer")
                                .authors("Liu, Wei", "Zhao, Long", "Chen, Hui", "Sun, Tao")))
                .isPresent();
    }

    @Test
    void the_same_title_is_the_same_work_whoever_is_listed() {
        assertThat(otherWork(
                        page(),
                        new Records()
                                .title("[Retracted] Expression of miR‑21 in gastric cancer.")
                                .authors("Berg, Anna")))
                .isEmpty();
    }

    @Test
    void the_same_people_are_the_same_work_whatever_the_title() {
        assertThat(otherWork(page(), new Records().title("Retraction notice").authors(AUTHORS)))
                .isEmpty();
        assertThat(otherWork(
                        page(),
                        new Records().title("Magenkarzinom und Mikro-RNA").authors("YANG, C", "ZHAO, L")))
                .isEmpty();
    }

    @Test
    void a_thin_record_is_the_same_work() {
        assertThat(otherWork(
                        page(),
                        new Records()
                                .title("Expression of miR-21 in gastric cancer")
                                .authors("Ye")))
                .isEmpty();
        assertThat(otherWork(page(), new Records().authors("Berg, Anna"))).isEmpty();
        assertThat(otherWork(page(), new Records().title("Erratum"))).isEmpty();
    }

    @Test
    void a_title_in_another_script_proves_nothing() {
        assertThat(otherWork(page(), new Records().title("胃癌中微小RNA的表达").authors("杨, 长江")))
                .isEmpty();
    }

    @Test
    void where_nobody_is_listed_the_titles_must_share_nearly_nothing() {
        Records notice = new Records().title("[Retracted] Curcumin inhibits the growth of osteosarcoma xenografts");

        assertThat(otherWork(notice, new Records().title("Sleep and noise among shift workers in paper mills")))
                .isPresent();
        assertThat(otherWork(notice, new Records().title("Retraction: Curcumin inhibits osteosarcoma")))
                .isEmpty();
    }
}
