package winnow.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import winnow.model.Locator;
import winnow.model.PartialDate;
import winnow.model.Source;
import winnow.reconcile.Likeness.Degree;

/** Volume, issue, pages, dates: where and when an article stands. */
class PlaceComparisonsTest {

    private static <T> Degree degree(Comparison<T> comparison, T one, T other) {
        return comparison
                .compare(new Side<>(Source.PAGE, one), new Side<>(Source.CROSSREF, other))
                .degree();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7         | 07           | EQUIVALENT
            7         | 7            | SAME
            7         | 70           | DIFFERENT
            54        | Vol. 54      | EQUIVALENT
            Suppl 1   | suppl. 1     | EQUIVALENT
            Suppl 1   | Supplement 1 | EQUIVALENT
            S1        | Suppl. 1     | EQUIVALENT
            7-8       | 7–8          | EQUIVALENT
            7-8       | 7/8          | EQUIVALENT
            7-8       | 7            | DIFFERENT
            4 Suppl 1 | 4            | DIFFERENT
            """)
    void volumes_and_issues_compare_without_zeros_and_labels(String one, String other, Degree degree) {
        assertThat(degree(NumberingComparison::compare, one, other)).isEqualTo(degree);
        assertThat(degree(NumberingComparison::compare, other, one)).isEqualTo(degree);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "00", "n/a", "ahead of print", "None", "Online First", "-"})
    void placeholders_are_no_numbers(String text) {
        assertThat(NumberingComparison.isPlaceholder(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            425  | 431 | 425  | 31  | EQUIVALENT
            425  | 431 | 425  | 432 | DIFFERENT
            425  | 431 | 425  | -   | EQUIVALENT
            425  | 431 | 426  | -   | DIFFERENT
            425  | 431 | 0425 | 0431 | EQUIVALENT
            e12  | -   | E12  | -   | EQUIVALENT
            e9   | -   | e9   | e9  | EQUIVALENT
            e12  | e19 | e12  | 9   | EQUIVALENT
            e12  | -   | 12   | -   | DIFFERENT
            p401 | -   | p. 401 | - | EQUIVALENT
            401  | -   | p. 401 | - | EQUIVALENT
            """)
    void pages_compare_with_ranges_expanded(String first, String last, String first2, String last2, Degree degree) {
        Locator one = Locator.pages(first, last);
        Locator other = Locator.pages(first2, last2);

        assertThat(degree(LocatorComparison::compare, one, other)).isEqualTo(degree);
        assertThat(degree(LocatorComparison::compare, other, one)).isEqualTo(degree);
    }

    @Test
    void pages_and_article_numbers_share_a_slot() {
        assertThat(degree(LocatorComparison::compare, Locator.articleNumber("373"), Locator.pages("373", null)))
                .isEqualTo(Degree.EQUIVALENT);
        assertThat(degree(LocatorComparison::compare, Locator.articleNumber("373"), Locator.pages("374", null)))
                .isEqualTo(Degree.DIFFERENT);
    }

    @Test
    void junk_is_no_place_but_article_one_is() {
        assertThat(LocatorComparison.isJunk(Locator.pages("no", "no"))).isTrue();
        assertThat(LocatorComparison.isJunk(Locator.pages("N/A", null))).isTrue();
        assertThat(LocatorComparison.isJunk(Locator.pages("None", "None"))).isTrue();
        assertThat(LocatorComparison.isJunk(Locator.pages("1", "1"))).isTrue();
        assertThat(LocatorComparison.isJunk(Locator.articleNumber("1"))).isFalse();
        assertThat(LocatorComparison.isJunk(Locator.pages("1", "9"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10, 2025-10-01, EQUIVALENT",
        "2025-10, 2025, EQUIVALENT",
        "2025-10, 2025-10, SAME",
        "2025-10, 2025-11, DIFFERENT",
        "2025-08-01, 2025-08-02, DIFFERENT"
    })
    void dates_compare_at_the_coarser_precision(String one, String other, Degree degree) {
        assertThat(degree(
                        DateComparison::compare,
                        PartialDate.parse(one).orElseThrow(),
                        PartialDate.parse(other).orElseThrow()))
                .isEqualTo(degree);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.spandidos-publications.com/ijo/35/2/401",
                "https://spandidos-publications.com/ijo/35/2/401/abstract",
                "https://www.spandidos-publications.com/IJO/35/2/401?text=fulltext"
            })
    void a_landing_address_gives_volume_issue_and_page(String address) {
        assertThat(LandingAddress.parse(address)).contains(new LandingAddress("ijo", "35", "2", "401"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.spandidos-publications.com/10.3892/or.2025.8963",
                "https://www.spandidos-publications.com/ijo/35/2",
                "https://example.org/ijo/35/2/401",
                "25307/viewXml",
                ""
            })
    void other_addresses_give_nothing(String address) {
        assertThat(LandingAddress.parse(address)).isEqualTo(Optional.empty());
    }
}
