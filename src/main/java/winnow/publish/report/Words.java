package winnow.publish.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import winnow.model.Metric;
import winnow.model.MetricSource;
import winnow.store.figures.JournalLabel;
import winnow.store.figures.Standing;
import winnow.store.figures.Timeline;

/** Numbers, dates and terms as the report writes them. */
final class Words {

    private Words() {}

    /** 1,234,567. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 article}, {@code 3 articles}. */
    static String count(long number, String noun) {
        return number(number) + " " + (number == 1 ? noun : noun + "s");
    }

    /** A share in percent that never says none where there is one, nor all where one is missing. */
    static String share(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        double percent = 100.0 * part / whole;
        if (part > 0 && percent < 0.1) {
            return "under\u00A00.1\u00A0%";
        }
        if (part < whole && percent > 99.9) {
            return "over\u00A099.9\u00A0%";
        }
        boolean round = part == 0 || part == whole;
        return String.format(Locale.ROOT, round ? "%.0f\u00A0%%" : "%.1f\u00A0%%", percent);
    }

    /** The text, or its beginning where nobody would read so much. */
    static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** 2026-11-24, UTC. */
    static String day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
    }

    /** 2026-11-24 03:46 UTC. */
    static String minute(Instant time) {
        String text = time.atOffset(ZoneOffset.UTC)
                .toLocalDateTime()
                .withSecond(0)
                .withNano(0)
                .toString();
        return text.replace('T', ' ') + " UTC";
    }

    /** The name of a period by its first day. */
    static String period(Timeline.Unit unit, LocalDate start) {
        return switch (unit) {
            case DAY, WEEK -> start.toString();
            case MONTH -> start.toString().substring(0, 7);
            case QUARTER -> start.getYear() + " Q" + (start.getMonthValue() + 2) / 3;
            case YEAR -> Integer.toString(start.getYear());
            case DECADE -> start.getYear() + "s";
            case CENTURY -> "from " + start.getYear();
        };
    }

    /** The counter in the reader's words. */
    static String counter(Metric metric) {
        return switch (metric) {
            case VIEWS_TOTAL -> "Views, total";
            case VIEWS_SITE -> "Views on the site";
            case VIEWS_PMC -> "Views at PMC";
            case DOWNLOADS_TOTAL -> "Downloads, total";
            case DOWNLOADS_SITE -> "Downloads from the site";
            case DOWNLOADS_PMC -> "Downloads from PMC";
            case CITATIONS -> "Citations (Crossref)";
            case REFERENCES -> "References (Crossref)";
        };
    }

    /** The source in the reader's words. */
    static String source(MetricSource source) {
        return switch (source) {
            case PAGE -> "page as delivered";
            case RENDERED -> "page after its scripts";
            case CROSSREF -> "Crossref";
        };
    }

    /** The standing as a heading. */
    static String standing(Standing standing) {
        return switch (standing) {
            case REPORTED -> "Measured";
            case PLACEHOLDER -> "Placeholder";
            case BLANK -> "Blank";
            case ABSENT -> "Absent";
            case UNPARSED -> "Unparsed";
            case UNSEEN -> "Never looked at";
        };
    }

    /** What the standing means. */
    static String meaning(Standing standing) {
        return switch (standing) {
            case REPORTED ->
                "A number stands there that somebody counted, zero included. State “reported” in the tables.";
            case PLACEHOLDER ->
                "A zero that a script should have replaced: the total says 0 and its parts are empty."
                        + " Nobody measured it, so it is no zero.";
            case BLANK -> "The label is there, the number is not.";
            case ABSENT -> "Neither label nor number is on the page.";
            case UNPARSED -> "A text stands there that is no count: negative, in words, or cut off.";
            case UNSEEN ->
                "The article is stored, but no look at it had a place for this counter: it came from another"
                        + " source, or the page was never read.";
        };
    }

    /** A journal by its title, or by its code where no source gave one. */
    static String journal(JournalLabel journal) {
        return switch (journal.kind()) {
            case JOURNAL ->
                shortened(journal.title().orElseGet(() -> journal.code().orElseThrow()), 120);
            case UNKNOWN -> "No known journal";
            case OTHERS -> "All smaller journals together";
        };
    }
}
