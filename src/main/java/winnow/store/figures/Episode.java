package winnow.store.figures;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A finding with its evidence and its life, open or closed.
 *
 * @param subject what it is about
 * @param message one line
 * @param evidence the facts it rests on, by name, in the text form of their JSON
 * @param openedAt when it was first found true
 * @param closedAt when it was found no longer true; empty while it holds
 */
public record Episode(
        String subject, String message, Map<String, String> evidence, Instant openedAt, Optional<Instant> closedAt) {

    /** Copies the evidence. */
    public Episode {
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    }
}
