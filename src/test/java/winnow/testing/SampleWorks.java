package winnow.testing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The works in {@code samples/}. DOIs, titles, names and dates are those of real articles, because what is odd about
 * them is the point; abstracts, affiliations and counters are made up.
 */
final class SampleWorks {

    private SampleWorks() {}

    /** Each work with the layout that its page uses, in the order of the archive. */
    static Map<SampleWork, Layout> pages() {
        Map<SampleWork, Layout> pages = new LinkedHashMap<>();
        pages.put(liverMetastasis(), Layout.LATER);
        pages.put(cofilin(), Layout.BULLETED);
        pages.put(glioblastoma(), Layout.BULLETED);
        pages.put(ovarianCancer(), Layout.BULLETED);
        pages.put(tetrandrine(), Layout.BULLETED);
        pages.put(dek(), Layout.BARE_LIST);
        pages.put(paraganglioma(), Layout.LATER);
        pages.put(runxRetracted(), Layout.BULLETED);
        pages.put(runxNotice(), Layout.LATER);
        pages.put(spleen(), Layout.EMPTY_AUTHORS);
        return pages;
    }

    /** The work that is also given as the site's XML. */
    static SampleWork xml() {
        return tetrandrine();
    }

    static SampleWork liverMetastasis() {
        return work(
                        "10.3892/or.2025.8963",
                        "Liver metastasis of colorectal cancer: Mechanism and clinical therapy (Review)",
                        "Changjiang Yang, Long Zhao, Caihong Wang, Yingjiang Ye, Zhanlong Shen")
                .withIssue("54", "4", YearMonth.of(2025, 10))
                .withOnline(LocalDate.of(2025, 8, 1))
                .withArticleNumber("130")
                .withLicense("Yang et al", null)
                .withAbstract(
                        "Cancer of the bowel often spreads to the liver, and patients in whom it does live shorter. This"
                                + " sample text stands where the review's abstract would be: it names the steps by which cells lea"
                                + "ve the primary tumor, settle in a new organ and hide from the immune system, and says which tre"
                                + "atments aim at which step.");
    }

    private static SampleWork cofilin() {
        return work(
                        "10.3892/ol.2015.3133",
                        "Overexpression of cofilin 1 in prostate cancer and the corresponding clinical implications",
                        "Li Lu, Ni Fu, Xu Luo, Xiao‑Yun Li, Xiao‑Ping Li")
                .withIssue("9", "6", YearMonth.of(2015, 6))
                .withOnline(LocalDate.of(2015, 4, 21))
                .withPages("2757-2761")
                .withCounters(SampleCounters.of(1204, 861, 402, 77))
                .withAbstract(
                        "Cofilin 1 takes part in the turnover of actin. In this sample text, tissue of 40 made-up patien"
                                + "ts was stained and compared; the stain was stronger in tumors than beside them (p<0.05).");
    }

    private static SampleWork glioblastoma() {
        return work(
                        "10.3892/mmr.2015.3279",
                        "Tumor formation and drug resistance properties of human glioblastoma side population cells",
                        "Dong Chen")
                .withIssue("11", "6", YearMonth.of(2015, 6))
                .withOnline(LocalDate.of(2015, 1, 29))
                .withPages("4309-4314")
                .withCounters(new SampleCounters("2,310", "1,400", "900", "310", "250", "60"))
                .withAbstract(
                        "Side population cells were sorted from a cell line and put into culture. The sample text report"
                                + "s that they formed tumors at lower numbers and withstood three drugs longer than the rest.");
    }

    private static SampleWork ovarianCancer() {
        return work(
                        "10.3892/ol.2012.776",
                        "Evaluation of microsatellite instability in women with epithelial ovarian cancer",
                        "Leonardo Pandolfi Caliman, Rubens Lene Carvalho Tavares, Josiane   Barbosa Piedade,"
                                + " Ana Carolina Silvano Couto de Assis, Karen de Jesus Dias da Cunha,"
                                + " Letícia  da Conceição Braga, Luciana Maria Silva, Agnaldo Lopes da Silva Filho")
                .withIssue("4", "3", YearMonth.of(2012, 9))
                .withOnline(LocalDate.of(2012, 6, 27))
                .withPages("556-560")
                .withAbstract(
                        "Five markers were amplified in samples from women with epithelial ovarian cancer. The sample te"
                                + "xt reports how many were unstable, and in how many patients.");
    }

    private static SampleWork tetrandrine() {
        return work(
                        "10.3892/ol.2018.8190",
                        "Tetrandrine suppresses lung cancer growth and induces apoptosis, potentially via the"
                                + " VEGF/HIF-1α/ICAM-1 signaling pathway",
                        "Zhuo Chen, Liang Zhao, Feng Zhao, Guanghai Yang, Jian Jun Wang")
                .withIssue("15", "5", YearMonth.of(2018, 5))
                .withOnline(LocalDate.of(2018, 3, 7))
                .withPages("7433-7437")
                .withCounters(SampleCounters.of(640, 0, 900, 12))
                .withAbstract(
                        "Cells were treated with tetrandrine at 0, 2 and 4 µM. In this sample text growth slowed with th"
                                + "e dose, and the levels of VEGF, HIF-1α and ICAM-1 fell.\nA second paragraph shows that line bre"
                                + "aks survive.");
    }

    private static SampleWork dek() {
        return work(
                        "10.3892/mmr.2014.2781",
                        "Overexpression of DEK gene is correlated with poor prognosis in hepatocellular carcinoma",
                        "Huo‑Chun Yi, Ya‑Li Liu, Pan You, Jin‑Shui Pan, Jian‑Yan Zhou, Zhen‑Jin Liu, Zhong-Ying Zhang")
                .withIssue("11", "2", YearMonth.of(2015, 2))
                .withOnline(LocalDate.of(2014, 10, 27))
                .withPages("1318-1323")
                .withAbstract(
                        "Expression of DEK was graded in sections of liver tumors. The sample text reports shorter survi"
                                + "val where the grade was high.");
    }

    private static SampleWork paraganglioma() {
        return work(
                        "10.3892/ol.2020.12208",
                        "Thyroid paraganglioma accompanied by lymph node metastasis or trachea invasion: A case report",
                        "Xing Yu, Yong Wang, Qiuping Xie, Haichao Yan, Qunzi Zhao, Cheng Xiang, Maolin Zhang, Jin-Fan Li,"
                                + " Ping Wang")
                .withIssue("20", "6", YearMonth.of(2020, 12))
                .withOnline(LocalDate.of(2020, 10, 8))
                .withArticleNumber("345")
                .withLicense("Yu et al", "CC BY-NC 4.0")
                .withCounters(new SampleCounters("n/a", "", "", "-3", "", ""))
                .withAbstract(
                        "A made-up patient came with a lump in the neck. The sample text tells how a paraganglioma of th"
                                + "e thyroid was found, removed and followed up.");
    }

    private static SampleWork runxRetracted() {
        return work("10.3892/ijo.2015.2929", RUNX, "Chao Wen, Xin Liu, Hui Ma, Wei Zhang, Hong Li")
                .withIssue("46", "5", YearMonth.of(2015, 5))
                .withOnline(LocalDate.of(2015, 3, 13))
                .withPages("2277-2285")
                .withRetractionIn("10.3892/ijo.2021.5237")
                .withAbstract(
                        "miR-338-3p was raised in two cell lines and the growth of the cells counted. The sample text st"
                                + "ands for the abstract of an article that was later retracted.");
    }

    private static SampleWork runxNotice() {
        return work("10.3892/ijo.2021.5237", "[Retracted] " + RUNX, "Chao Wen, Xin Liu, Hui Ma, Wei Zhang, Hong Li")
                .withIssue("59", "2", YearMonth.of(2021, 8))
                .withOnline(LocalDate.of(2021, 6, 29))
                .withArticleNumber("57")
                .withLicense("Wen et al", "CC BY 4.0")
                .withNoticeAbout("10.3892/ijo.2015.2929")
                .withAbstract(
                        "After publication a reader drew the editors' attention to figures that resemble those of other "
                                + "articles. This sample text stands for the wording of the notice, which names the article: 10.38"
                                + "92/ijo.2015.2929.");
    }

    private static SampleWork spleen() {
        return work(
                        "10.3892/ol.2025.14916",
                        "Metastatic squamous cell carcinoma in the residual spleen diagnosed with emergency"
                                + " ultrasonography: A case report",
                        "Xin Wang, Jing Zhao")
                .withIssue("29", "4", YearMonth.of(2025, 4))
                .withOnline(LocalDate.of(2025, 2, 5))
                .withArticleNumber("170")
                .withLicense("Wang et al", "CC BY-NC-ND 4.0");
    }

    private static final String RUNX =
            "miR‑338‑3p suppresses tumor growth of ovarian epithelial carcinoma by targeting Runx2";

    private static SampleWork work(String doi, String title, String authors) {
        return SampleWork.of(doi, title)
                .withAuthors(Arrays.stream(authors.split(","))
                        .map(name -> SampleAuthor.display(name.strip()))
                        .toList())
                .withAffiliations(
                        List.of("Department of Oncology, Sample University Hospital, Beijing 100044, P.R. China"));
    }
}
