package winnow.job;

import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import winnow.store.ScrapeWriter;
import winnow.store.Scraped;

/** Writes what was seen on the site, each batch in one transaction. */
final class SiteWriter implements ItemWriter<List<Scraped>> {

    private final long runId;
    private final ScrapeWriter scrapes;
    private final Progress progress;

    SiteWriter(long runId, ScrapeWriter scrapes, Progress progress) {
        this.runId = runId;
        this.scrapes = scrapes;
        this.progress = progress;
    }

    @Override
    public void write(Chunk<? extends List<Scraped>> chunk) {
        for (List<Scraped> batch : chunk) {
            if (!batch.isEmpty()) {
                scrapes.write(runId, batch);
                batch.forEach(this::tell);
            }
        }
    }

    private void tell(Scraped scraped) {
        progress.done(scraped.result().outcome(), 1);
        FailureLog.tell(runId, scraped.doi(), "target " + scraped.targetId(), scraped.result());
    }
}
