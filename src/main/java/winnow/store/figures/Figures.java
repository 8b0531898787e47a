package winnow.store.figures;

import java.util.List;

/**
 * All that the audit report shows, as it stood at one moment. Its size depends on the limits, not on the articles.
 *
 * @param overview the whole in a few numbers
 * @param counters the six counters of the page and those of Crossref, each at its best standing
 * @param bySource the same for each source on its own, where it was read at all
 * @param coverage journals, the largest first
 * @param timeline the periods of the histories
 * @param histories by source and counter
 * @param distributions by counter
 * @param byJournal total views and total downloads within each journal
 * @param findings by rule, severity and journal
 * @param examples some open findings of each rule, newest first
 * @param freezes episodes of frozen cohorts, those still open first
 * @param freezeCount how many episodes there are in all
 */
public record Figures(
        Overview overview,
        List<CounterStanding> counters,
        List<CounterStanding> bySource,
        List<JournalCoverage> coverage,
        Timeline timeline,
        List<StandingHistory> histories,
        List<Distribution> distributions,
        List<JournalDistribution> byJournal,
        List<FindingTally> findings,
        List<FindingExample> examples,
        List<Episode> freezes,
        long freezeCount) {

    /** Copies the lists. */
    public Figures {
        counters = List.copyOf(counters);
        bySource = List.copyOf(bySource);
        coverage = List.copyOf(coverage);
        histories = List.copyOf(histories);
        distributions = List.copyOf(distributions);
        byJournal = List.copyOf(byJournal);
        findings = List.copyOf(findings);
        examples = List.copyOf(examples);
        freezes = List.copyOf(freezes);
    }
}
