package winnow.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import winnow.discover.DoiList.Tally;

class DoiListTest {

    private final List<String> wanted = new ArrayList<>();
    private final List<String> bad = new ArrayList<>();

    private Tally read(String text) throws IOException {
        Site site = Site.of(URI.create("https://www.example.org"), List.of("or", "ijo"));
        return DoiList.read(
                new StringReader(text),
                new ReferenceReader(site),
                "list",
                target -> wanted.add(target.address().replace("https://www.example.org/", "")),
                line -> bad.add(line.number() + " " + line.reason()));
    }

    @Test
    void one_a_line_with_comments_blank_lines_and_every_kind_of_line_end() throws IOException {
        Tally tally = read("\uFEFF# my list\r\n\r\n10.3892/or.1\r\nhttps://doi.org/10.3892/OR.2  # two\n\n"
                + "  or/54/4/130\r10.3892/or.1\nnonsense\n10.3892/or.3");

        assertThat(wanted).containsExactly("10.3892/or.1", "10.3892/or.2", "or/54/4/130", "10.3892/or.3");
        assertThat(bad).containsExactly("8 not-a-doi");
        assertThat(tally).isEqualTo(new Tally(4, 1, 1));
        assertThat(tally.nothingIn("my.txt")).isEmpty();
    }

    @Test
    void a_table_with_a_column_of_dois_in_any_delimiter() throws IOException {
        for (String delimiter : List.of(",", ";", "\t")) {
            wanted.clear();
            bad.clear();
            read(
                    "\"Title\",\"DOI\",Year\n\"A title, with; \n a line\",10.3892/or.1,2025\n\nB,https://doi.org/10.3892/or.2,2024\nC,,2023\n"
                            .replace("\",\"DOI\",", "\"" + delimiter + "\"DOI\"" + delimiter)
                            .replace("\",10.", "\"" + delimiter + "10.")
                            .replace(",2025", delimiter + "2025")
                            .replace("B,", "B" + delimiter)
                            .replace(",2024", delimiter + "2024")
                            .replace("C,,2023", "C" + delimiter + delimiter + "2023"));

            assertThat(wanted).as(delimiter).containsExactly("10.3892/or.1", "10.3892/or.2");
            assertThat(bad).hasSize(1).allMatch(line -> line.endsWith("no-doi"));
        }
    }

    @Test
    void a_heading_alone_is_a_table_of_one_column() throws IOException {
        assertThat(read("DOI\n10.3892/or.1\n10.3892/or.2\n").taken()).isEqualTo(2);
    }

    @Test
    void rows_without_a_heading_are_read_by_their_first_column() throws IOException {
        read("10.3892/or.1,2025\n\"10.3892/or.2\";A title\n10.3892/or.3\tx\n10.1234/a,b\n");

        assertThat(wanted).containsExactly("10.3892/or.1", "10.3892/or.2", "10.3892/or.3", "10.1234/a,b");
        assertThat(bad).isEmpty();
    }

    @Test
    void several_on_a_line_are_several() throws IOException {
        read("10.3892/or.1 10.3892/or.2\n");

        assertThat(wanted).containsExactly("10.3892/or.1", "10.3892/or.2");
    }

    @Test
    void a_list_of_nothing_says_so() throws IOException {
        assertThat(read("").nothingIn("my.txt")).contains("my.txt is empty: put one DOI on each line");
        assertThat(read("# only\n\n").nothingIn("my.txt")).contains("my.txt is empty: put one DOI on each line");
        assertThat(read("x\n").nothingIn("my.txt"))
                .contains("my.txt holds no DOI or article address: put one on each line");
    }

    @Test
    void a_line_without_end_does_not_fill_the_memory() throws IOException {
        assertThat(read("x".repeat(5_000_000)).refused()).isEqualTo(1);
    }
}
