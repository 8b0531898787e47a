package winnow.crossref;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import winnow.http.Door;
import winnow.http.Reply;
import winnow.model.Doi;

/** Which agency a DOI is registered with when it is not Crossref. */
final class Agency {

    private final Door door;
    private final Budgets budgets;
    private final RegistryAddresses addresses;

    Agency(Door door, Budgets budgets, RegistryAddresses addresses) {
        this.door = door;
        this.budgets = budgets;
        this.addresses = addresses;
    }

    static final String CROSSREF = "crossref";

    /** The agency's id, such as {@code datacite} or {@value #CROSSREF}; empty where none is known. */
    Optional<String> of(Doi doi) throws InterruptedException {
        budgets.enter(Lane.SINGLE);
        try {
            Reply reply = door.ask(addresses.agency(doi), Optional.of(Lane.SINGLE.slug()), Map.of());
            return reply instanceof Reply.Answered answer && answer.status() == 200 ? read(answer) : Optional.empty();
        } finally {
            budgets.leave(Lane.SINGLE);
        }
    }

    private static Optional<String> read(Reply.Answered answer) {
        try {
            JsonNode agency = WorkReader.JSON
                    .readTree(answer.body().stream())
                    .path("message")
                    .path("agency");
            return Nodes.text(agency, "id").map(id -> id.toLowerCase(Locale.ROOT));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
