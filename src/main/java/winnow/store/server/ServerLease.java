package winnow.store.server;

import java.util.concurrent.atomic.AtomicBoolean;

/** The right to use the running server; closing the last one of all processes stops it, unless it is kept running. */
public final class ServerLease implements AutoCloseable {
    private final EmbeddedServer server;
    private final ServerAddress address;
    private final AtomicBoolean open = new AtomicBoolean(true);

    ServerLease(EmbeddedServer server, ServerAddress address) {
        this.server = server;
        this.address = address;
    }

    /** How to reach the server. */
    public ServerAddress address() {
        return address;
    }

    /** Without the password. */
    public String jdbcUrl() {
        return address.jdbcUrl();
    }

    /** The role to connect as. */
    public String user() {
        return address.user();
    }

    /** The role's password. */
    public String password() {
        return address.password();
    }

    /** With the password, as {@code psql} takes it. */
    public String libpqUrl() {
        return address.libpqUrl();
    }

    /** TCP port on the loopback address. */
    public int port() {
        return address.port();
    }

    /** Gives the right back; a second call does nothing. */
    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            server.release();
        }
    }

    @Override
    public String toString() {
        return "ServerLease[" + address + "]";
    }
}
