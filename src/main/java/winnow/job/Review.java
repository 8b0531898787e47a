package winnow.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import winnow.audit.AuditRules;
import winnow.audit.Auditor;
import winnow.audit.Rule;
import winnow.job.settings.Settings;
import winnow.model.Claims;
import winnow.model.Doi;
import winnow.model.Field;
import winnow.model.FieldVerdict;
import winnow.model.Journal;
import winnow.model.ReviewDecision;
import winnow.model.Source;
import winnow.reconcile.Citing;
import winnow.reconcile.Journals;
import winnow.reconcile.Reconciler;
import winnow.store.BodyStore;
import winnow.store.Database;
import winnow.store.FindingScope;
import winnow.store.FindingStore;
import winnow.store.Reconciled;
import winnow.store.ReviewOutcome;
import winnow.store.ReviewStanding;
import winnow.store.ReviewStore;
import winnow.store.Signature;
import winnow.store.StepOutcome;

/**
 * Lets a person decide on a field, and undo it. The article is reconciled again from its stored snapshots, as a harvest
 * would with the decision in force, and written in the transaction that keeps the decision. A harvest or a reparse may
 * run at the same time: whoever comes second to an article starts from what the first one left.
 */
public final class Review {

    /** Times that an article may be written by others between a look at it and the decision. */
    private static final int ATTEMPTS = 5;

    /** The rule under which the ledger shows what a person decided. */
    private static final String BY_REVIEW = "review";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Those that speak of what the ledger says. */
    private static final Set<String> RULES = AuditRules.all().stream()
            .map(Rule::id)
            .filter(id -> id.startsWith("B"))
            .collect(Collectors.toSet());

    private final Settings settings;
    private final Database database;
    private final Clock clock;
    private final ReviewStore reviews;
    private final BodyStore bodies;
    private final Rereading rereading;
    private final ReviewValues values;

    /** Over a database. */
    public Review(Settings settings, List<Journal> journals, Database database, Clock clock) {
        this.settings = settings;
        this.database = database;
        this.clock = clock;
        this.reviews = new ReviewStore(database, clock);
        this.bodies = new BodyStore(database);
        Reconciler reconciler =
                new Reconciler(Precedences.of(settings.reconcile().precedence()), new Journals(journals));
        this.rereading = new Rereading(bodies, reviews, new Reconciling(reconciler));
        this.values = new ReviewValues(reconciler, journals);
    }

    /**
     * Decides.
     *
     * @param take the word of a source, or the value itself
     * @throws UsageException when it cannot be decided so
     */
    public ReviewResult decide(Doi doi, Field field, String take, Signature signature) {
        return settle(doi, field, standing -> {
            ReviewDecision decision = values.decision(standing, take);
            boolean asItIs = decision.equals(standing.decisions().get(field));
            return asItIs && signature.note().isEmpty()
                    ? Optional.empty()
                    : Optional.of(deciding(standing, decision, signature));
        });
    }

    private Plan deciding(ReviewStanding standing, ReviewDecision decision, Signature signature) {
        Map<Field, ReviewDecision> decisions = new HashMap<>(standing.decisions());
        decisions.put(decision.field(), decision);
        String parameters = parameters("decide", standing.doi(), decision.field(), signature);
        return new Plan(
                decisions,
                Optional.of(decision),
                item -> reviews.decide(standing, decision, signature, item, parameters));
    }

    /**
     * Ends the decision in force, so that the rules choose again, and puts aside one that lapsed.
     *
     * @throws UsageException when there is neither
     */
    public ReviewResult undo(Doi doi, Field field, Signature signature) {
        return settle(doi, field, standing -> {
            Map<Field, ReviewDecision> decisions = new HashMap<>(standing.decisions());
            if (decisions.remove(field) == null && !standing.lapsed()) {
                throw new UsageException("no decision on " + field.slug() + " of " + doi
                        + " is in force; winnow review --decided lists those that are");
            }
            String parameters = parameters("undo", doi, field, signature);
            return Optional.of(new Plan(
                    decisions, Optional.empty(), item -> reviews.undo(standing, field, signature, item, parameters)));
        });
    }

    /**
     * What is to be done, seen how the field stands.
     *
     * @param decisions the decisions that are to be in force on the article
     * @param made the one made now
     * @param store stores it with the article
     */
    private record Plan(
            Map<Field, ReviewDecision> decisions,
            Optional<ReviewDecision> made,
            Function<Reconciled, ReviewOutcome> store) {}

    private ReviewResult settle(Doi doi, Field field, Function<ReviewStanding, Optional<Plan>> intent) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            ReviewStanding standing = reviews.standing(doi, field)
                    .orElseThrow(() ->
                            new UsageException(doi + " is not stored: harvest it first with winnow harvest " + doi));
            Optional<Plan> plan = intent.apply(standing);
            if (plan.isEmpty()) {
                return new ReviewResult(standing.row(), standing.row(), false, List.of());
            }
            Reread reread = reread(standing);
            Reread settled = reread.with(
                    reread.article().orElseThrow().again().apply(plan.get().decisions()));
            plan.get().made().ifPresent(made -> requireSeen(standing, made, settled.row(field)));
            ReviewOutcome outcome = plan.get().store().apply(reviewed(settled));
            if (outcome instanceof ReviewOutcome.Refused refused) {
                throw new UsageException(field.slug() + " of " + doi + " cannot be stored so: " + refused.why());
            }
            if (outcome instanceof ReviewOutcome.Done done) {
                audit(doi, done.runId());
                return new ReviewResult(standing.row(), settled.row(field), true, others(settled, field));
            }
        }
        throw new BusyException(doi + " is being written again and again by a harvest: try again in a moment");
    }

    /** What its snapshots give now, with the decisions in force. */
    private Reread reread(ReviewStanding standing) {
        Doi doi = standing.doi();
        Reread reread = rereading.of(List.of(Rereading.asked(doi))).get(0);
        if (reread.article().isEmpty()) {
            String why = reread.left().flatMap(StepOutcome::detail).orElse("its snapshots cannot be read");
            throw new UsageException(doi + " cannot be reconciled again: " + why);
        }
        List<String> lost = new ArrayList<>(reread.lost());
        lost.remove(standing.row().field().slug());
        if (!lost.isEmpty()) {
            throw new UsageException("the stored pages of " + doi + " no longer give its " + String.join(", ", lost)
                    + ": look at winnow reparse --dry-run " + doi + " before you decide");
        }
        bodies.note(reread.readings());
        return reread;
    }

    /** A decision is about what the person was shown, never about claims that came in between. */
    private static void requireSeen(ReviewStanding standing, ReviewDecision made, FieldVerdict row) {
        if (!Claims.of(row).same(standing.claims())) {
            throw new UsageException("what the sources claim of " + row.field().slug() + " of " + standing.doi()
                    + " is about to change: let the harvest that is running end, or run winnow reparse "
                    + standing.doi() + ", then look at winnow explain " + standing.doi());
        }
        if (!row.rule().equals(BY_REVIEW)) {
            throw new UsageException(made.take().map(Source::slug).orElse("that value") + " gives no value for "
                    + row.field().slug() + " of " + standing.doi());
        }
    }

    /** No look at its counters was taken, so none is written. */
    private static Reconciled reviewed(Reread settled) {
        Reconciled item = settled.article().orElseThrow().item();
        return new Reconciled(
                0, Citing.cited(item.article()), List.of(), Optional.empty(), false, BY_REVIEW, item.decisions());
    }

    private static List<String> others(Reread settled, Field field) {
        return settled.differences().stream()
                .map(FieldDifference::field)
                .filter(other -> !other.equals(field.slug()))
                .toList();
    }

    private void audit(Doi doi, long runId) {
        new Auditor(new FindingStore(database))
                .run(
                        RULES,
                        new FindingScope.Articles(Set.of(doi)),
                        OptionalLong.of(runId),
                        clock.instant(),
                        Audits.thresholds(settings),
                        rule -> {});
    }

    private static String parameters(String verb, Doi doi, Field field, Signature signature) {
        return JSON.writeValueAsString(
                Map.of("review", verb, "doi", doi.value(), "field", field.slug(), "by", signature.by()));
    }
}
