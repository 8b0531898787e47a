package winnow.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.job.Harvest;
import winnow.job.HarvestRequest;
import winnow.job.Progress;
import winnow.job.RunSummary;
import winnow.job.StopFlag;
import winnow.job.Workspace;
import winnow.job.settings.JournalsFile;
import winnow.job.settings.Settings;
import winnow.job.settings.SettingsLoader;
import winnow.store.server.EmbeddedServer;

/**
 * A whole run against a local site and registry, everything stored: articles a second, by step. The first run loads, the
 * second meets pages that have not changed. Arguments: articles (2000), bytes a page (32000), connections (4).
 */
public final class HarvestBenchmark {

    private HarvestBenchmark() {}

    /** Prints the figures. */
    public static void main(String[] args) throws Exception {
        int articles = args.length > 0 ? Integer.parseInt(args[0]) : 2000;
        int pageSize = args.length > 1 ? Integer.parseInt(args[1]) : 32_000;
        String connections = args.length > 2 ? args[2] : "4";
        Path home = Files.createTempDirectory("winnow-harvest-benchmark");
        try (LocalSite site = new LocalSite(articles, pageSize, 0, true)) {
            Settings settings = settings(home, site, connections);
            try (Workspace workspace = Workspace.migrated(settings)) {
                HarvestRequest request = HarvestRequest.of(site.dois().toArray(String[]::new));
                for (String name : List.of("first", "again (304)", "again (304)")) {
                    report(name, articles, site, () -> run(settings, workspace, request));
                }
            }
        } finally {
            EmbeddedServer.at(home).stop();
            delete(home);
        }
    }

    private interface Measured {
        Timed run();
    }

    /** A run with the time that each step took. */
    private record Timed(RunSummary summary, Map<String, Duration> steps) {}

    private static void report(String name, int articles, LocalSite site, Measured measured) {
        long registryBefore = site.registryRequests.get();
        Timed timed = measured.run();
        RunSummary summary = timed.summary();
        System.out.printf(
                "%s: %d stored, %d unchanged, %d failed in %.1f s: %.0f articles/s; %d registry requests%n",
                name,
                summary.stored(),
                summary.unchanged(),
                summary.failures(),
                seconds(summary.took()),
                articles / seconds(summary.took()),
                site.registryRequests.get() - registryBefore);
        timed.steps()
                .forEach((step, time) -> System.out.printf(
                        "  %-10s %6.2f s  %8.0f articles/s%n", step, seconds(time), articles / seconds(time)));
    }

    private static double seconds(Duration time) {
        return Math.max(1, time.toMillis()) / 1000.0;
    }

    private static Timed run(Settings settings, Workspace workspace, HarvestRequest request) {
        StepTimes times = new StepTimes();
        RunSummary summary = new Harvest(
                        settings,
                        JournalsFile.load(Optional.empty()),
                        workspace.database(),
                        new StopFlag(),
                        times,
                        Clock.systemUTC())
                .run(request);
        return new Timed(summary, times.steps());
    }

    private static Settings settings(Path home, LocalSite site, String connections) {
        List<String> overrides = new ArrayList<>(List.of(
                "home=" + home,
                "contact=bench@winnow.example",
                "site.base-url=" + site.address(),
                "site.pause=0s",
                "site.connections=" + connections,
                "crossref.base-url=" + site.address()));
        return new SettingsLoader(Map.of(), Optional.empty()).load(overrides);
    }

    private static void delete(Path home) throws Exception {
        try (var files = Files.walk(home)) {
            for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Takes the time between the beginnings of steps. */
    private static final class StepTimes implements Progress {

        private final Map<String, Duration> steps = new LinkedHashMap<>();
        private String current;
        private long began;

        @Override
        public void step(String name, long expected) {
            end();
            current = name;
            began = System.nanoTime();
        }

        @Override
        public void done(String outcome, long items) {}

        @Override
        public void end() {
            if (current != null) {
                steps.put(current, Duration.ofNanos(System.nanoTime() - began));
                current = null;
            }
        }

        Map<String, Duration> steps() {
            return steps;
        }
    }
}
