package winnow.model;

import java.util.Optional;

/**
 * A typed event in the life of an article, as one source reports it.
 *
 * @param affected the article it happened to
 * @param type what happened
 * @param notice DOI of the notice, where known
 * @param source {@code page}, {@code xml}, {@code crossref} or {@code retraction-watch}
 * @param occurredOn when, as precisely as given
 */
public record EditorialEvent(
        Doi affected, EditorialEventType type, Optional<Doi> notice, String source, Optional<PartialDate> occurredOn) {}
