package winnow.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import winnow.fetch.ArticleFetcher;
import winnow.fetch.SiteAddresses;
import winnow.http.Validators;
import winnow.model.Doi;
import winnow.model.FetchOutcome;
import winnow.model.FetchOutcome.Fetched;
import winnow.model.FetchOutcome.NotFetched;
import winnow.model.FetchOutcome.NotModified;
import winnow.model.PageRecord;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;
import winnow.model.Target;
import winnow.store.Capture;
import winnow.store.PendingTarget;
import winnow.store.Scraped;
import winnow.store.StepOutcome;

/** Looks at one article on the site: its page and, when wanted, the XML that the page links to. */
final class SitePages {

    private final ArticleFetcher fetcher;
    private final SiteAddresses addresses;
    private final boolean withXml;
    private final ScriptedCounters counters;

    SitePages(ArticleFetcher fetcher, SiteAddresses addresses, boolean withXml, ScriptedCounters counters) {
        this.counters = counters;
        this.fetcher = fetcher;
        this.addresses = addresses;
        this.withXml = withXml;
    }

    /**
     * Fetches and reads.
     *
     * @param stored the article's stored page, by which the site can say that nothing changed
     */
    Scraped look(PendingTarget pending, Optional<winnow.store.Validators> stored) throws InterruptedException {
        Target target = pending.target();
        String address = target.doi().map(addresses::page).orElse(target.address());
        FetchOutcome outcome = fetcher.fetch(address, counters.wanted() ? Validators.NONE : conditions(stored));
        if (outcome instanceof NotModified) {
            return new Scraped(
                    pending.targetId(),
                    target.doi(),
                    List.of(),
                    stored.map(winnow.store.Validators::snapshotId),
                    StepOutcome.notModified(),
                    Optional.empty());
        }
        if (outcome instanceof NotFetched not) {
            StepOutcome why = StepOutcome.of(not.failure().slug(), not.reason(), not.detail());
            return new Scraped(pending.targetId(), target.doi(), List.of(), Optional.empty(), why, Optional.empty());
        }
        return read(pending.targetId(), target.doi(), ((Fetched) outcome).snapshot());
    }

    private Scraped read(long targetId, Optional<Doi> asked, Snapshot page) throws InterruptedException {
        PageReading reading = PageReading.of(page, asked);
        List<Capture> captures = new ArrayList<>(List.of(reading.capture()));
        StepOutcome result = reading.result();
        Optional<String> xml = reading.capture().record().flatMap(PageRecord::xmlUrl);
        if (withXml && xml.isPresent()) {
            result = xml(addresses.onBase(xml.get()), reading, captures);
        }
        if (counters.wanted() && reading.capture().record().isPresent()) {
            result = counters(page, reading, captures, result);
        }
        return new Scraped(
                targetId,
                reading.capture().doi().or(() -> asked),
                captures,
                Optional.empty(),
                result,
                Optional.of(page.retrievedAt()));
    }

    /** A page stands without its XML too, but its outcome says so. */
    private StepOutcome xml(String address, PageReading page, List<Capture> captures) throws InterruptedException {
        FetchOutcome outcome = fetcher.fetch(address, SnapshotKind.XML, Validators.NONE);
        if (outcome instanceof NotFetched not) {
            return withoutXml(not.failure().slug() + ", " + not.reason(), not.detail());
        }
        PageReading reading =
                PageReading.of(((Fetched) outcome).snapshot(), page.capture().doi());
        captures.add(reading.capture());
        StepOutcome read = reading.result();
        return read.goesOn()
                ? page.result()
                : withoutXml(
                        read.outcome() + ", " + read.reason(), read.detail().orElse(address));
    }

    /** A page stands without the counters of its scripts too, but its outcome says so. */
    private StepOutcome counters(Snapshot page, PageReading reading, List<Capture> captures, StepOutcome result)
            throws InterruptedException {
        Doi doi = reading.capture().doi().orElseThrow();
        ScriptedCounters.Found found =
                counters.read(page, reading.capture().record().orElseThrow(), doi);
        captures.addAll(found.captures());
        return found.obstacle()
                .map(why -> StepOutcome.of("parsed", "without-counters", "the page's scripts gave no counters: " + why))
                .orElse(result);
    }

    private static StepOutcome withoutXml(String why, String detail) {
        return StepOutcome.of("parsed", "without-xml", "the page was read, its XML was not (" + why + "): " + detail);
    }

    /** A page that could not be read, or that an older parser read, is wanted whole, so that it is read anew. */
    private static Validators conditions(Optional<winnow.store.Validators> stored) {
        return stored.filter(s -> s.parserVersion().equals(PageReading.VERSION))
                .map(s -> new Validators(s.etag(), s.lastModified()))
                .orElse(Validators.NONE);
    }
}
