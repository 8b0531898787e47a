package winnow.publish.report;

import static winnow.publish.report.StandingBar.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import winnow.store.figures.Episode;
import winnow.store.figures.Figures;

/** Cohorts whose counter stands still while its sibling moves: since when, and until when. */
final class FreezeSection {

    private FreezeSection() {}

    static void write(Markup html, Figures figures, Instant now) {
        html.open("section", "id", "freezes");
        html.element("h2", "Frozen cohorts");
        html.element("p", RuleNotes.of("M09").definition());
        if (figures.freezes().isEmpty()) {
            html.element("p", "No cohort is frozen, or no audit has been run.", "class", "empty")
                    .close();
            return;
        }
        if (figures.freezeCount() > figures.freezes().size()) {
            html.element(
                    "p",
                    "Shown are " + Words.number(figures.freezes().size()) + " of " + Words.number(figures.freezeCount())
                            + ", those that last first.");
        }
        Span span = Span.over(figures.freezes(), now);
        Tables.open(
                html,
                "From " + Words.day(span.from()) + " to " + Words.day(span.to()),
                List.of("Cohort", "When", "What was seen", "Open since", "Closed", "Evidence"));
        figures.freezes().forEach(episode -> row(html, episode, span));
        Tables.close(html);
        html.close();
    }

    private static void row(Markup html, Episode episode, Span span) {
        html.open("tr");
        Tables.head(html, Words.shortened(episode.subject(), 100));
        html.open("td", "class", "b");
        span.draw(html, episode);
        html.close();
        Tables.text(html, Words.shortened(episode.message(), 300));
        Tables.brief(html, Words.day(episode.openedAt()));
        Tables.brief(html, episode.closedAt().map(Words::day).orElse("still open"));
        Tables.text(html, evidence(episode.evidence()));
        html.close();
    }

    private static String evidence(Map<String, String> evidence) {
        return evidence.entrySet().stream()
                .map(e -> e.getKey().replace('_', ' ') + ": " + Words.shortened(e.getValue(), 120))
                .collect(Collectors.joining("; "));
    }

    /** The time that all episodes lie in. */
    private record Span(Instant from, Instant to) {

        static Span over(List<Episode> episodes, Instant now) {
            Instant from = episodes.stream()
                    .map(Episode::openedAt)
                    .min(Instant::compareTo)
                    .orElse(now);
            Instant to = episodes.stream()
                    .map(e -> e.closedAt().orElse(e.openedAt()))
                    .max(Instant::compareTo)
                    .orElse(now);
            return new Span(from, to.isAfter(now) ? to : now);
        }

        void draw(Markup html, Episode episode) {
            double start = of(episode.openedAt());
            double end = of(episode.closedAt().orElse(to));
            String until = episode.closedAt().map(Words::day).orElse("now");
            html.open(
                    "svg",
                    "class",
                    "bar",
                    "viewBox",
                    "0 0 200 12",
                    "preserveAspectRatio",
                    "none",
                    "role",
                    "img",
                    "aria-label",
                    "frozen from " + Words.day(episode.openedAt()) + " to " + until);
            html.empty("line", "class", "whisker", "x1", "0", "x2", "200", "y1", "6", "y2", "6");
            html.empty(
                    "rect",
                    "class",
                    episode.closedAt().isPresent() ? "past" : "plain",
                    "x",
                    at(Math.min(start, 198)),
                    "y",
                    "1",
                    "width",
                    at(Math.max(2, end - start)),
                    "height",
                    "10");
            html.close();
        }

        private double of(Instant time) {
            double whole = Math.max(1, Duration.between(from, to).toSeconds());
            return 200 * Duration.between(from, time).toSeconds() / whole;
        }
    }
}
