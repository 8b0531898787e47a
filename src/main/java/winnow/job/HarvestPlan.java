package winnow.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import winnow.discover.ReferenceReader;
import winnow.discover.Site;
import winnow.http.Time;
import winnow.job.settings.Settings;
import winnow.model.Journal;

/** A request that was checked: where its targets come from, and the network it needs, if any. */
final class HarvestPlan implements AutoCloseable {

    private final HarvestRequest request;
    private final Source source;
    private final Optional<Network> network;

    private HarvestPlan(HarvestRequest request, Source source, Optional<Network> network) {
        this.request = request;
        this.source = source;
        this.network = network;
    }

    /** Tells the targets of a request. */
    interface Source {
        void discover(Discovered found) throws InterruptedException;
    }

    /**
     * Checks a request, before anything is written.
     *
     * @throws UsageException when it cannot be carried out as asked
     */
    static HarvestPlan of(HarvestRequest request, Settings settings, List<Journal> journals) {
        if (request.selections() != 1) {
            throw new UsageException(
                    (request.selections() == 0 ? "nothing to harvest: give" : "one selection at a time:")
                            + " DOIs or addresses, --dois, --from, --issue, --volume, --journal, --discover or --due");
        }
        if (request.offline()) {
            request.paths().forEach(HarvestPlan::requireReadable);
            return new HarvestPlan(request, found -> {}, Optional.empty());
        }
        Site site = Site.of(
                settings.site().baseUrl(), journals.stream().map(Journal::code).toList());
        Selection selection = new Selection(new ReferenceReader(site));
        Source source = source(request, selection);
        return new HarvestPlan(request, source, Optional.of(Network.of(settings, Time.SYSTEM)));
    }

    private static Source source(HarvestRequest request, Selection selection) {
        if (request.list().isPresent()) {
            Path list = Path.of(request.list().get());
            selection.requireSome(list);
            return found -> selection.list(list, found);
        }
        var named = selection.arguments(request.articles());
        return found -> named.forEach(found::target);
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
