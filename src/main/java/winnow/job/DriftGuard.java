package winnow.job;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps a parser that has lost its way from emptying the tables. Articles that would lose a value wait until all others
 * are done; a field that would fall by more than a twentieth of its articles is drifting, and those that would lose it
 * are quarantined. A single loss, which may be a correction, passes.
 */
final class DriftGuard {

    /** Fewer losses than these are looked at one by one by whoever reads the dry run. */
    private static final int FEWEST = 3;

    private static final double LARGEST_FALL = 0.05;

    private final Map<String, Long> filled;
    private final Map<String, Long> lost = new TreeMap<>();
    private final Set<Long> waiting = new HashSet<>();

    /**
     * @param filled how many articles have a value, by field
     */
    DriftGuard(Map<String, Long> filled) {
        this.filled = Map.copyOf(filled);
    }

    /** Notes what an article would lose; whether it has to wait. */
    boolean holds(Reread reread) {
        List<String> fields = reread.lost();
        fields.forEach(field -> lost.merge(field, 1L, Long::sum));
        if (!fields.isEmpty()) {
            waiting.add(reread.target().targetId());
        }
        return !fields.isEmpty();
    }

    boolean isWaiting(long targetId) {
        return waiting.contains(targetId);
    }

    boolean anyWaiting() {
        return !waiting.isEmpty();
    }

    /** Fields that are drifting, once all articles have been looked at. */
    Set<String> drifting() {
        Set<String> drifting = new TreeSet<>();
        lost.forEach((field, losses) -> {
            long base = Math.max(1, filled.getOrDefault(field, losses));
            if (losses >= FEWEST && losses > LARGEST_FALL * base) {
                drifting.add(field);
            }
        });
        return drifting;
    }

    /** The article, kept from the tables where it would lose a value of a drifting field. */
    Reread judged(Reread reread) {
        List<String> gone = reread.lost().stream().filter(drifting()::contains).toList();
        return gone.isEmpty()
                ? reread
                : reread.quarantined(
                        "drift",
                        "would lose " + String.join(", ", gone) + ", as too many others would; the stored values stay");
    }
}
