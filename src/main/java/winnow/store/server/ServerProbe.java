package winnow.store.server;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;

/** Looks for the server of this data directory, whoever started it. */
final class ServerProbe {
    private static final String TOO_MANY_CONNECTIONS = "53300";
    private static final Charset FILE_NAMES = Charset.forName(
            System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name()));

    private final ServerPaths paths;

    ServerProbe(ServerPaths paths) {
        this.paths = paths;
    }

    /** What there is at this moment. */
    sealed interface Sight {
        /** The process to end, where there is one. */
        default OptionalLong runningPid() {
            return OptionalLong.empty();
        }

        /** Takes connections. */
        record Ready(PostmasterFile postmaster, ServerAddress address, String version, int otherConnections)
                implements Sight {
            @Override
            public OptionalLong runningPid() {
                return OptionalLong.of(postmaster.pid());
            }
        }

        /** Its process lives, but it is starting, replaying its log, or shutting down. */
        record Busy(PostmasterFile postmaster) implements Sight {
            @Override
            public OptionalLong runningPid() {
                return OptionalLong.of(postmaster.pid());
            }
        }

        /**
         * Nothing runs.
         *
         * @param left what a server that crashed wrote about itself
         */
        record Absent(Optional<PostmasterFile> left) implements Sight {}
    }

    Sight look() throws IOException {
        Optional<PostmasterFile> found = PostmasterFile.read(paths.postmasterFile());
        if (found.isEmpty()) {
            return new Sight.Absent(found);
        }
        PostmasterFile postmaster = found.get();
        Optional<Sight> ready = postmaster.ready() ? connect(postmaster) : Optional.empty();
        if (ready.isPresent()) {
            return ready.get();
        }
        return runsOurData(postmaster.pid()) ? new Sight.Busy(postmaster) : new Sight.Absent(found);
    }

    /** The address of a server on this port, which need not be ours. */
    ServerAddress address(int port) throws IOException {
        try {
            return new ServerAddress(port, Files.readString(paths.password()).strip());
        } catch (NoSuchFileException e) {
            throw new ServerException(
                    ServerException.Reason.DAMAGED,
                    "the database's password file " + paths.password() + " is missing: restore it from a backup",
                    e);
        }
    }

    /** Only the right password and the right directory make it ours: a copy of the home has the same password. */
    private Optional<Sight> connect(PostmasterFile postmaster) throws IOException {
        ServerAddress address = address(postmaster.port());
        try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), properties(address));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select current_setting('data_directory'), current_setting('server_version'),"
                                + " (select count(*) from pg_stat_activity where backend_type = 'client backend'"
                                + " and pid <> pg_backend_pid())")) {
            row.next();
            return isSameDirectory(row.getString(1))
                    ? Optional.of(new Sight.Ready(
                            postmaster, address, row.getString(2).replaceFirst(" .*", ""), row.getInt(3)))
                    : Optional.empty();
        } catch (SQLException e) {
            // Full to the last connection, it is a running server all the same.
            return TOO_MANY_CONNECTIONS.equals(e.getSQLState()) && runsOurData(postmaster.pid())
                    ? Optional.of(new Sight.Ready(postmaster, address, "", 0))
                    : Optional.empty();
        }
    }

    private static Properties properties(ServerAddress address) {
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "10");
        properties.setProperty("sslmode", "disable");
        properties.setProperty("ApplicationName", "winnow-probe");
        return properties;
    }

    private boolean isSameDirectory(String other) throws IOException {
        Path directory = Path.of(other);
        return directory.equals(paths.data()) || Files.exists(directory) && Files.isSameFile(directory, paths.data());
    }

    /** A process id alone proves nothing: after a crash it may belong to an unrelated process by now. */
    private boolean runsOurData(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()
                && words(pid).stream().anyMatch(this::namesOurData);
    }

    private boolean namesOurData(String word) {
        try {
            return word.endsWith("data") && isSameDirectory(word);
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    private static List<String> words(long pid) {
        try {
            byte[] line = Files.readAllBytes(Path.of("/proc/" + pid + "/cmdline"));
            return Arrays.asList(new String(line, FILE_NAMES).split("\0"));
        } catch (IOException e) {
            return ProcessHandle.of(pid)
                    .flatMap(p -> p.info().arguments())
                    .map(Arrays::asList)
                    .orElse(List.of());
        }
    }
}
