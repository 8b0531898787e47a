package winnow.store.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import winnow.store.server.ServerProbe.Sight;

/**
 * The PostgreSQL server that keeps its data below winnow's home: made at the first use, started when needed, shared by
 * all commands of this home, stopped by the last of them. Durable, reachable from this machine only, and by password.
 *
 * <p>It survives the death of the command that started it; the next command attaches to it. All methods block, are safe
 * to call from several threads and processes at once, and throw {@link ServerException} where the server cannot be used.
 */
public final class EmbeddedServer {
    private final ServerPaths paths;
    private final ServerOptions options;
    private final ServerProbe probe;
    private final Postmaster postmaster;

    private EmbeddedServer(Path home, ServerOptions options) {
        this.paths = new ServerPaths(home);
        this.options = options;
        this.probe = new ServerProbe(paths);
        this.postmaster = new Postmaster(paths, options);
    }

    /** The server of this home; touches nothing yet. */
    public static EmbeddedServer at(Path home) {
        return at(home, ServerOptions.DEFAULT);
    }

    /** The same, run differently. */
    public static EmbeddedServer at(Path home, ServerOptions options) {
        return new EmbeddedServer(home, options);
    }

    /** Starts the server or attaches to it, and holds it until the lease is closed. */
    public ServerLease acquire() {
        return deciding(locks -> {
            locks.enter();
            try {
                return new ServerLease(this, running());
            } catch (IOException | RuntimeException e) {
                locks.leave();
                throw e;
            }
        });
    }

    /** Starts the server or attaches to it, and lets it run until {@link #stop()}, with users or without. */
    public ServerStatus.Running startAndKeep() {
        return deciding(locks -> {
            running();
            Files.writeString(paths.keepMark(), "");
            if (probe.look() instanceof Sight.Ready ready) {
                return status(ready);
            }
            throw new ServerException(
                    ServerException.Reason.START_FAILED,
                    "the database server went down right after its start: " + paths.log() + " says why");
        });
    }

    /** Stops the server, whoever uses it, and ends {@link #startAndKeep()}. */
    public StopOutcome stop() {
        if (!Files.exists(paths.cluster())) {
            return new StopOutcome.NotRunning();
        }
        return deciding(locks -> {
            Files.deleteIfExists(paths.keepMark());
            Sight sight = probe.look();
            boolean inUse = locks.inUse();
            return stop(sight)
                    ? new StopOutcome.Stopped(sight instanceof Sight.Ready ready ? ready.otherConnections() : 0, inUse)
                    : new StopOutcome.NotRunning();
        });
    }

    /** What there is; starts nothing and makes nothing. */
    public ServerStatus status() {
        try {
            if (!Files.exists(paths.cluster())) {
                return new ServerStatus.NeverInitialised(paths.data());
            }
            Sight sight = probe.look();
            if (sight instanceof Sight.Ready ready) {
                return status(ready);
            }
            String version = new ClusterCheck(paths).version();
            return sight instanceof Sight.Busy busy
                    ? new ServerStatus.Busy(
                            paths.data(), version, busy.postmaster().pid())
                    : new ServerStatus.Stopped(paths.data(), version);
        } catch (IOException e) {
            throw ServerException.of(e, paths.database());
        }
    }

    /**
     * Why this user and this program could not start the server from what lies in the home, as far as that can be told
     * without starting or writing anything; empty where nothing speaks against it.
     */
    public Optional<ServerException> obstacle() {
        try {
            Optional<ServerBinaries> carried = options.installed().isPresent()
                    ? Optional.empty()
                    : new BundledBinaries(paths.binaries()).extracted();
            if (Files.exists(paths.cluster())) {
                ClusterCheck check = new ClusterCheck(paths);
                check.checkOwner();
                if (carried.isPresent()) {
                    check.checkVersion(carried.get());
                }
            }
            return Optional.empty();
        } catch (ServerException known) {
            return Optional.of(known);
        } catch (IOException e) {
            return Optional.of(ServerException.of(e, paths.database()));
        }
    }

    /** The last one out stops the server. */
    void release() {
        Waiting.uninterrupted(() -> deciding(locks -> {
            boolean isLast = locks.leave();
            return isLast && !Files.exists(paths.keepMark()) && stop(probe.look());
        }));
    }

    private ServerStatus.Running status(Sight.Ready ready) {
        return new ServerStatus.Running(
                paths.data(),
                ready.version(),
                ready.postmaster().pid(),
                ready.address(),
                Files.exists(paths.keepMark()));
    }

    /** False when there was nothing to stop. */
    private boolean stop(Sight sight) {
        OptionalLong pid = sight.runningPid();
        if (pid.isPresent() && !postmaster.stop(pid.getAsLong())) {
            throw new ServerException(
                    ServerException.Reason.STOP_FAILED,
                    "the database server (process " + pid.getAsLong() + ") did not stop within "
                            + options.patience().toSeconds() + " s: " + paths.log() + " says what it is doing");
        }
        return pid.isPresent();
    }

    /** Attaches or starts, waiting for what passes: another's start or stop, the last processes of a killed server. */
    private ServerAddress running() throws IOException {
        ServerStart start = new ServerStart(paths, options, postmaster);
        long end = System.nanoTime() + options.patience().toNanos();
        while (true) {
            Sight sight = probe.look();
            if (sight instanceof Sight.Ready ready) {
                return ready.address();
            }
            boolean patient = System.nanoTime() < end;
            if (sight instanceof Sight.Absent absent) {
                try {
                    return probe.address(start.run(absent.left()));
                } catch (Postmaster.StartFailure e) {
                    if (!patient || !e.passes()) {
                        throw start.failure(e.getMessage());
                    }
                }
            } else if (!patient) {
                throw new ServerException(
                        ServerException.Reason.START_FAILED,
                        "the database server runs but takes no connections: " + paths.log() + " says what it is doing");
            }
            Waiting.pause();
        }
    }

    private interface Work<T> {
        T with(HomeLocks locks) throws IOException;
    }

    private <T> T deciding(Work<T> work) {
        try {
            FileTrees.createTraversable(paths.database());
            HomeLocks locks = HomeLocks.of(paths);
            return locks.alone(options.patience(), () -> work.with(locks));
        } catch (UncheckedIOException e) {
            throw ServerException.of(e.getCause(), paths.database());
        } catch (IOException e) {
            throw ServerException.of(e, paths.database());
        }
    }
}
