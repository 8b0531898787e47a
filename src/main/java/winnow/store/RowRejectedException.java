package winnow.store;

/** A row breaks a constraint of the schema: a bug in what was written, contained to the item it belongs to. */
final class RowRejectedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    RowRejectedException(String message, Throwable cause) {
        super(message, cause);
    }
}
