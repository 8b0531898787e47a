package winnow.store.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * How to reach the running server as the role that owns winnow's database. The password stays out of
 * {@link #toString()}.
 *
 * @param port TCP port on the loopback address
 * @param password of role {@value #ROLE}
 */
public record ServerAddress(int port, String password) {
    /** Only this address is listened on. */
    public static final String HOST = "127.0.0.1";
    /** The role that owns the database. */
    public static final String ROLE = "winnow";
    /** The database. */
    public static final String DATABASE = "winnow";

    /** Without the password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + HOST + ":" + port + "/" + DATABASE;
    }

    /** The role to connect as. */
    public String user() {
        return ROLE;
    }

    /** With the password, percent-encoded, as libpq reads it: {@code psql "URL"} connects. */
    public String libpqUrl() {
        return "postgresql://" + ROLE + ":" + encode(password) + "@" + HOST + ":" + port + "/" + DATABASE;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "ServerAddress[" + jdbcUrl() + "]";
    }
}
