package winnow.crossref;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import winnow.model.AuthorClaim;
import winnow.model.Claim;
import winnow.model.Doi;
import winnow.model.EditorialEventType;
import winnow.model.EditorialMention;
import winnow.model.EditorialMention.Role;
import winnow.model.Funding;
import winnow.model.Issn;
import winnow.model.Issns;
import winnow.model.License;
import winnow.model.Locator;
import winnow.model.Orcid;
import winnow.model.PartialDate;
import winnow.model.PersonName;
import winnow.model.RecordWarning;
import winnow.model.Reference;
import winnow.model.RegistryRecord;

class WorkMapperTest {

    private static RegistryRecord map(String json) {
        return new WorkMapper()
                .map(JsonMapper.shared().readTree(json.replace('`', '"')))
                .orElseThrow();
    }

    @Test
    void a_bare_doi_is_a_record_and_its_case_is_folded() {
        RegistryRecord record = map("{`DOI`:`10.3892/IJO_00000353`}");

        assertThat(record.doi()).isEqualTo(new Doi("10.3892/ijo_00000353"));
        assertThat(record.claims().title()).isEmpty();
        assertThat(record.claims().authors()).isEmpty();
        assertThat(record.warnings()).isEmpty();
    }

    @Test
    void without_a_doi_there_is_no_record() {
        for (String json : List.of("{}", "[]", "7", "null", "{`DOI`:null}", "{`DOI`:`none`}", "{`DOI`:{}}")) {
            assertThat(new WorkMapper().map(JsonMapper.shared().readTree(json.replace('`', '"'))))
                    .as(json)
                    .isEmpty();
        }
    }

    @Test
    void titles_are_flattened_and_their_text_is_kept() {
        RegistryRecord record = map(
                "{`DOI`:`10.1/x1`,`DOI`:`10.1234/x`,`title`:[`\\n  Role of <i>TGF</i>-&amp;beta;<sub>1</sub> where p<0.05 &amp; q>2`],"
                        + "`subtitle`:[`a trial`]}");

        assertThat(record.claims().title())
                .contains(new Claim<>(
                        "Role of TGF-\u03b21 where p<0.05 & q>2",
                        "Role of <i>TGF</i>-&amp;beta;<sub>1</sub> where p<0.05 &amp; q>2",
                        "crossref title"));
        assertThat(record.titles())
                .containsExactly(
                        "Role of TGF-\u03b21 where p<0.05 & q>2", "Role of TGF-\u03b21 where p<0.05 & q>2: a trial");
    }

    @Test
    void the_four_shapes_of_authors_are_read_in_order_with_their_affiliations() {
        RegistryRecord record = map(
                "{`DOI`:`10.1234/x`,`author`:["
                        + "{`given`:`Yun`,`family`:`Zuo`,`ORCID`:`http://orcid.org/0000-0002-1825-0097`,"
                        + "`affiliation`:[{`name`:`First Hospital`},{`name`:`Second Hospital`}]},"
                        + "{`family`:`STRAVOPODIS`,`sequence`:`first`,`affiliation`:[{`name`:`Second Hospital`}]},"
                        + "{`name`:`The Study Group`,`affiliation`:[]},{`sequence`:`additional`},{`name`:`none`},"
                        + "{`given`:`Plato`,`ORCID`:`0000-0002-1825-0098`,`affiliation`:[{`id`:[{`id`:`https://ror.org/1`}]}]}]}");

        assertThat(record.claims().authors().orElseThrow().value())
                .containsExactly(
                        new AuthorClaim(
                                PersonName.person("Zuo", "Yun"),
                                "Yun Zuo",
                                Orcid.parse("0000-0002-1825-0097"),
                                List.of(0, 1),
                                false,
                                false),
                        new AuthorClaim(
                                PersonName.person("STRAVOPODIS", null),
                                "STRAVOPODIS",
                                Optional.empty(),
                                List.of(1),
                                false,
                                false),
                        AuthorClaim.named(PersonName.group("The Study Group"), "The Study Group"),
                        AuthorClaim.named(PersonName.person("Plato", null), "Plato"));
        assertThat(record.claims().affiliations()).containsExactly("First Hospital", "Second Hospital");
        assertThat(record.warnings())
                .containsExactly(
                        new RecordWarning("authors", "author 4 without a name: left out"),
                        new RecordWarning("authors", "author 5 \"none\": left out"),
                        new RecordWarning("authors", "author 6 has a given name only: taken as the whole name"),
                        new RecordWarning("orcid", "ORCID \"0000-0002-1825-0098\" of author 6 fails its check"),
                        new RecordWarning("affiliations", "an affiliation without a name: left out"));
    }

    @Test
    void dates_keep_the_precision_they_have() {
        RegistryRecord record = map("{`DOI`:`10.1234/x`,`issued`:{`date-parts`:[[null]]},"
                + "`published-print`:{`date-parts`:[[`2025`,`10`]]},`published-online`:{`date-parts`:[2025,8,1]},"
                + "`created`:{`timestamp`:{`$numberLong`:`1508769329541`}}}");

        assertThat(record.issued()).isEmpty();
        assertThat(record.publishedPrint()).contains(PartialDate.of(2025, 10));
        assertThat(record.publishedOnline()).contains(PartialDate.of(2025, 8, 1));
        assertThat(record.created()).contains(PartialDate.of(2017, 10, 23));
        assertThat(record.claims().issueDate())
                .contains(new Claim<>(PartialDate.of(2025, 10), "[[\"2025\",\"10\"]]", "crossref published-print"));
        assertThat(record.warnings()).isEmpty();
    }

    @Test
    void a_date_out_of_the_calendar_keeps_what_is_in_it() {
        RegistryRecord record = map("{`DOI`:`10.1234/x`,`issued`:{`date-parts`:[[2015,2,30]]},"
                + "`published-print`:{`date-parts`:[[20155]]},`published-online`:`2015-02-05T13:59:56Z`}");

        assertThat(record.issued()).contains(PartialDate.of(2015, 2));
        assertThat(record.publishedPrint()).isEmpty();
        assertThat(record.publishedOnline()).contains(PartialDate.of(2015, 2, 5));
        assertThat(record.warnings())
                .extracting(RecordWarning::field)
                .containsExactlyInAnyOrder("issued", "published-print");
    }

    @Test
    void journal_volume_and_issue_are_read_and_placeholders_left_out() {
        RegistryRecord record =
                map("{`DOI`:`10.1234/x`,`container-title`:[`Int J Oncol`,`International Journal of Oncology`],"
                        + "`volume`:54,`issue`:`0`,`journal-issue`:{`issue`:`4`},"
                        + "`ISSN`:[`http://id.crossref.org/issn/1019-6439`,`1791-2423`,`1234-5678`],"
                        + "`issn-type`:[{`value`:`1791-2423`,`type`:`electronic`}]}");

        assertThat(record.claims().journal())
                .contains(new Claim<>(
                        "International Journal of Oncology",
                        "International Journal of Oncology",
                        "crossref container-title"));
        assertThat(record.containerTitles()).containsExactly("Int J Oncol", "International Journal of Oncology");
        assertThat(record.claims().volume()).contains(new Claim<>("54", "54", "crossref volume"));
        assertThat(record.claims().issue()).contains(new Claim<>("4", "4", "crossref issue"));
        assertThat(record.claims().issns().orElseThrow().value())
                .isEqualTo(
                        new Issns(Optional.empty(), Optional.of(new Issn("1791-2423")), Set.of(new Issn("1019-6439"))));
    }

    @Test
    void pages_and_article_numbers_share_a_slot_and_junk_is_dropped() {
        assertThat(locator("`page`:`883-888`")).contains(Locator.pages("883", "888"));
        assertThat(locator("`page`:`425\u201331`")).contains(Locator.pages("425", "431"));
        assertThat(locator("`page`:`e12-8`")).contains(Locator.pages("e12", "e18"));
        assertThat(locator("`page`:`e112-8`")).contains(Locator.pages("e112", "e118"));
        assertThat(locator("`page`:373")).contains(Locator.pages("373", null));
        assertThat(locator("`page`:`7-7, 12`")).contains(Locator.pages("7", "7"));
        assertThat(locator("`page`:`753b`")).contains(Locator.pages("753b", null));
        assertThat(locator("`page`:`468-2`")).contains(Locator.pages("468", "2"));
        assertThat(locator("`article-number`:`130`,`page`:`130`")).contains(Locator.articleNumber("130"));
        for (String junk : List.of("no-no", "n/a", "None-None", "N/A-N/A", "1-1")) {
            assertThat(locator("`page`:`" + junk + "`")).as(junk).isEmpty();
        }
        assertThat(map("{`DOI`:`10.1234/x`,`page`:`no-no`}").warnings())
                .containsExactly(new RecordWarning("pages", "page \"no-no\" is a placeholder: left out"));
    }

    private static Optional<Locator> locator(String members) {
        return map("{`DOI`:`10.1234/x`," + members + "}").claims().locator().map(Claim::value);
    }

    @Test
    void the_licence_of_the_version_of_record_is_the_articles() {
        RegistryRecord record = map(
                "{`DOI`:`10.1234/x`,`license`:[{`URL`:`https://example.org/tdm`,`content-version`:`tdm`},"
                        + "{`URL`:`http://www.creativecommons.org/licenses/by-nc/4.0/legalcode`,`content-version`:`vor`}]}");

        assertThat(record.claims().license().orElseThrow().value())
                .isEqualTo(new License(
                        Optional.of("https://creativecommons.org/licenses/by-nc/4.0/"),
                        "http://www.creativecommons.org/licenses/by-nc/4.0/legalcode"));
        assertThat(map("{`DOI`:`10.1234/x`,`license`:[{`URL`:`https://example.org/tdm`,`content-version`:`tdm`}]}")
                        .claims()
                        .license())
                .isEmpty();
    }

    @Test
    void references_are_one_line_whether_whole_or_in_pieces() {
        RegistryRecord record =
                map("{`DOI`:`10.1234/x`,`references-count`:`3`,`is-referenced-by-count`:4.0,`reference`:["
                        + "{`key`:`1`,`DOI`:`10.3892/IJO.2015.3119`,`author`:`Richman`,`article-title`:`Read all about it`,"
                        + "`journal-title`:`Int. J. Oncol.`,`year`:`2015`,`volume`:`47`,`first-page`:`1189`},"
                        + "{`unstructured`:`Someone. <i>Something</i>. 1999`,`DOI`:`nonsense`},{`key`:`3`}]}");

        assertThat(record.references())
                .containsExactly(
                        new Reference(
                                1,
                                Doi.parse("10.3892/ijo.2015.3119"),
                                Optional.of("Richman. Read all about it. Int. J. Oncol. 2015;47:1189")),
                        new Reference(2, Optional.empty(), Optional.of("Someone. Something. 1999")),
                        new Reference(3, Optional.empty(), Optional.empty()));
        assertThat(record.referenceCount()).contains(3L);
        assertThat(record.citedBy()).contains(4L);
    }

    @Test
    void updates_say_which_end_of_the_event_the_work_is() {
        RegistryRecord record =
                map("{`DOI`:`10.1234/x`,`update-to`:[{`DOI`:`10.1234/Y`,`type`:`expression_of_concern`}],"
                        + "`updated-by`:[{`DOI`:`10.1234/z`,`type`:`retraction`,`source`:`retraction-watch`,`record-id`:17,"
                        + "`updated`:{`date-parts`:[[2010,2,6]]}},{`DOI`:`10.1234/v`,`type`:`publisher-note`}]}");

        assertThat(record.mentions())
                .containsExactlyInAnyOrder(
                        new EditorialMention(
                                EditorialEventType.EXPRESSION_OF_CONCERN,
                                Role.NOTICE,
                                Doi.parse("10.1234/y"),
                                Optional.empty(),
                                "publisher",
                                "expression_of_concern 10.1234/Y (publisher)",
                                "crossref update-to"),
                        new EditorialMention(
                                EditorialEventType.RETRACTION,
                                Role.AFFECTED,
                                Doi.parse("10.1234/z"),
                                Optional.of(PartialDate.of(2010, 2, 6)),
                                "retraction-watch",
                                "retraction 10.1234/z (retraction-watch 17)",
                                "crossref updated-by"),
                        new EditorialMention(
                                EditorialEventType.OTHER,
                                Role.AFFECTED,
                                Doi.parse("10.1234/v"),
                                Optional.empty(),
                                "publisher",
                                "publisher-note 10.1234/v (publisher)",
                                "crossref updated-by"));
    }

    @Test
    void one_retraction_told_three_times_is_one_mention() {
        RegistryRecord record =
                map("{`DOI`:`10.1234/x`,`update-to`:[{`DOI`:`10.1234/x`,`type`:`retraction`,`source`:`publisher`}],"
                        + "`updated-by`:[{`DOI`:`10.1234/x`,`type`:`retraction`,`source`:`publisher`},"
                        + "{`DOI`:`10.1234/z`,`type`:`retraction`,`source`:`retraction-watch`}]}");

        assertThat(record.mentions())
                .containsExactly(new EditorialMention(
                        EditorialEventType.RETRACTION,
                        Role.AFFECTED,
                        Doi.parse("10.1234/z"),
                        Optional.empty(),
                        "publisher",
                        "retraction 10.1234/x (publisher); retraction 10.1234/z (retraction-watch)",
                        "crossref updated-by"));
    }

    @Test
    void funders_landing_page_and_abstract_are_read() {
        RegistryRecord record =
                map("{`DOI`:`10.1234/x`,`resource`:{`primary`:{`URL`:`http://www.example.org/ijo/35/2/401`}},"
                        + "`funder`:[{`name`:`A Fund`,`DOI`:`10.13039/100000001`,`award`:[`A1`,`A1`]},{`award`:[]}],"
                        + "`abstract`:`<jats:title>Abstract</jats:title><jats:p>One.</jats:p><jats:p>Two.</jats:p>`}");

        assertThat(record.landingUrl()).contains("http://www.example.org/ijo/35/2/401");
        assertThat(record.funding())
                .containsExactly(new Funding(
                        Optional.of("A Fund"), Optional.of("https://doi.org/10.13039/100000001"), List.of("A1")));
        assertThat(record.claims().abstractText().orElseThrow().value()).isEqualTo("One.\nTwo.");
        assertThat(map("{`DOI`:`10.1234/x`,`abstract`:`<jats:p />`}").claims().abstractText())
                .isEmpty();
        assertThat(map("{`DOI`:`10.1234/x`,`abstract`:`Abstract not Available.`}")
                        .claims()
                        .abstractText())
                .isEmpty();
    }

    @Test
    void text_that_no_database_stores_is_replaced() {
        RegistryRecord record = map("{`DOI`:`10.1234/x`,`title`:`A\\u0000B \\ud800C`}");

        assertThat(record.claims().title().orElseThrow().value()).isEqualTo("A B \uFFFDC");
    }
}
