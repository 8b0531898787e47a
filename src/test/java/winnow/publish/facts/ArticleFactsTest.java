package winnow.publish.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.model.Doi;
import winnow.testing.HostileTexts;
import winnow.testing.PublishedSamples;

class ArticleFactsTest {

    @Test
    void a_bare_article_has_no_fact_that_no_source_gave() {
        Map<String, String> facts =
                new TreeMap<>(ArticleFacts.of(PublishedSamples.bare()).values());
        assertThat(facts)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("access", "unknown"),
                        Map.entry("access_coar", "c_14cb"),
                        Map.entry("access_label", "metadata only access"),
                        Map.entry("changed", "2026-02-01T10:00:00Z"),
                        Map.entry("coar_type", "c_6501"),
                        Map.entry("coar_type_label", "journal article"),
                        Map.entry("csl_type", "article-journal"),
                        Map.entry("doi", "10.3892/xx.2098.2"),
                        Map.entry("doi_key", "10.3892_xx.2098.2"),
                        Map.entry("doi_url", "https://doi.org/10.3892/xx.2098.2"),
                        Map.entry("harvested", "2026-02-01T10:00:00Z"),
                        Map.entry("registry_status", "not-asked"),
                        Map.entry("revision", "1"),
                        Map.entry("ris_type", "JOUR"),
                        Map.entry("status", "current"),
                        Map.entry("type_label", "Article"))));
    }

    @Test
    void dates_keep_their_precision() {
        Facts facts = ArticleFacts.of(PublishedSamples.retracted());
        assertThat(facts.value("issued")).contains("2097-06");
        assertThat(facts.value("issued_day")).isEmpty();
        assertThat(facts.value("cited")).contains("2097");
        assertThat(facts.value("cited_month")).isEmpty();
    }

    @Test
    void says_where_a_retracted_article_stands_and_by_which_notice() {
        assertThat(ArticleFacts.of(PublishedSamples.retracted()).value("status_note"))
                .contains(
                        "Editorial status: retracted; retraction 2098-03-04, notice https://doi.org/10.3892/ijo.2098.9.");
    }

    @Test
    void the_guide_names_every_fact_that_stands_alone() throws IOException {
        String guide = Files.readString(Path.of("docs/exports.md"));
        Set<String> unnamed = new TreeSet<>();
        for (String name : ArticleFacts.of(PublishedSamples.full()).values().keySet()) {
            String plain = name.replaceFirst("_(year|month|day|full)$", "");
            if (!guide.contains("`" + plain + "`")) {
                unnamed.add(name);
            }
        }
        assertThat(unnamed)
                .containsExactly("access_eu", "access_label", "coar_type_label", "csl_type", "doi_key", "ris_type");
    }

    @Test
    void text_is_cleaned_of_what_no_format_may_hold_and_of_nothing_else() {
        Map<String, String> titles = HostileTexts.titles();
        assertThat(Cleaning.line(titles.get("control"))).isEqualTo("Bell escape [31m and vertical tab");
        assertThat(Cleaning.line("a\uD83Db\uFFFFc\u0000d")).isEqualTo("abc d");
        for (String kept :
                Set.of("quotes", "braces", "ampersand", "cdata", "right-to-left", "formula", "astral", "long")) {
            assertThat(Cleaning.line(titles.get(kept))).isEqualTo(titles.get(kept));
        }
        assertThat(Cleaning.text("one\r\ntwo\u0085")).isEqualTo("one\ntwo");
    }

    @ParameterizedTest
    @CsvSource({
        "10.3892/or.2025.8963, https://doi.org/10.3892/or.2025.8963, 10.3892_or.2025.8963",
        "10.1002/(sici)1097<1::aid>3.0.co;2-x, https://doi.org/10.1002/(sici)1097%3C1::aid%3E3.0.co;2-x,"
                + " 10.1002__28_sici_29_1097_3c_1_3a__3a_aid_3e_3.0.co_3b_2-x",
        "10.1/../../etc, , "
    })
    void a_doi_is_a_link_that_works_and_a_name_that_leaves_no_folder(String text, String link, String key) {
        Doi.parse(text).ifPresent(doi -> {
            assertThat(DoiLinks.of(doi)).isEqualTo(link);
            assertThat(ArticleFacts.key(doi.value())).isEqualTo(key);
        });
        assertThat(ArticleFacts.key("10.3892/../../x")).doesNotContain("/");
        assertThat(ArticleFacts.key("10.3892/" + "x".repeat(1800)).length()).isLessThan(200);
    }
}
