package winnow.job;

/**
 * A service that the command needs cannot be reached, for a run not just with one page of it: what is left to do stays
 * open, and the run can be restarted. The message is one line: who, and why.
 */
public final class OutOfReachException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With that one line. */
    public OutOfReachException(String message) {
        super(message);
    }
}
