package winnow.job;

/**
 * A service that the run needs cannot be reached, and not just one page of it: what is left to do stays open, and the
 * run can be restarted. The message is one line: who, and why.
 */
public final class OutOfReachException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutOfReachException(String message) {
        super(message);
    }
}
