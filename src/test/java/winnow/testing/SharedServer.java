package winnow.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import winnow.store.server.EmbeddedServer;
import winnow.store.server.ServerAddress;
import winnow.store.server.ServerLease;

/** One server for all test classes of this JVM, with a database for each. */
final class SharedServer implements AutoCloseable {
    private static final long BUILD = ProcessHandle.current().pid();
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final TestServer server;
    private final ServerLease lease;

    SharedServer(TestServer server) {
        this.server = server;
        this.lease = EmbeddedServer.at(server.home(), server.options()).acquire();
        dropLeftovers();
    }

    /** What a test class's database holds before its first test. */
    interface Preparer {
        void prepare(DataSource dataSource);
    }

    TestDatabase create(Preparer preparer) {
        String name = nextName();
        execute("create database " + name);
        TestDatabase database = database(name);
        preparer.prepare(database.dataSource());
        return database;
    }

    /** A copy of a database that is prepared once; that of another digest, such as older migrations, goes. */
    synchronized TestDatabase copyOfTemplate(String digest, Preparer preparer) {
        String template = "template_" + digest;
        if (!names().contains(template)) {
            TestDatabase prepared = create(preparer);
            names().stream().filter(name -> name.startsWith("template_")).forEach(this::drop);
            execute("alter database " + nameOf(prepared) + " rename to " + template);
        }
        String name = nextName();
        execute("create database " + name + " template " + template);
        return database(name);
    }

    void drop(TestDatabase database) {
        drop(nameOf(database));
    }

    /** Not by force, which gives up where the server's own vacuum is at work in it: that is not ours to end. */
    private void drop(String name) {
        execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and datname = '"
                + name + "'");
        execute("drop database if exists " + name);
    }

    private TestDatabase database(String name) {
        String url = lease.jdbcUrl().replaceFirst("/" + ServerAddress.DATABASE + "$", "/" + name);
        return new TestDatabase(url, lease.user(), lease.password(), server);
    }

    private static String nextName() {
        return "t_" + BUILD + "_" + COUNTER.incrementAndGet();
    }

    private static String nameOf(TestDatabase database) {
        return database.jdbcUrl().replaceFirst(".*/", "");
    }

    /** Databases of builds that were killed. */
    private void dropLeftovers() {
        names().stream()
                .filter(name -> name.matches("t_\\d+_\\d+"))
                .filter(name ->
                        ProcessHandle.of(Long.parseLong(name.split("_")[1])).isEmpty())
                .forEach(this::drop);
    }

    private List<String> names() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select datname from pg_database")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(lease.jdbcUrl(), lease.user(), lease.password());
    }

    @Override
    public void close() {
        lease.close();
    }
}
