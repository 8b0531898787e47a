package winnow.publish.map;

/** A field map, or a file of rules beside it, that cannot be read; the message names file, place and fault. */
public final class MapFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With one line for the user. */
    public MapFileException(String message) {
        super(message);
    }

    MapFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
