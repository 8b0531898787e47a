package winnow.job;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import winnow.crossref.CrossrefClient;
import winnow.crossref.PrefixSource;
import winnow.crossref.Work;
import winnow.crossref.WorkMapper;
import winnow.discover.DiscoverySource;
import winnow.discover.Site;
import winnow.fetch.SiteAddresses;
import winnow.model.Doi;
import winnow.model.Snapshot;

/** The registry's listing of the publisher's articles, each handed on with its record. */
final class RegistryListing {

    /** Types of records that stand for what articles are in (https://api.crossref.org/types). */
    private static final Set<String> CONTAINERS = Set.of(
            "journal",
            "journal-volume",
            "journal-issue",
            "book",
            "book-series",
            "book-set",
            "proceedings",
            "proceedings-series",
            "component",
            "database",
            "grant");

    private final CrossrefClient crossref;
    private final SiteAddresses addresses;
    private final Optional<String> journal;
    private final Discovered found;
    private final Clock clock;
    private final WorkMapper mapper = new WorkMapper();
    private final Map<Doi, Snapshot> page = new HashMap<>();

    /**
     * A listing.
     *
     * @param journal only articles whose DOI bears the code of this journal
     * @param found is given articles and records
     */
    RegistryListing(
            CrossrefClient crossref, SiteAddresses addresses, Optional<String> journal, Discovered found, Clock clock) {
        this.crossref = crossref;
        this.addresses = addresses;
        this.journal = journal;
        this.found = found;
        this.clock = clock;
    }

    /** All that was indexed on these days, both included. */
    DiscoverySource of(LocalDate from, LocalDate until) {
        PrefixSource source = new PrefixSource(
                crossref.listing(), Site.PREFIX, Optional.of(from), Optional.of(until), addresses::page, this::keep);
        return each -> source.discover(target -> {
            Snapshot record = page.remove(target.doi().orElseThrow());
            if (record != null) {
                found.registered(target, record);
            }
        });
    }

    private void keep(List<Work> works) {
        page.clear();
        Instant at = clock.instant();
        for (Work work : works) {
            Optional<String> container =
                    mapper.map(work.json()).flatMap(record -> record.type()).filter(CONTAINERS::contains);
            if (container.isPresent()) {
                found.passedOver("registered-" + container.get());
            } else if (journal.filter(code -> !work.doi().suffix().matches(code + "[._].*"))
                    .isEmpty()) {
                page.put(work.doi(), crossref.snapshot(work, at));
            }
        }
    }
}
