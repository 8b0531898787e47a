package winnow.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** From whatever lies in the home to a running server: programs, cluster, owner, process. */
final class ServerStart {
    private final ServerPaths paths;
    private final ServerOptions options;
    private final Postmaster postmaster;

    ServerStart(ServerPaths paths, ServerOptions options, Postmaster postmaster) {
        this.paths = paths;
        this.options = options;
        this.postmaster = postmaster;
    }

    /** Returns the port; the caller holds the control lock and saw that nothing runs. */
    int run(Optional<PostmasterFile> left) throws IOException {
        ClusterInitializer.clean(paths);
        boolean isThere = Files.exists(paths.cluster());
        ClusterCheck check = new ClusterCheck(paths);
        if (isThere) {
            check.checkOwner();
        }
        ServerBinaries binaries = options.installed().isPresent()
                ? ServerBinaries.in(options.installed().get())
                : new BundledBinaries(paths.binaries()).ready();
        RunAs runAs = RootAccess.choose(
                options.rootMode(), binaries.bin().resolve("postgres"), isThere ? paths.cluster() : paths.database());
        if (isThere) {
            check.checkVersion(binaries);
            takeOver(runAs);
        } else {
            new ClusterInitializer(paths, binaries, runAs).create();
        }
        return postmaster.start(binaries, runAs, left);
    }

    /** Root may have run this server in the other way before. */
    private void takeOver(RunAs runAs) throws IOException {
        if (FileTrees.owner(paths.data()) != runAs.uid()) {
            FileTrees.giveTo(runAs.uid(), runAs.gid(), paths.data());
        }
    }

    /** What a failed start means for the user. */
    ServerException failure(String log) {
        if (ServerException.tellsDiskFull(log)) {
            return ServerException.diskFull(paths.data(), null);
        }
        return new ServerException(
                ServerException.Reason.START_FAILED,
                "the database server does not start: " + CommandRun.tellingLine(log) + " (more in " + paths.log()
                        + ")");
    }
}
