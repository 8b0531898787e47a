package winnow.store.server;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/** The embedded server cannot be used. The message is one line for the user: what, where, and what to do. */
public final class ServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why the server cannot be used. */
    public enum Reason {
        /** The home directory cannot be created, read or written. */
        HOME_NOT_WRITABLE,
        /** No space is left on the home's file system. */
        DISK_FULL,
        /** This build carries no server for this operating system and processor. */
        NO_BINARIES,
        /** The carried server does not run on this machine. */
        BINARIES_DO_NOT_RUN,
        /** Neither user namespaces nor a change to an unprivileged user is possible, and PostgreSQL refuses root. */
        ROOT_REFUSED,
        /** The data directory belongs to another user of this machine. */
        FOREIGN_OWNER,
        /** The data directory was made by another major version of PostgreSQL. */
        OTHER_VERSION,
        /** A file that belongs to the database is missing or unreadable. */
        DAMAGED,
        /** A new database could not be made. */
        INIT_FAILED,
        /** The server does not come up. */
        START_FAILED,
        /** The server does not go down. */
        STOP_FAILED,
        /** Another command holds the lock on starting and stopping for too long. */
        BUSY,
        /** The waiting thread was interrupted. */
        INTERRUPTED
    }

    private final Reason reason;

    ServerException(Reason reason, String message) {
        this(reason, message, null);
    }

    ServerException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why the server cannot be used. */
    public Reason reason() {
        return reason;
    }

    /** What a failed read or write below the home means for the user. */
    static ServerException of(IOException e, Path where) {
        if (tellsDiskFull(String.valueOf(e.getMessage()))) {
            return diskFull(where, e);
        }
        String what = e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
        return new ServerException(
                Reason.HOME_NOT_WRITABLE,
                "cannot use " + where + " for the database (" + oneLine(what)
                        + "): make it writable, or set WINNOW_HOME to a directory of your own",
                e);
    }

    static ServerException diskFull(Path where, Throwable cause) {
        return new ServerException(
                Reason.DISK_FULL,
                "no space left on the disk that holds " + where
                        + ": free some space there, or set WINNOW_HOME to a directory on another disk",
                cause);
    }

    static boolean tellsDiskFull(String text) {
        return text.contains("No space left on device") || text.contains("Disk quota exceeded");
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
