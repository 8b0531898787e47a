package winnow.publish.report;

import static winnow.publish.report.StandingBar.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        List<Freeze> freezes = figures.freezes().stream().map(Freeze::of).toList();
        Span span = Span.over(freezes, now);
        Tables.open(
                html,
                "From " + Words.day(span.from()) + " to " + Words.day(span.to()),
                List.of("Cohort", "Counter", "When", "Still since", "Until", "What was seen"));
        for (int i = 0; i < freezes.size(); i++) {
            row(html, freezes.get(i), figures.freezes().get(i).message(), span);
        }
        Tables.close(html);
        html.close();
    }

    private static void row(Markup html, Freeze freeze, String message, Span span) {
        html.open("tr");
        Tables.head(html, Words.shortened(freeze.cohort(), 100));
        Tables.brief(html, Words.shortened(freeze.counter(), 40));
        html.open("td", "class", "b");
        span.draw(html, freeze);
        html.close();
        Tables.brief(html, Words.day(freeze.from()));
        Tables.brief(html, freeze.until().map(Words::day).orElse("still frozen"));
        Tables.text(html, Words.shortened(message, 300));
        html.close();
    }

    /** The time that all freezes lie in. */
    private record Span(Instant from, Instant to) {

        static Span over(List<Freeze> freezes, Instant now) {
            Instant from =
                    freezes.stream().map(Freeze::from).min(Instant::compareTo).orElse(now);
            Instant to = freezes.stream()
                    .map(f -> f.until().orElse(f.from()))
                    .max(Instant::compareTo)
                    .orElse(now);
            return new Span(from, to.isAfter(now) ? to : now);
        }

        void draw(Markup html, Freeze freeze) {
            double start = of(freeze.from());
            double end = of(freeze.until().orElse(to));
            String until = freeze.until().map(Words::day).orElse("now");
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
                    "frozen from " + Words.day(freeze.from()) + " to " + until);
            html.empty("line", "class", "whisker", "x1", "0", "x2", "200", "y1", "6", "y2", "6");
            html.empty(
                    "rect",
                    "class",
                    freeze.until().isPresent() ? "past" : "plain",
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
