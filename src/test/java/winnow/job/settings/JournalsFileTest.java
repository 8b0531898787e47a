package winnow.job.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.model.Issn;
import winnow.model.Journal;

class JournalsFileTest {

    @Test
    void the_packaged_file_lists_the_twelve_journals_and_invents_no_issn() {
        assertThat(JournalsFile.load(Optional.empty()))
                .hasSize(12)
                .contains(new Journal(
                        "or",
                        Optional.of("Oncology Reports"),
                        Optional.of("Oncol Rep"),
                        Issn.parse("1021-335X"),
                        Issn.parse("1791-2431")))
                .contains(new Journal(
                        "mi",
                        Optional.of("Medicine International"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void an_issn_whose_check_digit_fails_is_refused_with_its_journal(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("journals.yml"), "journals: [{code: xx, print: 1234-5678}]\n");

        assertThatThrownBy(() -> JournalsFile.load(Optional.of(folder)))
                .hasMessage("journals.yml: journal xx: \"1234-5678\" is no ISSN (its check digit fails)");
    }
}
