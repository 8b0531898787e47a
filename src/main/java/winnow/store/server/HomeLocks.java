package winnow.store.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The two locks of a home, across processes and threads: one on deciding, held alone, and one on using, held together.
 * The operating system drops both with the process, however it ends. File locks belong to the process, so one object a
 * home serves all threads.
 */
final class HomeLocks {
    private static final Map<Path, HomeLocks> BY_DIRECTORY = new ConcurrentHashMap<>();

    private final ServerPaths paths;
    private final ReentrantLock deciding = new ReentrantLock();
    private int users;
    private FileChannel usersChannel;

    private HomeLocks(ServerPaths paths) {
        this.paths = paths;
    }

    /** The directory must exist; two names of one directory share their locks. */
    static HomeLocks of(ServerPaths paths) throws IOException {
        return BY_DIRECTORY.computeIfAbsent(paths.database().toRealPath(), directory -> new HomeLocks(paths));
    }

    /** What is done while no other command decides about the server. */
    interface Decision<T> {
        T make() throws IOException;
    }

    /** Runs the decision alone, after waiting for others to finish theirs. */
    <T> T alone(Duration patience, Decision<T> decision) throws IOException {
        if (!takeTurn(patience)) {
            throw busy();
        }
        try (FileChannel channel = open(paths.controlLock())) {
            FileLock[] held = new FileLock[1];
            if (!Waiting.until(() -> (held[0] = tryAlone(channel)) != null, patience)) {
                throw busy();
            }
            return decision.make();
        } finally {
            deciding.unlock();
        }
    }

    private boolean takeTurn(Duration patience) {
        try {
            return deciding.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw Waiting.interrupted();
        }
    }

    /** Enters the company of users; within a decision. */
    void enter() throws IOException {
        if (users == 0) {
            usersChannel = open(paths.usersLock());
            usersChannel.lock(0, Long.MAX_VALUE, true);
        }
        users++;
    }

    /** Leaves it; within a decision. True when nobody is left, in any process. */
    boolean leave() throws IOException {
        users--;
        if (users > 0) {
            return false;
        }
        usersChannel.close();
        return !inUse();
    }

    /** Whether any process, this one included, uses the server; within a decision. */
    boolean inUse() throws IOException {
        if (users > 0) {
            return true;
        }
        try (FileChannel channel = open(paths.usersLock())) {
            return tryAlone(channel) == null;
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static FileLock tryAlone(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerException busy() {
        return new ServerException(
                ServerException.Reason.BUSY,
                "another winnow command has been starting or stopping the database in " + paths.database()
                        + " for too long: wait for it or end it, then try again");
    }
}
