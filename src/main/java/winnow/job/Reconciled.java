package winnow.job;

import java.util.List;
import java.util.Optional;
import winnow.model.Article;
import winnow.model.Snapshot;

/**
 * An article, reconciled and ready to be stored.
 *
 * @param targetId the target it was made for
 * @param article the article
 * @param looks the pages of this run, oldest first, each with the counters it showed
 * @param reason what the registry answered, as a slug
 * @param answer the registry's answer, where it was asked in this run
 */
record Reconciled(
        long targetId, Article article, List<Evidence.Look> looks, String reason, Optional<Snapshot> answer) {}
