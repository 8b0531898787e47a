package winnow.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import javax.sql.DataSource;
import winnow.store.read.Catalogue;
import winnow.store.read.StoreReadException;

/** Says whether the database answers. */
public final class HealthPage implements HttpHandler {

    private final Catalogue catalogue;

    /** Asks this database. */
    public HealthPage(DataSource dataSource) {
        this.catalogue = new Catalogue(dataSource);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            catalogue.settled();
            Answers.text(exchange, 200, "up");
        } catch (StoreReadException unavailable) {
            Answers.text(exchange, 503, "down: the database does not answer");
        }
    }
}
