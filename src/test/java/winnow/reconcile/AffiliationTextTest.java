package winnow.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import winnow.model.Affiliation;

class AffiliationTextTest {

    @Test
    void labels_spaces_and_closing_stops_go() {
        assertThat(AffiliationText.clean("1Department of Surgery,\n  Beijing, China."))
                .isEqualTo("Department of Surgery, Beijing, China");
        assertThat(AffiliationText.clean("3rd Department of Surgery")).isEqualTo("3rd Department of Surgery");
        assertThat(AffiliationText.clean("1 Department of Surgery, Beijing"))
                .isEqualTo("Department of Surgery, Beijing");
        assertThat(AffiliationText.clean("(2) Department of Surgery")).isEqualTo("Department of Surgery");
        assertThat(AffiliationText.clean("¹Department of Surgery")).isEqualTo("Department of Surgery");
        assertThat(AffiliationText.clean("401 Hospital of Qingdao")).isEqualTo("401 Hospital of Qingdao");
        assertThat(AffiliationText.clean("Bari, Italy. E-mail: someone@example.org"))
                .isEqualTo("Bari, Italy");
        assertThat(AffiliationText.clean("Beijing, P.R.C.")).isEqualTo("Beijing, P.R.C.");
    }

    @Test
    void an_affiliation_stands_once_and_links_follow_it() {
        AffiliationTable table = new AffiliationTable(List.of("Bari, Italy", "", "Bari, Italy.", "Oslo, Norway"));

        assertThat(table.affiliations()).extracting(Affiliation::name).containsExactly("Bari, Italy", "Oslo, Norway");
        assertThat(table.places(List.of(0, 1, 2, 3, 9))).containsExactly(0, 1);
    }
}
