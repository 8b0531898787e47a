package winnow.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import winnow.discover.ReferenceReader;
import winnow.discover.Site;
import winnow.http.Time;
import winnow.job.settings.Settings;
import winnow.model.Journal;
import winnow.store.DiscoveryStore;

/** A request that was checked: where its targets come from, and the network it needs, if any. */
final class HarvestPlan implements AutoCloseable {

    private final HarvestRequest request;
    private final Source source;
    private final Site site;
    private final Optional<Network> network;

    private HarvestPlan(HarvestRequest request, Source source, Site site, Optional<Network> network) {
        this.request = request;
        this.source = source;
        this.site = site;
        this.network = network;
    }

    /** Tells the targets of a request. */
    interface Source {
        void discover(Discovered found) throws InterruptedException;
    }

    /**
     * Checks a request, before anything is written.
     *
     * @param windows what earlier runs could not be told
     * @throws UsageException when it cannot be carried out as asked
     */
    static HarvestPlan of(
            HarvestRequest request, Settings settings, List<Journal> journals, DiscoveryStore windows, Clock clock) {
        if (request.selections() != 1) {
            throw new UsageException(
                    (request.selections() == 0 ? "nothing to harvest: give" : "one selection at a time:")
                            + " DOIs or addresses, --dois, --from, --issue, --volume, --journal, --discover or --due");
        }
        Site site = Site.of(
                settings.site().baseUrl(), journals.stream().map(Journal::code).toList());
        if (request.offline()) {
            request.paths().forEach(HarvestPlan::requireReadable);
            return new HarvestPlan(request, found -> {}, site, Optional.empty());
        }
        Listings listings = new Listings(request, site, windows, clock);
        Selection selection = new Selection(new ReferenceReader(site));
        Optional<Source> named = named(request, selection);
        Network network = Network.of(settings, request.due(), Time.SYSTEM);
        return new HarvestPlan(request, named.orElseGet(() -> listings.by(network)), site, Optional.of(network));
    }

    /** The plan of a run whose targets are all known: only the network is wanted, or the saved pages. */
    static HarvestPlan discovered(HarvestRequest request, Settings settings, List<Journal> journals) {
        Site site = Site.of(
                settings.site().baseUrl(), journals.stream().map(Journal::code).toList());
        if (request.offline()) {
            request.paths().forEach(HarvestPlan::requireReadable);
        }
        return new HarvestPlan(
                request,
                found -> {},
                site,
                request.offline() ? Optional.empty() : Optional.of(Network.of(settings, request.due(), Time.SYSTEM)));
    }

    private static Optional<Source> named(HarvestRequest request, Selection selection) {
        if (request.due()) {
            return Optional.of(Discovered::due);
        }
        if (request.list().isPresent()) {
            Path list = Path.of(request.list().get());
            selection.requireSome(list);
            return Optional.of(found -> selection.list(list, found));
        }
        var targets = selection.arguments(request.articles());
        return targets.isEmpty() ? Optional.empty() : Optional.of(found -> targets.forEach(found::target));
    }

    private static void requireReadable(Path path) {
        if (!Files.exists(path)) {
            throw new UsageException("there is no file or folder " + path);
        }
        if (!Files.isReadable(path)) {
            throw new UsageException(path + " cannot be read: check its permissions");
        }
    }

    HarvestRequest request() {
        return request;
    }

    boolean offline() {
        return request.offline();
    }

    Site site() {
        return site;
    }

    Optional<Network> network() {
        return network;
    }

    /** Tells the targets; saved pages become targets as they are read. */
    void discover(Discovered found) throws InterruptedException {
        source.discover(found);
    }

    @Override
    public void close() {
        network.ifPresent(Network::close);
    }
}
