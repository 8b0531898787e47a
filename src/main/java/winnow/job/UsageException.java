package winnow.job;

/** What was asked for cannot be done as asked; the message is one line that says what, where and what to do. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With that one line. */
    public UsageException(String message) {
        super(message);
    }
}
