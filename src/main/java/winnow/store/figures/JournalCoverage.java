package winnow.store.figures;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a journal is covered.
 *
 * @param journal which
 * @param articles articles stored
 * @param registered of these, how many Crossref has a record of
 * @param read of these, how many were looked at on the site, by page or after its scripts
 * @param measured of these, how many have at least one measured counter of views or downloads
 * @param counters the six counters of each article by standing
 * @param lastLook when one of them was looked at last
 */
public record JournalCoverage(
        JournalLabel journal,
        long articles,
        long registered,
        long read,
        long measured,
        StandingTally counters,
        Optional<Instant> lastLook) {}
