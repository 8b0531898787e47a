package winnow.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import winnow.model.Article;
import winnow.model.Claims;
import winnow.model.Doi;
import winnow.model.EditorialStatus;
import winnow.model.Field;
import winnow.model.FieldVerdict;
import winnow.model.LookupOutcome;
import winnow.model.RegistryStatus;
import winnow.model.ReviewDecision;
import winnow.model.Source;
import winnow.model.Verdict;

/** Whole articles: three records in, one article and its ledger out. */
class ReconcilerTest {

    private static final LookupOutcome NOT_ASKED = new LookupOutcome.NotAsked();

    private final Reconciler reconciler = new Reconciler(Precedence.defaults(), Records.JOURNALS);

    private static Records page() {
        return new Records()
                .title("Liver metastasis of colorectal cancer: Mechanism and clinical therapy (Review)")
                .authors("Yang, Changjiang", "Zhao, Long", "Wang, Caihong", "Ye, Yingjiang", "Shen, Zhanlong")
                .journal("Oncology Reports")
                .journalCode("or")
                .issns("1021-335X", "1791-2431")
                .volume("54")
                .issue("4")
                .articleNumber("130")
                .publishedOnline("2025-08-01")
                .issueDate("2025-10")
                .license(null, "Creative Commons Attribution License")
                .copyrightHolder("Yang et al")
                .openAccess(true)
                .abstractText("What the liver has to do with it.");
    }

    private static FieldVerdict row(Article article, Field field) {
        return article.ledger().stream()
                .filter(r -> r.field() == field)
                .findFirst()
                .orElseThrow();
    }

    private static Map<Field, String> verdicts(Article article) {
        return article.ledger().stream()
                .collect(java.util.stream.Collectors.toMap(
                        FieldVerdict::field, r -> r.verdict().slug()));
    }

    @Test
    void a_page_alone_gives_an_article_and_a_ledger_of_its_claims() {
        Article article = reconciler.reconcile(Records.DOI, page().page(), Optional.empty(), NOT_ASKED);

        assertThat(article.registryStatus()).isEqualTo(RegistryStatus.NOT_ASKED);
        assertThat(article.editorialStatus()).isEqualTo(EditorialStatus.CURRENT);
        assertThat(article.journal().orElseThrow().code()).isEqualTo("or");
        assertThat(article.locator().orElseThrow()).hasToString("130");
        assertThat(article.issueDate().orElseThrow()).hasToString("2025-10");
        assertThat(article.articleType()).contains("review-article");
        assertThat(article.licenseUrl()).contains("https://creativecommons.org/licenses/by/");
        assertThat(article.authors())
                .extracting(a -> a.name().family())
                .containsExactly("Yang", "Zhao", "Wang", "Ye", "Shen");
        assertThat(article.ledger()).extracting(FieldVerdict::field).containsExactly(Field.values());
        assertThat(verdicts(article))
                .containsEntry(Field.TITLE, "only-page")
                .containsEntry(Field.ORCID, "absent")
                .containsEntry(Field.AFFILIATIONS, "absent")
                .containsEntry(Field.PAGES, "only-page");
    }

    @Test
    void a_thin_registry_record_makes_no_difference() {
        Records registry =
                new Records().title("Liver metastasis of colorectal cancer: Mechanism and clinical therapy (Review)");

        Article article = reconciler.reconcile(Records.DOI, page().page(), Optional.empty(), registry.found());

        assertThat(verdicts(article))
                .doesNotContainValue("differs")
                .containsEntry(Field.TITLE, "agree")
                .containsEntry(Field.AUTHORS, "only-page")
                .containsEntry(Field.VOLUME, "only-page")
                .containsEntry(Field.ARTICLE_TYPE, "agree");
    }

    @Test
    void an_old_registry_record_gives_what_its_landing_address_tells() {
        Records registry = new Records()
                .title("Human bladder cancer cells undergo apoptosis")
                .authors("Stravopodis")
                .containerTitles("International Journal of Oncology")
                .journal("International Journal of Oncology")
                .issns("1019-6439", null)
                .issueDate("2009-06-26")
                .created("2009-06-26")
                .landingUrl("http://www.spandidos-publications.com/ijo/35/2/401")
                .counts(4, 0);

        Article article = reconciler.reconcile(
                new Doi("10.3892/ijo_00000353"), Optional.empty(), Optional.empty(), registry.found());

        assertThat(article.volume()).contains("35");
        assertThat(article.issue()).contains("2");
        assertThat(article.locator().orElseThrow()).hasToString("401");
        assertThat(article.issueDate()).isEmpty();
        assertThat(row(article, Field.VOLUME).rule()).isEqualTo("from-landing-address");
        assertThat(row(article, Field.VOLUME).verdict()).isEqualTo(Verdict.ONLY_CROSSREF);
        assertThat(row(article, Field.ISSUE_DATE).crossrefValue()).contains("2009-06-26");
        assertThat(row(article, Field.ISSUE_DATE).detail()).contains("crossref set aside: the day of registration");
        assertThat(article.metrics())
                .extracting(m -> m.metric().slug() + " " + m.value().orElseThrow())
                .containsExactly("citations 4", "references 0");
    }

    @Test
    void a_record_about_another_work_gives_nothing() {
        Records registry = new Records()
                .title("Sleep of shift workers in Scandinavian paper mills")
                .authors("Berg, Anna", "Lund, Per", "Holm, Eva")
                .volume("7")
                .affiliations("University of Oslo, Norway")
                .counts(10, 20);

        Article article = reconciler.reconcile(Records.DOI, page().page(), Optional.empty(), registry.found());

        assertThat(article.registryStatus()).isEqualTo(RegistryStatus.MISMATCH);
        assertThat(article.metrics()).isEmpty();
        assertThat(article.affiliations()).isEmpty();
        assertThat(verdicts(article)).doesNotContainValue("differs").containsEntry(Field.VOLUME, "only-page");
        assertThat(row(article, Field.TITLE).detail().orElseThrow()).contains("0 of 3 people");
    }

    @Test
    void a_title_alone_does_not_make_a_record_anothers() {
        Records registry = new Records()
                .title("Lebermetastasen des kolorektalen Karzinoms")
                .authors("Yang, C", "Zhao, L", "Wang, C", "Ye, Y", "Shen, Z");

        Article article = reconciler.reconcile(Records.DOI, page().page(), Optional.empty(), registry.found());

        assertThat(article.registryStatus()).isEqualTo(RegistryStatus.FOUND);
        assertThat(verdicts(article)).containsEntry(Field.TITLE, "differs").containsEntry(Field.AUTHORS, "equivalent");
    }

    @Test
    void capitals_of_the_xml_never_displace_well_cased_names() {
        Records xml = new Records().authors("GAMBARI, ROBERTO", "SPANDIDOS, DEMETRIOS A.");
        Records registry = new Records().authors("Gambari, Roberto", "Spandidos, Demetrios");

        Article article = reconciler.reconcile(Records.DOI, Optional.empty(), xml.xml(), registry.found());

        assertThat(article.authors()).extracting(a -> a.name().family()).containsExactly("Gambari", "Spandidos");
        assertThat(row(article, Field.AUTHORS).rule()).isEqualTo("proper-case");
        assertThat(row(article, Field.AUTHORS).xmlValue()).contains("GAMBARI, ROBERTO; SPANDIDOS, DEMETRIOS A.");
    }

    @Test
    void a_decision_wins_until_a_source_changes() {
        Records registry = new Records().volume("45");
        Article before = reconciler.reconcile(Records.DOI, page().page(), Optional.empty(), registry.found());
        FieldVerdict seen = row(before, Field.VOLUME);
        ReviewDecision decision = ReviewDecision.taking(Field.VOLUME, Source.CROSSREF, Claims.of(seen));

        Article decided = reconciler.reconcile(
                Records.DOI, page().page(), Optional.empty(), registry.found(), Map.of(Field.VOLUME, decision));
        Article later = reconciler.reconcile(
                Records.DOI,
                page().page(),
                Optional.empty(),
                new Records().volume("46").found(),
                Map.of(Field.VOLUME, decision));

        assertThat(seen.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(before.volume()).contains("54");
        assertThat(decided.volume()).contains("45");
        assertThat(row(decided, Field.VOLUME).rule()).isEqualTo("review");
        assertThat(later.volume()).contains("54");
        assertThat(row(later, Field.VOLUME).rule()).isEqualTo("precedence:page");
        assertThat(decision.lapse(Claims.of(row(decided, Field.VOLUME)))).isEmpty();
        assertThat(decision.lapse(Claims.of(row(later, Field.VOLUME)))).contains("crossref said \"45\", now \"46\"");
    }

    @Test
    void links_to_affiliations_follow_the_person() {
        var yang = new winnow.model.AuthorClaim(
                Records.name("Yang, C."),
                "C. Yang",
                winnow.model.Orcid.parse("0000-0002-1825-0097"),
                List.of(1),
                true,
                false);
        Records registry = new Records()
                .credits(yang, Records.author("Zhao, L."))
                .affiliations(
                        "Peking University, Beijing, P.R. China",
                        "Peking University People's Hospital, Beijing, China.");
        Records page = new Records().authors("Yang, Changjiang", "Zhao, Long");

        Article article = reconciler.reconcile(Records.DOI, page.page(), Optional.empty(), registry.found());

        assertThat(article.authors().get(0).name().given()).contains("Changjiang");
        assertThat(article.authors().get(0).affiliations()).containsExactly(1);
        assertThat(article.authors().get(0).orcid().orElseThrow()).hasToString("0000-0002-1825-0097");
        assertThat(article.authors().get(0).corresponding()).isTrue();
        assertThat(article.affiliations())
                .extracting(a -> a.countryCode().orElseThrow())
                .containsExactly("CN", "CN");
        assertThat(row(article, Field.ORCID).chosenValue()).contains("1: 0000-0002-1825-0097");
    }

    @Test
    void a_print_date_with_a_day_confirms_the_month_on_the_cover() {
        Records registry = new Records().issueDate("2025-10-01").publishedOnline("2025-08");

        Article article = reconciler.reconcile(Records.DOI, page().page(), Optional.empty(), registry.found());

        assertThat(row(article, Field.ISSUE_DATE).verdict()).isEqualTo(Verdict.EQUIVALENT);
        assertThat(row(article, Field.ISSUE_DATE).rule()).isEqualTo("precedence:page");
        assertThat(row(article, Field.ISSUE_DATE).crossrefValue()).contains("2025-10-01");
        assertThat(row(article, Field.PUBLISHED_ONLINE).verdict()).isEqualTo(Verdict.EQUIVALENT);
        assertThat(article.publishedOnline().orElseThrow()).hasToString("2025-08-01");
    }

    @Test
    void an_online_date_given_as_the_issues_is_not_one() {
        winnow.model.RegistryRecord online =
                new Records().publishedOnline("2025-08-01").registry();
        winnow.model.RegistryRecord registry = new Records()
                .issueDate("2025-08-01")
                .publishedOnline("2025-08-01")
                .registryWithoutPrint();

        assertThat(IssueDates.registered(online)).isEmpty();
        assertThat(IssueDates.registered(registry).orElseThrow().setAside()).contains("the day of online publication");
    }

    @Test
    void of_three_sources_the_detail_says_which_two_part() {
        Article article = reconciler.reconcile(
                Records.DOI,
                page().page(),
                new Records().volume("54").xml(),
                new Records().volume("45").found());

        FieldVerdict row = row(article, Field.VOLUME);
        assertThat(row.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(row.detail())
                .contains("xml/crossref: '54' in xml, '45' in crossref; page/crossref: '54' in page, '45' in crossref");
        assertThat(row.confidence()).isEqualTo(0.6);
    }

    @Test
    void corrupt_text_is_suspect_and_never_chosen_before_sound_text() {
        Records registry = new Records().title("Livï¿½r metastasis").authors("Yangï¿½, Changjiang");
        Records page = new Records().title("Liver metastasis").authors("Yang, Changjiang");
        Precedence crossrefFirst = Precedence.of(Map.of(
                Field.TITLE,
                List.of(Source.CROSSREF, Source.PAGE),
                Field.AUTHORS,
                List.of(Source.CROSSREF, Source.PAGE)));

        Article article = new Reconciler(crossrefFirst, Records.JOURNALS)
                .reconcile(Records.DOI, page.page(), Optional.empty(), registry.found());

        assertThat(article.title()).contains("Liver metastasis");
        assertThat(article.authors().get(0).name().family()).isEqualTo("Yang");
        assertThat(row(article, Field.TITLE).verdict()).isEqualTo(Verdict.SUSPECT);
        assertThat(row(article, Field.TITLE).rule()).isEqualTo("clean-text");
        assertThat(row(article, Field.AUTHORS).verdict()).isEqualTo(Verdict.SUSPECT);
        assertThat(row(article, Field.AUTHORS).rule()).isEqualTo("clean-text");
    }

    @Test
    void a_source_left_out_of_the_order_is_compared_but_never_taken() {
        Precedence pageOnly = Precedence.of(Map.of(Field.VOLUME, List.of(Source.PAGE)));

        Article article = new Reconciler(pageOnly, Records.JOURNALS)
                .reconcile(
                        Records.DOI,
                        Optional.empty(),
                        Optional.empty(),
                        new Records().volume("7").found());

        assertThat(article.volume()).isEmpty();
        assertThat(row(article, Field.VOLUME).verdict()).isEqualTo(Verdict.ONLY_CROSSREF);
    }

    @Test
    void a_person_can_give_a_value_where_it_can_be_read() {
        Article before = reconciler.reconcile(Records.DOI, page().page(), Optional.empty(), NOT_ASKED);
        ReviewDecision decision = ReviewDecision.giving(
                Field.AUTHORS, "Yang, Changjiang; Zhao, Long", Claims.of(row(before, Field.AUTHORS)));

        Article decided = reconciler.reconcile(
                Records.DOI, page().page(), Optional.empty(), NOT_ASKED, Map.of(Field.AUTHORS, decision));

        assertThat(decided.authors()).extracting(a -> a.name().family()).containsExactly("Yang", "Zhao");
        assertThat(row(decided, Field.AUTHORS).chosenSource()).contains(Source.REVIEW);
        assertThat(reconciler.accepts(Field.ISSUE_DATE, "2025-10")).isTrue();
        assertThat(reconciler.accepts(Field.ISSUE_DATE, "October")).isFalse();
        assertThat(reconciler.accepts(Field.PAGES, "883-8")).isTrue();
        assertThat(reconciler.accepts(Field.ISSN, "1021-3350")).isFalse();
        assertThat(reconciler.accepts(Field.ORCID, "0000-0002-1825-0097")).isFalse();
        assertThat(reconciler.accepts(Field.TITLE, " ")).isFalse();
    }
}
