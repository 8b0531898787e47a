package winnow.testing;

/** The six counters of a page exactly as printed; an empty text is a counter that is not filled. */
public record SampleCounters(
        String views, String viewsSite, String viewsPmc, String downloads, String downloadsSite, String downloadsPmc) {

    /** As the server delivers them: two zeros that nobody measured, four blanks. */
    public static final SampleCounters UNFILLED = new SampleCounters("0", "", "", "0", "", "");

    /** Filled, totals being sums. */
    public static SampleCounters of(long viewsSite, long viewsPmc, long downloadsSite, long downloadsPmc) {
        return new SampleCounters(
                text(viewsSite + viewsPmc),
                text(viewsSite),
                text(viewsPmc),
                text(downloadsSite + downloadsPmc),
                text(downloadsSite),
                text(downloadsPmc));
    }

    private static String text(long number) {
        return Long.toString(number);
    }
}
