package winnow.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import winnow.http.Time;
import winnow.job.settings.Settings;
import winnow.model.Doi;
import winnow.model.Journal;
import winnow.model.Target;

/** A request that was checked: where its targets come from, and the network it needs, if any. */
final class HarvestPlan implements AutoCloseable {

    private final HarvestRequest request;
    private final List<Target> named;
    private final Optional<Network> network;

    private HarvestPlan(HarvestRequest request, List<Target> named, Optional<Network> network) {
        this.request = request;
        this.named = named;
        this.network = network;
    }

    /**
     * Checks a request, before anything is written.
     *
     * @throws UsageException when it cannot be carried out as asked
     */
    static HarvestPlan of(HarvestRequest request, Settings settings, List<Journal> journals) {
        if (request.selections() != 1) {
            throw new UsageException(request.selections() == 0
                    ? "nothing to harvest: name DOIs, or --dois, --from, --issue, --volume, --journal, --discover or --due"
                    : "one selection at a time: DOIs, --dois, --from, --issue, --volume, --journal, --discover or --due");
        }
        if (request.offline()) {
            request.paths().forEach(HarvestPlan::requireReadable);
            return new HarvestPlan(request, List.of(), Optional.empty());
        }
        List<Target> named = new ArrayList<>();
        for (String text : request.articles()) {
            Doi doi = Doi.parse(text).orElseThrow(() -> new UsageException("\"" + text + "\" is no DOI and no article address"));
            named.add(new Target(Optional.of(doi), doi.address(), "argument"));
        }
        return new HarvestPlan(request, named, Optional.of(Network.of(settings, Time.SYSTEM)));
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

    /** The targets named beforehand; saved pages become targets as they are read. */
    BatchSource<Target> targets() {
        Iterator<List<Target>> once = List.of(named).iterator();
        return () -> once.hasNext() ? once.next() : List.of();
    }

    @Override
    public void close() {
        network.ifPresent(Network::close);
    }
}
