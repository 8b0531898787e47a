package winnow.store.server;

/** How root runs a server that refuses to run as root. Ordinary users run it as themselves in every mode. */
public enum RootMode {
    /** In a user namespace where the kernel allows it, as the unprivileged user elsewhere. */
    AUTO,
    /** Only in a user namespace. */
    NAMESPACE,
    /** Only as the unprivileged user. */
    UNPRIVILEGED
}
