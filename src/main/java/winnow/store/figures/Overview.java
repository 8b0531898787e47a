package winnow.store.figures;

import java.time.Instant;
import java.util.Optional;

/**
 * The whole in a few numbers.
 *
 * @param articles articles stored
 * @param journals journals that these belong to
 * @param articlesMeasured articles with at least one measured counter of views or downloads
 * @param zerosMeasured counters whose zero was measured
 * @param zerosPlaced counters whose zero is a placeholder that no script ever filled
 * @param readings counter readings stored; one for each change
 * @param first time of the first reading
 * @param last time of the last
 */
public record Overview(
        long articles,
        long journals,
        long articlesMeasured,
        long zerosMeasured,
        long zerosPlaced,
        long readings,
        Optional<Instant> first,
        Optional<Instant> last) {}
