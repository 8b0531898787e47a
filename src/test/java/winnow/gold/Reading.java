package winnow.gold;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import winnow.crossref.WorkMapper;
import winnow.job.settings.JournalsFile;
import winnow.model.Article;
import winnow.model.Content;
import winnow.model.LookupOutcome;
import winnow.model.PageRecord;
import winnow.model.ParseOutcome;
import winnow.model.RegistryRecord;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;
import winnow.parse.PageParser;
import winnow.reconcile.Journals;
import winnow.reconcile.Precedence;
import winnow.reconcile.Reconciler;

/**
 * What the program makes of a case: its sources parsed and reconciled with the packaged configuration, and nothing else.
 *
 * @param page what came of the page, as a slug
 * @param xml what came of the XML, as a slug
 * @param article the article
 */
record Reading(String page, String xml, Article article) {

    private static final Instant WHEN = Instant.parse("2026-01-02T03:04:05Z");
    private static final Reconciler RECONCILER =
            new Reconciler(Precedence.defaults(), new Journals(JournalsFile.load(Optional.empty())));

    static Reading of(GoldCase gold) {
        Optional<ParseOutcome> page = gold.has("page.txt")
                ? parse(gold, SnapshotKind.TEXT, "page.txt")
                : parse(gold, SnapshotKind.PAGE, "page.html");
        Optional<ParseOutcome> xml = parse(gold, SnapshotKind.XML, "article.xml");
        Article article = RECONCILER.reconcile(gold.doi(), record(page), record(xml), lookup(gold));
        return new Reading(slug(page), slug(xml), article);
    }

    private static Optional<ParseOutcome> parse(GoldCase gold, SnapshotKind kind, String file) {
        return gold.has(file)
                ? Optional.of(PageParser.parse(snapshot(kind, gold.address(), gold.bytes(file))))
                : Optional.empty();
    }

    private static Snapshot snapshot(SnapshotKind kind, String address, byte[] bytes) {
        return new Snapshot(kind, address, WHEN, 200, Map.of(), Content.of(bytes));
    }

    private static Optional<PageRecord> record(Optional<ParseOutcome> outcome) {
        return outcome.flatMap(
                o -> o instanceof ParseOutcome.Parsed parsed ? Optional.of(parsed.record()) : Optional.empty());
    }

    private static String slug(Optional<ParseOutcome> outcome) {
        return outcome.map(o ->
                        o instanceof ParseOutcome.NotParsed not ? not.failure().slug() + ", " + not.reason() : "parsed")
                .orElse("none");
    }

    /** {@code crossref.json} is the registry's answer, {@code crossref.txt} its 404; neither stands for a run offline. */
    private static LookupOutcome lookup(GoldCase gold) {
        if (gold.has("crossref.txt")) {
            return new LookupOutcome.NotRegistered(Optional.empty());
        }
        if (!gold.has("crossref.json")) {
            return new LookupOutcome.NotAsked();
        }
        byte[] bytes = gold.bytes("crossref.json");
        RegistryRecord record = new WorkMapper()
                .map(Content.of(bytes))
                .orElseThrow(() -> new AssertionError(gold.folder() + ": crossref.json holds no work"));
        Snapshot answer = snapshot(SnapshotKind.CROSSREF, "https://api.crossref.org/works/" + gold.doi(), bytes);
        return record.doi().equals(gold.doi())
                ? new LookupOutcome.Found(record, answer)
                : new LookupOutcome.Alias(gold.doi(), record, answer);
    }
}
