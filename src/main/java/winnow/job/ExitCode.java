package winnow.job;

/** What a command tells the shell. */
public enum ExitCode {
    /** All well. */
    OK(0),
    /** Finished, but more items failed, or graver findings are open, than was allowed. */
    ATTENTION(1),
    /** The command or the configuration is wrong. */
    USAGE(2),
    /** Stopped by an outside fault (database lost, network gone, disk full); can be restarted. */
    OUTSIDE_FAULT(3),
    /** The balance does not hold, or something broke that should not: a bug. */
    UNBALANCED(4),
    /** Interrupted; can be restarted. */
    INTERRUPTED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number. */
    public int code() {
        return code;
    }
}
