package winnow.job.settings;

/** The configuration cannot be used; the message is one line that says which key, what is wrong and what to write. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SettingsException(String message) {
        super(message);
    }
}
