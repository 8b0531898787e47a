package winnow.publish.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import winnow.store.figures.Figures;
import winnow.store.figures.FiguresReader;
import winnow.store.figures.Limits;
import winnow.store.figures.Overview;

/**
 * The audit as one HTML file: no script, no other file, nothing from the network. Memory holds aggregates and a bounded
 * number of examples.
 */
public final class AuditReport {

    private static final String[][] CONTENTS = {
        {"measured", "Really measured"},
        {"coverage", "Coverage"},
        {"history", "Over time"},
        {"distribution", "Views and downloads"},
        {"findings", "Findings"},
        {"freezes", "Frozen cohorts"},
        {"classes", "Articles behind the findings"},
        {"definitions", "Definitions"}
    };

    private final FiguresReader figures;

    /** Over this database. */
    public AuditReport(DataSource dataSource) {
        this.figures = new FiguresReader(dataSource);
    }

    /**
     * Writes the report to a file, which is replaced only when the new one is complete.
     *
     * @param now when the report is made, as it shall say
     * @throws IOException when the file cannot be written; what was there before stays
     * @throws winnow.store.read.StoreReadException when the database cannot be read
     */
    public void write(Path file, Instant now) throws IOException {
        Path target = file.toAbsolutePath();
        Path unfinished = target.resolveSibling(".report-" + UUID.randomUUID() + ".html");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                write(writer, now);
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Writes the report; the writer should write UTF-8 and stays open. */
    public void write(Writer writer, Instant now) throws IOException {
        write(writer, figures.read(Limits.DEFAULT), now);
    }

    /** Writes these figures. */
    static void write(Writer writer, Figures figures, Instant now) throws IOException {
        try {
            Markup html = new Markup(writer);
            head(html, now);
            html.open("main");
            MeasuredSection.write(html, figures);
            CoverageSection.write(html, figures);
            HistorySection.write(html, figures);
            DistributionSection.write(html, figures);
            FindingsSection.write(html, figures);
            FreezeSection.write(html, figures, now);
            ClassesSection.write(html, figures);
            DefinitionsSection.write(html);
            html.close();
            foot(html, figures.overview(), now);
            html.close(2);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }

    private static void head(Markup html, Instant now) {
        html.doctype().open("html", "lang", "en").open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", "Audit of article counters, " + Words.day(now));
        html.style(css());
        html.close().open("body");
        patterns(html);
        html.open("header");
        html.element("h1", "Audit of article counters");
        html.element("p", "As stored on " + Words.minute(now) + ". Made by winnow.");
        html.open("nav", "aria-label", "Contents").open("ul");
        for (String[] entry : CONTENTS) {
            html.open("li").element("a", entry[1], "href", "#" + entry[0]).close();
        }
        html.close(3);
    }

    /** Hatchings, so that the states differ without colour too. */
    private static void patterns(Markup html) {
        html.open("svg", "width", "0", "height", "0", "class", "patterns", "aria-hidden", "true")
                .open("defs");
        html.open(
                "pattern",
                "id",
                "hatch",
                "width",
                "4",
                "height",
                "4",
                "patternUnits",
                "userSpaceOnUse",
                "patternTransform",
                "rotate(45)");
        html.empty("rect", "class", "hatch-ground", "width", "4", "height", "4");
        html.empty("rect", "class", "hatch-line", "width", "1.4", "height", "4");
        html.close(3);
    }

    private static void foot(Markup html, Overview overview, Instant now) {
        html.open("footer");
        String span = overview.first()
                .map(first -> ", read from " + Words.minute(first) + " to "
                        + Words.minute(overview.last().orElse(first)))
                .orElse("");
        html.element(
                "p",
                Words.count(overview.articles(), "article") + " of " + Words.count(overview.journals(), "journal")
                        + ", "
                        + Words.count(overview.readings(), "reading") + " of counters" + span + ". Report of "
                        + Words.minute(now) + ".");
        html.close();
    }

    private static String css() {
        try (InputStream in = AuditReport.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
