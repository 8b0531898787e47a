package winnow.fetch.render;

/** The browser does not answer any more; another one may. */
class BrowserGoneException extends Exception {

    private static final long serialVersionUID = 1L;

    BrowserGoneException(String message) {
        super(message);
    }
}
