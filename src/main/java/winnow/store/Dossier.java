package winnow.store;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.model.ArticleCitation;
import winnow.model.Doi;
import winnow.model.FieldVerdict;

/**
 * All that is stored about one article.
 *
 * @param doi the article
 * @param fields the chosen values by column name, journal included; null where nothing was chosen
 * @param authors authors in order
 * @param affiliations affiliations in order
 * @param ledger what each source claims of each field, and what was chosen why
 * @param counters each counter as it was last seen
 * @param citations formatted citations
 * @param events what happened to this article; last what is said to have happened no longer
 * @param notices what this article, being a notice, says of others; last what it says no longer
 * @param findings open findings
 * @param decisions what people decided of its fields, in force or not, newest first
 * @param snapshots what sources delivered, newest first
 */
public record Dossier(
        Doi doi,
        Map<String, Object> fields,
        List<Credit> authors,
        List<String> affiliations,
        List<FieldVerdict> ledger,
        List<Counter> counters,
        List<ArticleCitation> citations,
        List<Event> events,
        List<Event> notices,
        List<StoredFinding> findings,
        List<StoredDecision> decisions,
        List<StoredCapture> snapshots) {

    /** Copies the collections, in their order. */
    public Dossier {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        authors = List.copyOf(authors);
        affiliations = List.copyOf(affiliations);
        ledger = List.copyOf(ledger);
        counters = List.copyOf(counters);
        citations = List.copyOf(citations);
        events = List.copyOf(events);
        notices = List.copyOf(notices);
        findings = List.copyOf(findings);
        decisions = List.copyOf(decisions);
        snapshots = List.copyOf(snapshots);
    }

    /**
     * An author as credited.
     *
     * @param position place in the list, from 1
     * @param affiliations places in the article's list of affiliations, from 1
     */
    public record Credit(
            int position,
            String creditedName,
            String family,
            Optional<String> given,
            Optional<String> suffix,
            Optional<String> orcid,
            boolean group,
            boolean corresponding,
            List<Integer> affiliations) {

        /** Copies the list. */
        public Credit {
            affiliations = List.copyOf(affiliations);
        }
    }

    /** A counter as it was last seen; the value is empty unless the state is {@code reported}. */
    public record Counter(
            String source,
            String metric,
            String state,
            Optional<Long> value,
            Optional<String> rawText,
            Instant observedAt) {}

    /**
     * An editorial event.
     *
     * @param occurredOn when, in ISO 8601 as precisely as given
     * @param sources who says so, or said so
     * @param ended since when they say so no longer; empty while they do
     */
    public record Event(
            Doi affected,
            String type,
            Optional<Doi> notice,
            Optional<String> occurredOn,
            List<String> sources,
            Optional<Instant> ended) {

        /** Copies the list. */
        public Event {
            sources = List.copyOf(sources);
        }
    }
}
