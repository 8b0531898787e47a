package winnow.store.read;

import java.sql.SQLException;

/** The database could not be read: it is gone, or its schema is not ours. */
public final class StoreReadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names what was read: {@code articles}, {@code the figures}. */
    public StoreReadException(String what, SQLException cause) {
        super("cannot read " + what + " from the database: " + cause.getMessage(), cause);
    }
}
