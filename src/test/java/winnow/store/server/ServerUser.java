package winnow.store.server;

import java.io.IOException;
import java.nio.file.Path;

/** Another process that uses the server: holds a lease until a line, or the end, comes on its standard input. */
public final class ServerUser {
    private ServerUser() {}

    /**
     * Prints {@code ready PORT PID MILLISECONDS}, or {@code refused REASON MESSAGE}.
     *
     * @param args home, and the directory of the server programs or {@code -} for the carried ones
     */
    public static void main(String[] args) throws IOException {
        ServerOptions options =
                args[1].equals("-") ? ServerOptions.DEFAULT : ServerOptions.DEFAULT.withInstalled(Path.of(args[1]));
        EmbeddedServer server = EmbeddedServer.at(Path.of(args[0]), options);
        long begin = System.nanoTime();
        try (ServerLease lease = server.acquire()) {
            long millis = (System.nanoTime() - begin) / 1_000_000;
            long pid = server.status() instanceof ServerStatus.Running running ? running.pid() : 0;
            System.out.println("ready " + lease.port() + " " + pid + " " + millis);
            System.in.read();
        } catch (ServerException e) {
            System.out.println("refused " + e.reason() + " " + e.getMessage());
        }
    }
}
