package winnow.store;

/**
 * The database cannot be used, for a reason that lies outside the program. The message is one line for the user: what,
 * where, and what to do. It never holds a password.
 */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why the database cannot be used. */
    public enum Reason {
        /** The address is no JDBC address of PostgreSQL. */
        BAD_ADDRESS,
        /** Nothing answers, or it takes no connections yet. */
        UNREACHABLE,
        /** User or password are not accepted. */
        REFUSED,
        /** The server has no such database. */
        NO_DATABASE,
        /** The server is older than PostgreSQL 14. */
        SERVER_TOO_OLD,
        /** The role may not do what is needed. */
        NOT_ALLOWED,
        /** There is no schema of winnow yet. */
        SCHEMA_MISSING,
        /** The schema is older than the program. */
        SCHEMA_OLD,
        /** The schema was made by a newer program. */
        SCHEMA_NEW,
        /** A schema called winnow is there, but none that winnow made, or one that was altered. */
        SCHEMA_FOREIGN,
        /** The database takes no writes. */
        READ_ONLY,
        /** The database's disk or memory is full. */
        FULL,
        /** The connection went away in the middle of the work; what was not committed can be done again. */
        LOST
    }

    private final Reason reason;

    DatabaseException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    DatabaseException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why the database cannot be used. */
    public Reason reason() {
        return reason;
    }

    /** Whether the same work may succeed in a while, without anybody correcting anything. */
    public boolean mayPass() {
        return reason == Reason.LOST || reason == Reason.UNREACHABLE;
    }
}
