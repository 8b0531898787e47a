package winnow.store.server;

import java.nio.file.Path;

/**
 * Where everything of the embedded server lies below the home directory.
 *
 * @param home absolute
 */
record ServerPaths(Path home) {
    ServerPaths {
        home = home.toAbsolutePath().normalize();
    }

    /** Extracted binaries, one directory a version. */
    Path binaries() {
        return home.resolve("postgres");
    }

    /** Everything that is kept about the one database cluster. */
    Path database() {
        return home.resolve("database");
    }

    /** Appears complete, by one rename, when a cluster has been made. */
    Path cluster() {
        return database().resolve("cluster");
    }

    Path data() {
        return data(cluster());
    }

    static Path data(Path cluster) {
        return cluster.resolve("data");
    }

    Path password() {
        return password(cluster());
    }

    static Path password(Path cluster) {
        return cluster.resolve("password");
    }

    static Path adminPassword(Path cluster) {
        return cluster.resolve("admin-password");
    }

    Path postmasterFile() {
        return data().resolve("postmaster.pid");
    }

    Path log() {
        return database().resolve("server.log");
    }

    /** The port of the last start: asked for again, so that an address that someone noted down stays right. */
    Path port() {
        return database().resolve("port");
    }

    /** Held alone by whoever decides to start or to stop the server. */
    Path controlLock() {
        return database().resolve("control.lock");
    }

    /** Held together by all processes that use the server. */
    Path usersLock() {
        return database().resolve("users.lock");
    }

    /** Exists while the server is to run on after its last user. */
    Path keepMark() {
        return database().resolve("keep-running");
    }
}
