package winnow.job;

import winnow.audit.Thresholds;
import winnow.job.settings.Settings;

/** The audit's numbers, as configured. */
public final class Audits {

    private Audits() {}

    /**
     * The thresholds of all rules.
     *
     * @throws UsageException for a key that no rule has, or a value that cannot be read
     */
    public static Thresholds thresholds(Settings settings) {
        try {
            return Thresholds.of(settings.audit());
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(wrong.getMessage());
        }
    }
}
