package winnow.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** Stands for a page that cannot be served, and says why. */
public final class ClosedPage implements HttpHandler {

    private static final int HOUR = 3600;

    private final String why;

    /** With the reason, in one line. */
    public ClosedPage(String why) {
        this.why = why;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Answers.busy(exchange, HOUR, why);
    }
}
