package winnow.job;

/** Another run holds what this one needs; the message is one line that says who and since when. */
public final class BusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BusyException(String message) {
        super(message);
    }
}
