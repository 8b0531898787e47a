package winnow.job;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import winnow.job.settings.JournalsFile;
import winnow.job.settings.Settings;
import winnow.job.settings.SettingsLoader;
import winnow.store.Database;
import winnow.store.DatabaseAddress;
import winnow.testing.Tables;
import winnow.testing.TestDatabase;

/** Harvests in this process, against a test's own database and servers. */
final class Rig implements AutoCloseable {

    private final TestDatabase where;
    private final Database database;
    private final List<String> overrides = new ArrayList<>();
    private final StopFlag stop = new StopFlag();
    private Progress progress = Progress.SILENT;

    Rig(TestDatabase where) {
        this.where = where;
        this.database = Database.open(DatabaseAddress.of(where.jdbcUrl(), where.user(), where.password()));
        set("contact=tests@library.example", "site.pause=0s", "site.connections=4", "http.deadline=20s");
    }

    /** Asks these servers instead of the public ones. */
    Rig against(URI site, URI registry) {
        return set("site.base-url=" + site, "crossref.base-url=" + registry);
    }

    Rig set(String... settings) {
        overrides.addAll(List.of(settings));
        return this;
    }

    Rig telling(Progress listener) {
        progress = listener;
        return this;
    }

    StopFlag stop() {
        return stop;
    }

    Settings settings() {
        return new SettingsLoader(Map.of(), Optional.empty()).load(overrides);
    }

    Harvest harvest() {
        return new Harvest(
                settings(), JournalsFile.load(Optional.empty()), database, stop, progress, Clock.systemUTC());
    }

    RunSummary run(HarvestRequest request) {
        return harvest().run(request);
    }

    RunSummary restart() {
        return harvest().restart();
    }

    Database database() {
        return database;
    }

    DataSource dataSource() {
        return where.dataSource();
    }

    List<String> list(String sql) {
        return Tables.list(dataSource(), sql);
    }

    /** Outcome and reason of each target of a run, by address or DOI. */
    List<String> outcomes(long runId) {
        return list("select coalesce(t.doi, t.address) || ' ' || o.step || ' ' || o.outcome || ' ' || o.reason"
                + " from winnow.target t left join winnow.outcome o using (target_id) where t.run_id = " + runId
                + " order by 1");
    }

    @Override
    public void close() {
        database.close();
    }
}
