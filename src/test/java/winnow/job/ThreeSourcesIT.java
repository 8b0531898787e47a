package winnow.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import winnow.testing.ArticlePages;
import winnow.testing.Layout;
import winnow.testing.PostgresExtension;
import winnow.testing.SampleAuthor;
import winnow.testing.SampleWork;
import winnow.testing.Tables;
import winnow.testing.TestDatabase;
import winnow.testing.server.Misbehaviour;
import winnow.testing.server.SampleCrossref;
import winnow.testing.server.SampleSite;

/** Page, the site's own XML behind the page's link, and the registry: each claim is kept, and a rule chooses. */
@ExtendWith(PostgresExtension.class)
class ThreeSourcesIT {

    private static final SampleWork WORK = SampleWork.of("10.3892/or.2025.4711", "TGF‑β1 in made-up tumors (Review)")
            .withAuthors(List.of(SampleAuthor.of("Pietro", "Di Fazio"), SampleAuthor.of("Xiao‑Yun", "Li")))
            .withAffiliations(List.of("Department of Samples, Sample University, Bari, Italy"))
            .withIssue("54", "4", YearMonth.of(2025, 10))
            .withOnline(LocalDate.of(2025, 8, 1))
            .withPages("883-888")
            .withAbstract("A made-up abstract.");

    private final SampleSite site = SampleSite.ofNumbered(1);
    private final SampleCrossref registry = new SampleCrossref(List.of(WORK));
    private Rig rig;

    @BeforeEach
    void open(TestDatabase database) {
        rig = new Rig(database)
                .against(site.stub().base(), registry.stub().base())
                .set("site.xml=true");
        Tables.empty(database.dataSource());
    }

    @AfterEach
    void close() {
        rig.close();
        site.close();
        registry.close();
    }

    private void serve(String page, String xml) {
        String link = "<a href='https://www.spandidos-publications.com/77/viewXml'>View XML</a></body>";
        site.stub().answer("/" + WORK.doi(), Misbehaviour.page(page.replace("</body>", link)));
        site.stub()
                .answer(
                        "/77/viewXml",
                        Misbehaviour.page(xml)
                                .newBuilder()
                                .setHeader("Content-Type", "application/xml")
                                .build());
    }

    private static String shouted(String xml) {
        return xml.replace("Di Fazio", "DI FAZIO")
                .replace("Pietro", "PIETRO")
                .replace(">Li<", ">LI<")
                .replace("Xiao‑Yun", "XIAO-YUN");
    }

    @Test
    void the_ledger_keeps_what_each_of_three_sources_claims_and_capitals_displace_nothing() {
        serve(ArticlePages.html(WORK, Layout.LATER), shouted(ArticlePages.xml(WORK)));

        rig.run(HarvestRequest.of(WORK.doi()));

        assertThat(rig.list(
                        "select field || ': ' || page_value || ' / ' || xml_value || ' / ' || coalesce(crossref_value, 'silent')"
                                + " || ' -> ' || verdict || ', ' || chosen_source || ', ' || rule from winnow.field_verdict"
                                + " where field in ('authors', 'volume', 'pages', 'published_online') order by field"))
                .containsExactly(
                        "authors: Di Fazio, Pietro; Li, Xiao-Yun / DI FAZIO, PIETRO; LI, XIAO-YUN / Di Fazio, Pietro;"
                                + " Li, Xiao-Yun -> equivalent, page, precedence:page",
                        "pages: 883-888 / 883-888 / silent -> agree, page," + " precedence:page",
                        "published_online: 2025-08-01 / 2025-08-01 / 2025-08-01 -> agree, page, precedence:page",
                        "volume: 54 / 54 / silent -> agree, page," + " precedence:page");
    }

    @Test
    void initials_and_capitals_give_way_to_the_full_and_well_cased_names_of_the_registry() {
        String page = ArticlePages.html(WORK, Layout.LATER);
        String nameless = page.replaceAll("<meta name=\"citation_author\"[^>]*>", "")
                .replaceAll("<li><a href=\"/advancedsearch\">[^<]*</a>(?:<sup>[^<]*</sup>)?</li>", "");
        serve(nameless, shouted(ArticlePages.xml(WORK)));

        rig.run(HarvestRequest.of(WORK.doi()));

        assertThat(rig.list("select page_value || ' / ' || xml_value || ' -> ' || verdict || ', '"
                        + " || chosen_value || ', ' || rule from winnow.field_verdict where field = 'authors'"))
                .containsExactly(
                        "Di Fazio, P; Li, X / DI FAZIO, PIETRO; LI, XIAO-YUN -> equivalent, Di Fazio, Pietro; Li, Xiao-Yun,"
                                + " fuller");
    }
}
