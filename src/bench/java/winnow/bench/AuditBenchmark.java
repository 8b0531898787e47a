package winnow.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import winnow.audit.AuditSummary;
import winnow.audit.Auditor;
import winnow.audit.Thresholds;
import winnow.store.Database;
import winnow.store.DatabaseAddress;
import winnow.store.FindingScope;
import winnow.store.FindingStore;
import winnow.store.server.EmbeddedServer;
import winnow.store.server.ServerLease;
import winnow.testing.CounterHistories;
import winnow.testing.HistoryLoader;

/**
 * The audit of weekly counter histories into which troubles are sown: precision and recall of each rule on eighteen
 * months of some thousands of articles, then the time for many. Arguments: articles whose findings are held against what
 * was sown (3000, 0 for none), seeds to do so with (3), articles to time (75000, 0 for none), looks at each (52).
 */
public final class AuditBenchmark {

    private static final int WEEKS = 78;

    private AuditBenchmark() {}

    /** Prints the figures. */
    public static void main(String[] args) throws Exception {
        int judged = argument(args, 0, 3000);
        int seeds = argument(args, 1, 3);
        int timed = argument(args, 2, 75_000);
        int looks = argument(args, 3, 52);
        for (int seed = 1; judged > 0 && seed <= seeds; seed++) {
            CounterHistories histories = CounterHistories.sown(seed, judged, WEEKS, 0.1);
            System.out.printf("seed %d: %d articles, %d weeks%n", seed, judged, WEEKS);
            onNewServer(histories, (database, connection) -> judge(histories, database, connection));
        }
        if (timed > 0) {
            CounterHistories histories = CounterHistories.sown(7, timed, looks, 0.02);
            onNewServer(histories, (database, connection) -> time(histories, database, connection));
        }
    }

    private static int argument(String[] args, int place, int standard) {
        return args.length > place ? Integer.parseInt(args[place]) : standard;
    }

    private interface Work {
        void on(Database database, Connection connection) throws SQLException;
    }

    private static void onNewServer(CounterHistories histories, Work work) throws Exception {
        Path home = Files.createTempDirectory("winnow-audit-benchmark");
        try (ServerLease lease = EmbeddedServer.at(home).acquire();
                Database database = Database.open(DatabaseAddress.of(lease.jdbcUrl(), lease.user(), lease.password()));
                Connection connection = DriverManager.getConnection(lease.jdbcUrl(), lease.user(), lease.password())) {
            database.migrate();
            long start = System.nanoTime();
            HistoryLoader.load(histories, connection);
            System.out.printf("loaded in %.0f s%n", (System.nanoTime() - start) / 1e9);
            work.on(database, connection);
        } finally {
            EmbeddedServer.at(home).stop();
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private static void judge(CounterHistories histories, Database database, Connection connection)
            throws SQLException {
        audit(histories, database);
        Set<String> found = found(connection);
        Set<String> expected = histories.expected();
        System.out.println("rule  sown  found  precision  recall");
        for (String rule : Stream.concat(found.stream(), expected.stream())
                .map(f -> f.substring(0, 3))
                .collect(Collectors.toCollection(TreeSet::new))) {
            Set<String> sown = ofRule(expected, rule);
            Set<String> told = ofRule(found, rule);
            long right = told.stream().filter(sown::contains).count();
            System.out.printf(
                    "%s  %5d  %5d  %9.4f  %6.4f%n",
                    rule, sown.size(), told.size(), share(right, told.size()), share(right, sown.size()));
        }
        print("false", found, expected);
        print("missed", expected, found);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    private static Set<String> ofRule(Set<String> findings, String rule) {
        return findings.stream().filter(f -> f.startsWith(rule)).collect(Collectors.toSet());
    }

    private static void print(String title, Set<String> these, Set<String> withoutThose) {
        these.stream()
                .filter(f -> !withoutThose.contains(f))
                .sorted()
                .limit(20)
                .forEach(f -> System.out.println(title + " " + f));
    }

    private static Set<String> found(Connection connection) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select distinct rule || ' ' || coalesce(doi,"
                        + " split_part(subject, '#', 1)) from winnow.finding where closed_at is null")) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    private static void time(CounterHistories histories, Database database, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select (select count(*) from winnow.outcome where step = 'scrape'),"
                                + " (select count(*) from winnow.metric)")) {
            row.next();
            System.out.printf("%d looks, %d changes of counters%n", row.getLong(1), row.getLong(2));
        }
        for (String name : new String[] {"first", "again"}) {
            Map<String, Double> seconds = audit(histories, database);
            double whole = seconds.values().stream().mapToDouble(s -> s).sum();
            System.out.printf("%s: %.1f s %s%n", name, whole, seconds);
        }
    }

    /** Audits everything and gives the seconds by rule, each with the workings it is the first to need. */
    private static Map<String, Double> audit(CounterHistories histories, Database database) {
        Map<String, Long> began = new LinkedHashMap<>();
        AuditSummary summary = new Auditor(new FindingStore(database))
                .run(
                        Set.of(),
                        FindingScope.ALL,
                        OptionalLong.empty(),
                        histories.end(),
                        Thresholds.STANDARD,
                        rule -> began.put(rule.id(), System.nanoTime()));
        began.put("", System.nanoTime());
        System.out.printf("%d opened, %d kept, %d closed%n", summary.opened(), summary.kept(), summary.closed());
        Map<String, Double> seconds = new LinkedHashMap<>();
        String[] rules = began.keySet().toArray(String[]::new);
        for (int i = 0; i + 1 < rules.length; i++) {
            seconds.put(rules[i], Math.round((began.get(rules[i + 1]) - began.get(rules[i])) / 1e7) / 100.0);
        }
        return seconds;
    }
}
