package winnow.testing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The facts of a made-up or real article from which {@link ArticlePages} renders pages. Start from {@link #of} or
 * {@link #numbered} and change what the test is about.
 *
 * @param placement where and when it appeared
 * @param rights copyright, licence, open access
 * @param counters null for a page without the block
 * @param retractionIn DOI of the notice that retracts this work, or null
 * @param noticeAbout DOI of the article that this work, a notice, is about, or null
 */
public record SampleWork(
        String doi,
        String title,
        List<SampleAuthor> authors,
        List<String> affiliations,
        Placement placement,
        Rights rights,
        String abstractText,
        SampleCounters counters,
        String retractionIn,
        String noticeAbout) {

    /**
     * Where and when a work appeared.
     *
     * @param pages {@code 883-888}; null when the work has an article number
     * @param articleNumber null when the work has pages
     */
    public record Placement(
            String volume, String issue, String pages, String articleNumber, LocalDate online, YearMonth cover) {}

    /**
     * The terms of a work.
     *
     * @param holder null for no copyright line
     * @param licenseCode {@code CC BY 4.0}; null for the words without a code
     * @param openAccess whether the page is marked open access
     */
    public record Rights(String holder, String licenseCode, boolean openAccess) {}

    private static final List<String> FAMILIES = List.of(
            "Yang", "Zhao", "Wang", "Ye", "Shen", "Bilen", "Konac", "Moreau", "Rossi", "Tanaka", "Kim", "Novak");
    private static final List<String> GIVENS = List.of(
            "Changjiang", "Long", "Ece", "Cenk Y.", "Anna", "Paolo", "Haruto", "Min‑Ji", "Marie-Claire", "Jan", "Olga");

    /** Copies the lists. */
    public SampleWork {
        authors = List.copyOf(authors);
        affiliations = List.copyOf(affiliations);
    }

    /** A research article with one author, article number 7, no open access, unfilled counters. */
    public static SampleWork of(String doi, String title) {
        Placement placement = new Placement("54", "4", null, "7", LocalDate.of(2025, 8, 1), YearMonth.of(2025, 10));
        return new SampleWork(
                doi,
                title,
                List.of(SampleAuthor.of("Anna", "Moreau")),
                List.of("Department of Oncology, Example University Hospital, 75013 Paris, France"),
                placement,
                new Rights(null, null, false),
                SampleText.paragraph(doi, 120),
                SampleCounters.UNFILLED,
                null,
                null);
    }

    /** The n-th of endlessly many different works, always the same for the same n; for load tests. */
    public static SampleWork numbered(int n) {
        SampleJournal journal = SampleJournal.values()[n % SampleJournal.values().length];
        LocalDate online = LocalDate.of(2012 + n % 14, 1 + n * 7 % 12, 1 + n * 11 % 28);
        String doi = "10.3892/" + journal.code() + "." + online.getYear() + "." + (1000 + n);
        List<SampleAuthor> authors =
                IntStream.range(0, 2 + n % 8).mapToObj(i -> author(n, i)).toList();
        SampleWork work = of(doi, SampleText.title(n))
                .withAuthors(authors)
                .withAffiliations(List.of(
                        "Department of Pathology, Sample Hospital No. " + n % 97 + ", Beijing 100044, P.R. China",
                        "Institute of Molecular Medicine, Sample University, 1090 Vienna, Austria"))
                .withIssue(
                        Integer.toString(13 + n % 14),
                        Integer.toString(1 + n % 6),
                        YearMonth.from(online).plusMonths(2))
                .withOnline(online);
        work = n % 2 == 0 ? work.withPages((100 + n) + "-" + (108 + n)) : work.withArticleNumber(Integer.toString(n));
        return n % 3 == 0 ? work : work.withLicense(authors.get(0).family() + " et al", "CC BY-NC-ND 4.0");
    }

    private static SampleAuthor author(int n, int i) {
        return new SampleAuthor(
                GIVENS.get((n * 5 + i * 3) % GIVENS.size()),
                FAMILIES.get((n * 3 + i * 5) % FAMILIES.size()),
                i % 3 == 0 ? List.of(0, 1) : List.of(i % 2));
    }

    public SampleJournal journal() {
        return SampleJournal.of(doi);
    }

    public String volume() {
        return placement.volume();
    }

    public String issue() {
        return placement.issue();
    }

    public String pages() {
        return placement.pages();
    }

    public String articleNumber() {
        return placement.articleNumber();
    }

    /** Pages or article number. */
    public String locator() {
        return pages() == null ? articleNumber() : pages();
    }

    public LocalDate online() {
        return placement.online();
    }

    public YearMonth cover() {
        return placement.cover();
    }

    public SampleWork withAuthors(List<SampleAuthor> value) {
        return new SampleWork(
                doi, title, value, affiliations, placement, rights, abstractText, counters, retractionIn, noticeAbout);
    }

    public SampleWork withAffiliations(List<String> value) {
        return new SampleWork(
                doi, title, authors, value, placement, rights, abstractText, counters, retractionIn, noticeAbout);
    }

    public SampleWork withPlacement(Placement value) {
        return new SampleWork(
                doi, title, authors, affiliations, value, rights, abstractText, counters, retractionIn, noticeAbout);
    }

    public SampleWork withIssue(String newVolume, String newIssue, YearMonth newCover) {
        return withPlacement(new Placement(newVolume, newIssue, pages(), articleNumber(), online(), newCover));
    }

    public SampleWork withPages(String value) {
        return withPlacement(new Placement(volume(), issue(), value, null, online(), cover()));
    }

    public SampleWork withArticleNumber(String value) {
        return withPlacement(new Placement(volume(), issue(), null, value, online(), cover()));
    }

    public SampleWork withOnline(LocalDate value) {
        return withPlacement(new Placement(volume(), issue(), pages(), articleNumber(), value, cover()));
    }

    /** Open access, with copyright line and licence. */
    public SampleWork withLicense(String holder, String code) {
        return withRights(new Rights(holder, code, true));
    }

    public SampleWork withOpenAccess(boolean value) {
        return withRights(new Rights(rights.holder(), rights.licenseCode(), value));
    }

    public SampleWork withRights(Rights value) {
        return new SampleWork(
                doi, title, authors, affiliations, placement, value, abstractText, counters, retractionIn, noticeAbout);
    }

    public SampleWork withAbstract(String value) {
        return new SampleWork(
                doi, title, authors, affiliations, placement, rights, value, counters, retractionIn, noticeAbout);
    }

    public SampleWork withCounters(SampleCounters value) {
        return new SampleWork(
                doi, title, authors, affiliations, placement, rights, abstractText, value, retractionIn, noticeAbout);
    }

    public SampleWork withRetractionIn(String noticeDoi) {
        return new SampleWork(
                doi, title, authors, affiliations, placement, rights, abstractText, counters, noticeDoi, noticeAbout);
    }

    /** Makes the work a notice; give it a title with a prefix such as {@code [Retracted]}. */
    public SampleWork withNoticeAbout(String affectedDoi) {
        return new SampleWork(
                doi,
                title,
                authors,
                affiliations,
                placement,
                rights,
                abstractText,
                counters,
                retractionIn,
                affectedDoi);
    }
}
