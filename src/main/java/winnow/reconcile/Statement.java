package winnow.reconcile;

import java.util.Optional;
import java.util.function.Function;
import winnow.model.Claim;
import winnow.model.Source;

/**
 * A source's claim on one field, and what is to be thought of it before any comparison.
 *
 * @param source who says so
 * @param claim what it says
 * @param setAside why the claim counts for nothing; it stays in the ledger all the same
 * @param derivedBy the rule by which the claim was drawn from another field; empty for a plain claim
 */
record Statement<T>(Source source, Claim<T> claim, Optional<String> setAside, Optional<String> derivedBy) {

    static <T> Statement<T> plain(Source source, Claim<T> claim) {
        return new Statement<>(source, claim, Optional.empty(), Optional.empty());
    }

    static <T> Statement<T> derived(Source source, Claim<T> claim, String rule) {
        return new Statement<>(source, claim, Optional.empty(), Optional.of(rule));
    }

    Statement<T> setAside(String reason) {
        return setAside.isPresent() ? this : new Statement<>(source, claim, Optional.of(reason), derivedBy);
    }

    <R> Statement<R> map(Function<T, R> reading) {
        Claim<R> read = new Claim<>(reading.apply(claim.value()), claim.raw(), claim.origin());
        return new Statement<>(source, read, setAside, derivedBy);
    }

    T value() {
        return claim.value();
    }

    Side<T> side() {
        return new Side<>(source, claim.value());
    }
}
