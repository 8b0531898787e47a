package winnow.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import winnow.model.Metric;
import winnow.model.MetricReading;
import winnow.model.MetricSource;
import winnow.model.MetricState;

/**
 * The six counters. Their lines read {@code Total Views: 0 (Spandidos Publications: | PMC Statistics: )} and
 * {@code Total PDF Downloads: …}; a zero total of which no component is given was never measured.
 */
final class MetricsReader {

    private static final String SITE = "spandidos publications";
    private static final String PMC = "pmc statistics";

    /** A line of counters is short; what follows it without a label is something else. */
    private static final int LIMIT = 400;

    private static final int MAX_RAW = 80;

    private MetricsReader() {}

    /** All of {@link Metric#OF_PAGE}, each once, in that order. */
    static List<MetricReading> read(Labels labels, MetricSource source) {
        List<MetricReading> readings = new ArrayList<>(6);
        line(labels, Label.TOTAL_VIEWS, source, Metric.VIEWS_TOTAL, Metric.VIEWS_SITE, Metric.VIEWS_PMC, readings);
        line(
                labels,
                Label.TOTAL_DOWNLOADS,
                source,
                Metric.DOWNLOADS_TOTAL,
                Metric.DOWNLOADS_SITE,
                Metric.DOWNLOADS_PMC,
                readings);
        return readings;
    }

    private static void line(
            Labels labels,
            Label label,
            MetricSource source,
            Metric total,
            Metric site,
            Metric pmc,
            List<MetricReading> readings) {
        Optional<CounterLine> found = labels.first(label).map(CounterLine::of);
        Optional<String> totalText = found.map(CounterLine::total);
        MetricReading siteReading = reading(site, source, found.flatMap(CounterLine::site));
        MetricReading pmcReading = reading(pmc, source, found.flatMap(CounterLine::pmc));
        MetricReading totalReading = reading(total, source, totalText);
        boolean zero = totalReading.value().filter(v -> v == 0).isPresent();
        boolean measured = !isSilent(siteReading) || !isSilent(pmcReading);
        readings.add(
                zero && !measured
                        ? MetricReading.without(total, source, MetricState.PLACEHOLDER, totalText.get())
                        : totalReading);
        readings.add(siteReading);
        readings.add(pmcReading);
    }

    private static boolean isSilent(MetricReading component) {
        return component.state() == MetricState.BLANK || component.state() == MetricState.ABSENT;
    }

    private static MetricReading reading(Metric metric, MetricSource source, Optional<String> text) {
        if (text.isEmpty()) {
            return MetricReading.without(metric, source, MetricState.ABSENT, null);
        }
        String raw = text.get();
        if (raw.isEmpty()) {
            return MetricReading.without(metric, source, MetricState.BLANK, raw);
        }
        String kept = raw.length() > MAX_RAW ? raw.substring(0, MAX_RAW) : raw;
        return CountText.parse(raw)
                .map(value -> MetricReading.reported(metric, source, value, kept))
                .orElseGet(() -> MetricReading.without(metric, source, MetricState.UNPARSED, kept));
    }

    /** The texts of one line: the total, and each component whose name is there. */
    private record CounterLine(String total, Optional<String> site, Optional<String> pmc) {

        static CounterLine of(Segment segment) {
            String text = segment.joined(LIMIT);
            String lower = HtmlFlow.lower(text);
            int site = lower.indexOf(SITE);
            int pmc = lower.indexOf(PMC);
            boolean bare = site < 0 && pmc < 0;
            String total = bare ? firstPiece(segment) : text.substring(0, Math.min(at(site, text), at(pmc, text)));
            return new CounterLine(
                    trimmed(total, segment),
                    component(text, site, SITE.length(), pmc, segment),
                    component(text, pmc, PMC.length(), site, segment));
        }

        private static int at(int index, String text) {
            return index < 0 ? text.length() : index;
        }

        private static Optional<String> component(String text, int start, int length, int other, Segment segment) {
            if (start < 0) {
                return Optional.empty();
            }
            int end = other > start ? other : text.length();
            int closing = text.indexOf(')', start);
            if (closing >= 0 && closing < end) {
                end = closing;
            }
            return Optional.of(trimmed(text.substring(start + length, end), segment));
        }

        private static String firstPiece(Segment segment) {
            List<Segment.Piece> pieces = segment.pieces();
            if (pieces.isEmpty()) {
                return "";
            }
            Segment.Piece first = pieces.get(0);
            boolean ownLine = first.line() == segment.lines().get(segment.line());
            return ownLine || startsLikeCount(first.text()) ? first.text() : "";
        }

        /** Without the punctuation around it; text of a later block that is no number belongs to something else. */
        private static String trimmed(String text, Segment segment) {
            int from = 0;
            int to = text.length();
            while (from < to && " :|(/;,".indexOf(text.charAt(from)) >= 0
                    || from < to && LabelForms.isColon(text.charAt(from))) {
                from++;
            }
            while (to > from && " |(;,/".indexOf(text.charAt(to - 1)) >= 0) {
                to--;
            }
            String bare = text.substring(from, to);
            return endsInOtherBlock(bare, segment) ? firstCount(bare) : bare;
        }

        /** Whether the text runs on into a block that only follows the counters. */
        private static boolean endsInOtherBlock(String bare, Segment segment) {
            for (Segment.Piece piece : segment.pieces()) {
                String text = piece.text();
                if (piece.line().opens() && text.length() > 1 && bare.endsWith(text) && !startsLikeCount(text)) {
                    return !text.equals(bare) || segment.pieces().indexOf(piece) > 0;
                }
            }
            return false;
        }

        private static String firstCount(String bare) {
            int end = 0;
            while (end < bare.length()
                    && (Character.isDigit(bare.charAt(end)) || ",.".indexOf(bare.charAt(end)) >= 0)) {
                end++;
            }
            return bare.substring(0, end);
        }

        private static boolean startsLikeCount(String text) {
            return !text.isEmpty() && (Character.isDigit(text.charAt(0)) || "-–−+(".indexOf(text.charAt(0)) >= 0);
        }
    }
}
