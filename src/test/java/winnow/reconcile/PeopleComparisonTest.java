package winnow.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.model.Source;
import winnow.reconcile.Likeness.Degree;

class PeopleComparisonTest {

    private static Likeness compare(People one, People other) {
        Likeness there = PeopleComparison.compare(new Side<>(Source.PAGE, one), new Side<>(Source.CROSSREF, other));
        Likeness back = PeopleComparison.compare(new Side<>(Source.CROSSREF, other), new Side<>(Source.PAGE, one));
        assertThat(back.degree()).as("the other way round").isEqualTo(there.degree());
        return there;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kim, Keun Il            | Kim, Keun
            Kim, Keun Il            | Kim, K.I.
            Kim, Keun Il            | KIM, KEUN IL
            Kim, Keun-Il            | Kim, KI
            Li, Jin‑Hao             | LI, JINHAO
            Li, Jin-Hao             | Li, Jinhao
            Li, Jin-Hao             | Li, Jin Hao
            Li, J H                 | Li, Jinhao
            Stravopodis             | Stravopodis, Dimitrios J
            van der Berg, Jan       | Berg, Jan van der
            van der Berg, Jan       | Berg, Jan
            DI FAZIO, PIETRO        | Di Fazio, Pietro
            Müller, Jörg            | Mueller, Joerg
            Müller, Jörg            | Muller, Jorg
            Lü, Tao                 | Lv, Tao
            O'Brien, Ann            | O’Brien, Ann
            O'Brien, Ann            | OBrien, Ann
            Smith-Jones, Ann        | Smith Jones, Ann
            García López, María     | García, María
            Pandolfi Caliman, Leonardo | Caliman, Leonardo Pandolfi
            Caliman, Leonardo Pandolfi | Caliman, Leonardo
            da Silva Filho, Agnaldo Lopes | da Silva, Agnaldo Lopes
            da Silva, Agnaldo, Filho | Silva, Agnaldo L
            Smith, John, Jr         | Smith, John
            Smith MD, John          | Smith, John
            Wakefield, AJ           | Wakefield, Andrew Jeremy
            Han, Li                 | Li, Han
            Mingyue, Jin            | Jin, Mingyue
            Kim, Jae-Won            | Jaewon, Kim
            de Assis, Ana Carolina Silvano Couto | Couto de Assis, Ana Carolina Silvano
            Łukasz, Żak             | Lukasz, Zak
            Zhili, Yang             | Yang, Zhili
            Oppenheimer, J Robert   | Oppenheimer, Robert
            Spandidos, Demetrios A. | SPANDIDOS, DEMETRIOS
            Søren, Ørsted           | Soren, Orsted
            """)
    void one_person_written_in_two_ways_is_equivalent(String one, String other) {
        assertThat(compare(Records.people(one), Records.people(other)).degree()).isEqualTo(Degree.EQUIVALENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Wang, Yan           | Wang, Hui
            Wang, Yan           | Wong, Yan
            Smith, John A       | Smith, John B
            Kim, Keun Il        | Kim, Keun H
            Zhang, J            | Zhang, Hao
            Zhuang, Wei         | Zhaung, Wei
            Lee, Soonduck       | Park, Soonduck
            """)
    void another_person_differs(String one, String other) {
        assertThat(compare(Records.people(one), Records.people(other)))
                .isEqualTo(Likeness.different(
                        "position 1: '" + shown(one) + "' in page, '" + shown(other) + "' in crossref"));
    }

    @Test
    void accents_written_as_separate_characters_are_the_same() {
        assertThat(compare(Records.people("Mu\u0308ller, Jo\u0308rg"), Records.people("Mueller, Joerg"))
                        .degree())
                .isEqualTo(Degree.EQUIVALENT);
        assertThat(compare(Records.people("Mu\u0308ller, Jo\u0308rg"), Records.people("Müller, Jörg"))
                        .degree())
                .isEqualTo(Degree.EQUIVALENT);
    }

    private static String shown(String name) {
        return Records.name(name).display();
    }

    @Test
    void another_order_of_people_differs_and_says_where() {
        Likeness likeness = compare(
                Records.people("Yang, C", "Zhao, Long", "Wang, Caihong"),
                Records.people("Yang, C", "Wang, Caihong", "Zhao, Long"));

        assertThat(likeness)
                .isEqualTo(Likeness.different("same people in another order: 'Long Zhao' is position 2 in page, 3 in"
                        + " crossref; 'Caihong Wang' is position 3 in page, 2 in crossref"));
    }

    @Test
    void a_record_with_one_author_of_many_says_how_many() {
        Likeness likeness = compare(
                Records.people("Konstantakou, E", "Voutsinas, G", "Stravopodis, Dimitrios"),
                Records.people("Stravopodis"));

        assertThat(likeness.degree()).isEqualTo(Degree.DIFFERENT);
        assertThat(likeness.detail().orElseThrow())
                .isEqualTo("crossref lists 1 of 3 people: without position 1 'E Konstantakou', 2 'G Voutsinas'");
    }

    @Test
    void a_person_left_out_is_named() {
        Likeness likeness = compare(
                Records.people("Yang, C", "Zhao, L", "Wang, C", "Ye, Y"),
                Records.people("Yang, C", "Wang, C", "Ye, Y"));

        assertThat(likeness.detail().orElseThrow())
                .isEqualTo("crossref lists 3 of 4 people: without position 2 'L Zhao'");
    }

    @Test
    void a_group_on_one_side_only_is_no_difference() {
        assertThat(compare(Records.people("Yang, C", "The Liver Study Group"), Records.people("Yang, C"))
                        .degree())
                .isEqualTo(Degree.EQUIVALENT);
        assertThat(compare(
                                Records.people("Yang, C", "The Liver Study Group"),
                                Records.people("Yang, C", "Liver Study Group, The"))
                        .degree())
                .isEqualTo(Degree.EQUIVALENT);
    }

    @Test
    void entries_that_name_nobody_are_left_out() {
        assertThat(compare(Records.people("Yang, C", "et al."), Records.people("Yang, C"))
                        .degree())
                .isEqualTo(Degree.EQUIVALENT);
        assertThat(compare(Records.people("Yang, C"), Records.people("Yang, C", "none"))
                        .degree())
                .isEqualTo(Degree.EQUIVALENT);
    }

    @Test
    void a_corrupt_name_is_suspect_but_hides_no_other_difference() {
        People page = Records.people("Zhou, Yi", "Huang, Xuan", "Xu, Zhe");

        assertThat(compare(page, Records.people("Zhou, Yi", "Huang, Xuanï¿½", "Xu, Zhe")))
                .isEqualTo(Likeness.suspect("position 2 is corrupt in crossref"));
        assertThat(compare(page, Records.people("Zhou, Yi", "Lï¿½ng, Xuan", "Xu, Zhe"))
                        .degree())
                .isEqualTo(Degree.DIFFERENT);
        assertThat(compare(page, Records.people("Zhou, Yi", "Huang, Xuanï¿½", "Cai, Danlei"))
                        .degree())
                .isEqualTo(Degree.DIFFERENT);
    }

    @Test
    void a_thousand_authors_of_whom_the_first_is_left_out_are_aligned() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 1014; i++) {
            names.add("Li" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26) + ", Wei" + (char) ('a' + i / 100));
        }
        People one = Records.people(names.toArray(String[]::new));
        names.add(0, "Zzz, Yyy");
        People other = Records.people(names.toArray(String[]::new));

        Likeness likeness = compare(one, other);

        assertThat(likeness.detail().orElseThrow()).contains("1014 of 1015 people: without position 1 'Yyy Zzz'");
    }
}
