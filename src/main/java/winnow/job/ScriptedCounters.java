package winnow.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import winnow.fetch.ArticleFetcher;
import winnow.fetch.CountersAddress;
import winnow.fetch.render.RenderOutcome;
import winnow.fetch.render.Renderer;
import winnow.http.Validators;
import winnow.model.BibliographicClaims;
import winnow.model.Claim;
import winnow.model.Doi;
import winnow.model.FetchOutcome;
import winnow.model.Locator;
import winnow.model.PageRecord;
import winnow.model.ParseOutcome;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;
import winnow.parse.CounterAnswers;
import winnow.parse.CountersOutcome;
import winnow.parse.PageParser;
import winnow.parse.RenderedCounters;
import winnow.parse.RenderedOutcome;
import winnow.store.Capture;

/**
 * The counters that the site leaves to its pages' scripts: read from the page after they have run, or from the address
 * that they load, where the operator has learnt it. A page stands without them too.
 */
final class ScriptedCounters {

    private final Optional<Renderer> renderer;
    private final Optional<CountersAddress> address;
    private final ArticleFetcher fetcher;

    ScriptedCounters(Optional<Renderer> renderer, Optional<CountersAddress> address, ArticleFetcher fetcher) {
        this.renderer = renderer;
        this.address = address;
        this.fetcher = fetcher;
    }

    /**
     * What there is to keep.
     *
     * @param captures the rendered document and the answers that its counters come from
     * @param obstacle why there are no counters, one line; empty where there are
     */
    record Found(List<Capture> captures, Optional<String> obstacle) {

        static Found nothing(String why) {
            return new Found(List.of(), Optional.of(why));
        }
    }

    /** Whether anything is to be read at all; then pages are wanted whole, even when they have not changed. */
    boolean wanted() {
        return renderer.isPresent() || address.isPresent();
    }

    /** Reads the counters of an article. */
    Found read(Snapshot page, PageRecord record, Doi doi) throws InterruptedException {
        return renderer.isPresent() ? rendered(page, doi) : loaded(record, doi);
    }

    private Found rendered(Snapshot page, Doi doi) throws InterruptedException {
        RenderOutcome outcome = renderer.orElseThrow().render(page, RenderedCounters::shown);
        if (outcome instanceof RenderOutcome.Rendered done) {
            return judged(done.document(), done.answers(), doi);
        }
        if (outcome instanceof RenderOutcome.TimedOut late) {
            return late.document().isPresent()
                    ? judged(late.document().get(), late.answers(), doi)
                    : Found.nothing(late.detail());
        }
        return Found.nothing(
                outcome instanceof RenderOutcome.Failed failed
                        ? failed.detail()
                        : ((RenderOutcome.Unavailable) outcome).detail());
    }

    private static Found judged(Snapshot document, List<Snapshot> answers, Doi doi) {
        RenderedOutcome outcome = RenderedCounters.read(document, answers, doi);
        if (outcome instanceof RenderedOutcome.Measured measured) {
            List<Capture> captures = new ArrayList<>(List.of(document(document, doi)));
            measured.basis().forEach(answer -> captures.add(answer(answer, doi)));
            return new Found(captures, Optional.empty());
        }
        return Found.nothing(
                outcome instanceof RenderedOutcome.Foreign foreign
                        ? foreign.detail()
                        : ((RenderedOutcome.NotRead) outcome).detail());
    }

    private Found loaded(PageRecord record, Doi doi) throws InterruptedException {
        Optional<String> where = address.orElseThrow().of(parts(record.claims(), doi));
        if (where.isEmpty()) {
            return Found.nothing("winnow.site.counters-url names something that the page does not say");
        }
        FetchOutcome outcome = fetcher.fetch(where.get(), SnapshotKind.COUNTERS, Validators.NONE);
        if (!(outcome instanceof FetchOutcome.Fetched fetched)) {
            return Found.nothing(
                    outcome instanceof FetchOutcome.NotFetched not ? not.detail() : where.get() + " did not answer");
        }
        CountersOutcome counters = CounterAnswers.read(fetched.snapshot(), doi);
        return counters instanceof CountersOutcome.Read
                ? new Found(List.of(answer(fetched.snapshot(), doi)), Optional.empty())
                : Found.nothing(where.get() + " gives no counters of " + doi);
    }

    private static CountersAddress.Parts parts(BibliographicClaims claims, Doi doi) {
        Optional<Locator> place = claims.locator().map(Claim::value);
        return new CountersAddress.Parts(
                doi,
                claims.journalCode().map(Claim::value),
                claims.volume().map(Claim::value),
                claims.issue().map(Claim::value),
                place.flatMap(p -> Stream.of(p.firstPage(), p.articleNumber())
                        .flatMap(Optional::stream)
                        .findFirst()));
    }

    private static Capture document(Snapshot document, Doi doi) {
        Optional<PageRecord> record = PageParser.parse(document) instanceof ParseOutcome.Parsed parsed
                ? Optional.of(parsed.record())
                : Optional.empty();
        return new Capture(document, Optional.of(doi), record, PageReading.VERSION);
    }

    private static Capture answer(Snapshot answer, Doi doi) {
        return new Capture(answer, Optional.of(doi), Optional.empty(), PageReading.VERSION);
    }
}
