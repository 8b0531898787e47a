package winnow.store;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import winnow.store.DatabaseException.Reason;

/** What an {@link SQLException} means, by its SQLSTATE (PostgreSQL documentation, appendix A). */
final class Faults {

    private Faults() {}

    /** While connecting. */
    static RuntimeException connecting(SQLException e, DatabaseAddress address) {
        String state = state(e);
        String place = address.place();
        if (state.startsWith("28") || state.equals("08004")) {
            return new DatabaseException(
                    Reason.REFUSED,
                    "the database at " + place + " refuses user " + address.role()
                            + ": check winnow.db.user and winnow.db.password",
                    e);
        }
        if (state.equals("3D000")) {
            return new DatabaseException(
                    Reason.NO_DATABASE,
                    "there is no database \"" + address.database() + "\" at " + place
                            + ": create it (createdb), or correct winnow.db.url",
                    e);
        }
        if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")) {
            return new DatabaseException(
                    Reason.UNREACHABLE,
                    "no database takes connections at " + place + " (" + firstLine(e)
                            + "): start it, or correct winnow.db.url",
                    e);
        }
        return working(e, place);
    }

    /** While working. */
    static RuntimeException working(SQLException e, String place) {
        String state = state(e);
        if (state.equals("25006")) {
            return new DatabaseException(
                    Reason.READ_ONLY, "the database at " + place + " takes no writes: use the primary server", e);
        }
        if (state.equals("42501")) {
            return new DatabaseException(
                    Reason.NOT_ALLOWED,
                    "the database at " + place + " does not allow it (" + firstLine(e)
                            + "): use a role that owns winnow's schemas",
                    e);
        }
        if (state.equals("53100") || state.equals("53200")) {
            return new DatabaseException(
                    Reason.FULL,
                    "the database at " + place + " is out of space (" + firstLine(e) + "): free some, then start again",
                    e);
        }
        if (isLoss(state)) {
            return new DatabaseException(
                    Reason.LOST,
                    "the database at " + place + " went away (" + firstLine(e)
                            + "): nothing is half-written; start again when it is back",
                    e);
        }
        if (state.startsWith("22") || state.startsWith("23") || state.startsWith("54")) {
            return new RowRejectedException(rejection(e), e);
        }
        return new IllegalStateException("SQLSTATE " + state + ": " + firstLine(e), e);
    }

    /** A deadlock or a serialisation failure: the transaction was undone and can be done again at once. */
    static boolean isCollision(SQLException e) {
        return state(e).startsWith("40");
    }

    /** The connection is gone, and with it all that the server held for it. */
    static boolean isConnectionGone(SQLException e) {
        return isLoss(state(e));
    }

    private static boolean isLoss(String state) {
        return state.startsWith("08")
                || state.startsWith("57")
                || state.startsWith("53")
                || state.startsWith("58")
                || state.isEmpty();
    }

    private static String rejection(SQLException e) {
        ServerErrorMessage server = e instanceof PSQLException known ? known.getServerErrorMessage() : null;
        if (server == null) {
            return "SQLSTATE " + state(e) + ": " + firstLine(e);
        }
        String table = server.getTable() == null ? "" : " in table " + server.getTable();
        String constraint = server.getConstraint() == null ? "" : ", constraint " + server.getConstraint();
        return "SQLSTATE " + state(e) + ": " + server.getMessage() + table + constraint;
    }

    /** The pool wraps the driver's fault when no connection came in time. */
    private static String state(SQLException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    private static String firstLine(SQLException e) {
        String message = String.valueOf(e.getMessage()).strip();
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end).strip();
    }
}
