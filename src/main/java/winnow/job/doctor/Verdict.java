package winnow.job.doctor;

import winnow.job.ExitCode;
import winnow.model.ParseOutcome.NotParsed;
import winnow.parse.Examination;

/**
 * How a page would leave the scrape step of a harvest.
 *
 * @param outcome as in the table {@code outcome}: {@code parsed}, {@code layout-changed}, {@code not-an-article},
 *     {@code unreadable}
 * @param reason as there
 * @param detail one line for a person; empty where all is well
 * @param means what a harvest would make of it
 */
public record Verdict(String outcome, String reason, String detail, String means) {

    private static final String KEPT = " The page is kept as a snapshot, the target counts as failed, values stored"
            + " before stay as they are, and ";

    /** The verdict on an examined page. */
    public static Verdict of(Examination page) {
        return page.outcome() instanceof NotParsed no
                ? new Verdict(no.failure().slug(), no.reason(), no.detail(), means(no))
                : parsed(page);
    }

    private static Verdict parsed(Examination page) {
        String reason = page.warnings().isEmpty() ? "whole" : "with-warnings";
        long missing = page.rules().stream()
                .filter(rule -> rule.state() == Examination.State.MISSING)
                .count();
        String means = "A harvest would store this record; what the page does not say is taken from XML or Crossref"
                + " where they have it.";
        String drift = missing == 0
                ? ""
                : " If many pages lack what is missing here, finding S01 opens and their stored values stay.";
        String detail = missing == 0 ? "" : missing + (missing == 1 ? " rule finds" : " rules find") + " nothing";
        return new Verdict("parsed", reason, detail, means + drift);
    }

    private static String means(NotParsed no) {
        return switch (no.failure()) {
            case LAYOUT_CHANGED ->
                "An article, but not as it is known." + KEPT
                        + "winnow reparse reads it again once the parser knows the new layout.";
            case NOT_AN_ARTICLE ->
                "Something else than an article." + KEPT + "the next harvest of the article asks for it again.";
            case UNREADABLE -> "No document." + KEPT + "the page is to be had or saved again.";
        };
    }

    /** 0 for a page that gives a record, 1 for one that does not. */
    public ExitCode exit() {
        return outcome.equals("parsed") ? ExitCode.OK : ExitCode.ATTENTION;
    }
}
