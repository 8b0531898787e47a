package winnow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import winnow.store.DatabaseException.Reason;
import winnow.testing.OnEveryPostgres;
import winnow.testing.TestDatabase;

@OnEveryPostgres
class DatabaseIT {

    @Test
    void has_a_comment_on_every_table_view_and_column(TestDatabase test) {
        try (Database database = open(test)) {
            List<String> silent = database.transaction(session -> session.list("""
                    select c.relname || coalesce('.' || a.attname, '')
                      from pg_class c
                      join pg_namespace n on n.oid = c.relnamespace
                      left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                     where n.nspname in ('winnow', 'batch') and c.relkind in ('r', 'v')
                       and c.relname <> 'flyway_schema_history'
                       and (obj_description(c.oid, 'pg_class') is null
                            or col_description(c.oid, a.attnum) is null)
                    """, row -> row.getString(1)));

            assertThat(silent).isEmpty();
        }
    }

    @Test
    void needs_no_migration_after_the_last(TestDatabase test) {
        try (Database database = open(test)) {
            assertThat(database.migrate()).isZero();
            database.requireSchema();
            assertThat(database.info().schemaVersion())
                    .isEqualTo(Optional.of(database.info().programVersion()));
        }
    }

    @Test
    void makes_the_schema_in_an_empty_database_and_asks_for_it_until_then(TestDatabase test) {
        try (Database outer = open(test)) {
            inEmptyDatabase(outer, test, database -> {
                refuses(Reason.SCHEMA_MISSING, database::requireSchema).hasMessageContaining("winnow db migrate");
                assertThat(database.info().schemaVersion()).isEmpty();

                assertThat(database.migrate()).isPositive();

                database.requireSchema();
                assertThat(database.info().articles()).isZero();
            });
        }
    }

    @Test
    void tells_an_older_and_a_newer_schema(TestDatabase test) {
        try (Database outer = open(test)) {
            inEmptyDatabase(outer, test, database -> {
                database.migrate();
                sql(database, """
                        update winnow.flyway_schema_history set version = '999'
                         where installed_rank = (select max(installed_rank) from winnow.flyway_schema_history)""");
                refuses(Reason.SCHEMA_NEW, database::requireSchema).hasMessageContaining("version 999");
                refuses(Reason.SCHEMA_NEW, database::migrate);
                sql(database, "delete from winnow.flyway_schema_history where version = '999'");
                refuses(Reason.SCHEMA_OLD, database::requireSchema).hasMessageContaining("run winnow db migrate");
            });
        }
    }

    @Test
    void leaves_a_schema_alone_that_is_not_its_own(TestDatabase test) {
        try (Database outer = open(test)) {
            inEmptyDatabase(outer, test, database -> {
                sql(database, "create schema winnow");
                sql(database, "create table winnow.article (x integer)");
                refuses(Reason.SCHEMA_FOREIGN, database::migrate).hasMessageNotContaining("\n");
            });
        }
    }

    @Test
    void refuses_to_migrate_what_takes_no_writes(TestDatabase test) {
        try (Database outer = open(test)) {
            inEmptyDatabase(outer, test, database -> {
                sql(
                        database,
                        "alter database " + database.info().database() + " set default_transaction_read_only = on");
                DatabaseAddress same = address(test, database.info().database());
                try (Database readOnly = Database.open(same)) {
                    refuses(Reason.READ_ONLY, readOnly::migrate);
                }
            });
        }
    }

    @Test
    void says_what_is_wrong_with_the_address_and_never_the_password(TestDatabase test) throws IOException {
        String url = test.jdbcUrl();
        refuses(Reason.REFUSED, () -> Database.open(DatabaseAddress.of(url, test.user(), "s3cret-wrong")))
                .hasMessageContaining("127.0.0.1:")
                .hasMessageContaining("winnow.db.password")
                .hasMessageNotContaining("s3cret");
        refuses(Reason.REFUSED, () -> Database.open(DatabaseAddress.of(url, "nobody-known", "s3cret")));
        refuses(Reason.REFUSED, () -> Database.open(DatabaseAddress.of(url, test.user(), "")));
        refuses(Reason.NO_DATABASE, () -> Database.open(address(test, "not_there")))
                .hasMessageContaining("\"not_there\"");
        refuses(Reason.BAD_ADDRESS, () -> Database.open(DatabaseAddress.of("jdbc:mysql://u:s3cret@h/d", "u", "p")))
                .hasMessageNotContaining("s3cret");
        refuses(
                        Reason.UNREACHABLE,
                        () -> Database.open(DatabaseAddress.of(
                                "jdbc:postgresql://127.0.0.1:" + unusedPort() + "/winnow", "winnow", "s3cret")))
                .hasMessageContaining("winnow.db.url")
                .hasMessageNotContaining("s3cret");
        assertThat(DatabaseAddress.of(url, "winnow", "s3cret").toString()).doesNotContain("s3cret");
    }

    @Test
    void calls_a_connection_that_goes_away_lost_and_works_on_with_the_next(TestDatabase test) {
        try (Database database = open(test)) {
            refuses(
                            Reason.LOST,
                            () -> database.transaction(session ->
                                    session.first("select pg_terminate_backend(pg_backend_pid())", row -> 1)))
                    .hasMessageContaining("nothing is half-written");

            Optional<Integer> next = database.transaction(session -> session.first("select 1", row -> row.getInt(1)));
            assertThat(next).contains(1);
        }
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refuses(
            Reason reason, ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOfSatisfying(DatabaseException.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.getMessage()).doesNotContain("\n");
        });
    }

    private interface Trial {
        void with(Database database);
    }

    private static void inEmptyDatabase(Database outer, TestDatabase test, Trial trial) {
        String name = outer.info().database() + "_empty";
        try {
            outsideTransaction(outer, "create database " + name);
            try (Database inner = Database.open(address(test, name))) {
                trial.with(inner);
            }
        } finally {
            outsideTransaction(outer, "drop database if exists " + name + " with (force)");
        }
    }

    private static void outsideTransaction(Database database, String sql) {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sql(Database database, String sql) {
        outsideTransaction(database, sql);
    }

    private static DatabaseAddress address(TestDatabase test, String name) {
        return DatabaseAddress.of(test.jdbcUrl().replaceFirst("/[^/]*$", "/" + name), test.user(), test.password());
    }

    private static Database open(TestDatabase test) {
        return Database.open(DatabaseAddress.of(test.jdbcUrl(), test.user(), test.password()));
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
