package winnow.store;

import java.time.Duration;

/**
 * How often an article is looked at again, by its age since it came online.
 *
 * @param young up to this age an article counts as young
 * @param youngEvery how often a young one is looked at
 * @param settling up to this age it counts as settling
 * @param settlingEvery how often a settling one is looked at
 * @param oldEvery how often an older one is looked at
 */
public record RefreshPolicy(
        Duration young, Duration youngEvery, Duration settling, Duration settlingEvery, Duration oldEvery) {

    /** Daily for a month, weekly for a year, then monthly. */
    public static final RefreshPolicy DEFAULT = new RefreshPolicy(
            Duration.ofDays(30), Duration.ofDays(1), Duration.ofDays(365), Duration.ofDays(7), Duration.ofDays(30));
}
