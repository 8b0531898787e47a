package winnow.job;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import winnow.model.Doi;
import winnow.model.SnapshotKind;
import winnow.store.PendingTarget;
import winnow.store.Scraped;
import winnow.store.SnapshotStore;
import winnow.store.Step;
import winnow.store.TargetStore;
import winnow.store.Validators;

/** Looks at the targets that wait for it on the site, as many at once as the site allows, in order of completion. */
final class SiteSource implements BatchSource<Scraped> {

    private static final int PAGE = 200;

    private final long runId;
    private final TargetStore targets;
    private final SnapshotStore snapshots;
    private final SitePages pages;
    private final int connections;
    private final Reach<Seen> reach;
    private final ExecutorService workers;
    private final CompletionService<Seen> done;
    private final Deque<PendingTarget> waiting = new ArrayDeque<>();
    private final Set<Long> triedAgain = new HashSet<>();
    private Map<Doi, Validators> validators = Map.of();
    private long last;
    private boolean exhausted;
    private int underWay;

    SiteSource(
            long runId, TargetStore targets, SnapshotStore snapshots, SitePages pages, String host, int connections) {
        this.runId = runId;
        this.targets = targets;
        this.snapshots = snapshots;
        this.pages = pages;
        this.connections = connections;
        this.reach = new Reach<>(host, connections, seen -> seen.scraped().result());
        this.workers = Executors.newFixedThreadPool(connections, runnable -> {
            Thread thread = new Thread(runnable, "winnow-fetch");
            thread.setDaemon(true);
            return thread;
        });
        this.done = new ExecutorCompletionService<>(workers);
    }

    /** A target and what came of looking at it. */
    private record Seen(PendingTarget target, Scraped scraped) {}

    @Override
    public List<Scraped> next() throws Exception {
        List<Scraped> finished = new ArrayList<>();
        while (finished.isEmpty() && isMoreToCome()) {
            finished.addAll(judged(result(done.take())));
            for (Future<Seen> more = done.poll(); more != null; more = done.poll()) {
                finished.addAll(judged(result(more)));
            }
        }
        return finished.isEmpty() ? reach.release().stream().map(Seen::scraped).toList() : finished;
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    /** What is held back in doubt at the end of the list is tried again, until it is sure that there is no way. */
    private boolean isMoreToCome() {
        fill();
        if (underWay == 0) {
            reach.inDoubt().forEach(seen -> waiting.add(seen.target()));
            fill();
        }
        return underWay > 0;
    }

    /** An answer lets go what was held back: what found no way is tried once more, all else has failed. */
    private List<Scraped> judged(Seen seen) {
        List<Scraped> standing = new ArrayList<>();
        for (Seen item : reach.answered(seen)) {
            boolean again = Reach.noWay(item.scraped().result())
                    && triedAgain.add(item.target().targetId());
            if (again) {
                waiting.add(item.target());
            } else {
                standing.add(item.scraped());
            }
        }
        return standing;
    }

    /** Two for each connection: one under way, one about to be. */
    private void fill() {
        while (underWay < 2 * connections && (!waiting.isEmpty() || more())) {
            PendingTarget target = waiting.remove();
            Optional<Validators> stored = target.target().doi().map(validators::get);
            done.submit(() -> new Seen(target, pages.look(target, stored)));
            underWay++;
        }
    }

    private boolean more() {
        if (exhausted) {
            return false;
        }
        List<PendingTarget> page = targets.pending(runId, Step.SCRAPE, last, PAGE);
        exhausted = page.isEmpty();
        if (!exhausted) {
            last = page.get(page.size() - 1).targetId();
            waiting.addAll(page);
            List<Doi> dois =
                    page.stream().flatMap(p -> p.target().doi().stream()).toList();
            validators = snapshots.validators(SnapshotKind.PAGE, dois);
        }
        return !exhausted;
    }

    private Seen result(Future<Seen> future) throws Exception {
        underWay--;
        try {
            return future.get();
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof Exception exception) {
                throw exception;
            }
            throw broken;
        }
    }
}
