package winnow.store.read;

import java.time.Instant;
import winnow.model.Doi;

/** A place in the list that readers outside are served: an article, or the memory of one. */
public sealed interface Published permits PublishedArticle, DeletedArticle {

    /** Its place in every list; a change never moves it. */
    long articleId();

    /** Its DOI. */
    Doi doi();

    /** When what is published of it last changed; a counter that ticks does not move it. */
    Instant changedAt();
}
