package winnow.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says whether a data directory that is there can be used by this user and these programs. */
final class ClusterCheck {
    private final ServerPaths paths;

    ClusterCheck(ServerPaths paths) {
        this.paths = paths;
    }

    /** The data belongs to whoever runs this; for root also to the unprivileged user that runs the server for it. */
    void checkOwner() throws IOException {
        int owner = FileTrees.owner(paths.data());
        int me = RunAs.myself().uid();
        if (owner != me && !(RunAs.isRoot() && RunAs.isRootsOwn(owner))) {
            throw new ServerException(
                    ServerException.Reason.FOREIGN_OWNER,
                    "the database in " + paths.data() + " belongs to user " + name(owner)
                            + ", and this is user " + System.getProperty("user.name")
                            + ": run winnow as that user, or set WINNOW_HOME to a directory of your own");
        }
    }

    private String name(int owner) throws IOException {
        String name = Files.getOwner(paths.data()).getName();
        return name.equals(Integer.toString(owner)) ? name : name + " (" + owner + ")";
    }

    void checkVersion(ServerBinaries binaries) throws IOException {
        String version = version();
        if (!version.equals(binaries.major())) {
            throw new ServerException(
                    ServerException.Reason.OTHER_VERSION,
                    "the database in " + paths.data() + " was made by PostgreSQL " + version
                            + ", and this is PostgreSQL " + binaries.major() + ": use the winnow that made it, or dump"
                            + " it with that one and load the dump into a new WINNOW_HOME");
        }
    }

    /** Major version of the data. */
    String version() throws IOException {
        Path file = paths.data().resolve("PG_VERSION");
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException e) {
            throw new ServerException(
                    ServerException.Reason.DAMAGED,
                    "the database directory " + paths.data() + " is damaged (" + file.getFileName()
                            + " is missing): restore it from a backup, or move it away to begin anew",
                    e);
        }
    }
}
