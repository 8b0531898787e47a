package winnow.fetch.render;

/** The browser is there but does not answer: a page keeps it busy. */
final class SilentBrowserException extends BrowserGoneException {

    private static final long serialVersionUID = 1L;

    SilentBrowserException(String message) {
        super(message);
    }
}
