package winnow.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import winnow.model.Source;

/**
 * All that the sources say on one field: page, XML, Crossref, in this order, silent sources left out.
 *
 * @param statements at most one a source
 */
record Testimony<T>(List<Statement<T>> statements) {

    Testimony {
        statements = List.copyOf(statements);
    }

    Optional<Statement<T>> of(Source source) {
        for (Statement<T> statement : statements) {
            if (statement.source() == source) {
                return Optional.of(statement);
            }
        }
        return Optional.empty();
    }

    /** Statements that count. */
    List<Statement<T>> usable() {
        List<Statement<T>> usable = new ArrayList<>(statements.size());
        for (Statement<T> statement : statements) {
            if (statement.setAside().isEmpty()) {
                usable.add(statement);
            }
        }
        return usable;
    }

    <R> Testimony<R> map(Function<T, R> reading) {
        return new Testimony<>(statements.stream().map(s -> s.map(reading)).toList());
    }

    /** Sets aside, with a reason, what the test recognises. */
    Testimony<T> settingAside(Predicate<Statement<T>> test, String reason) {
        if (statements.stream().noneMatch(test)) {
            return this;
        }
        return new Testimony<>(statements.stream()
                .map(s -> test.test(s) ? s.setAside(reason) : s)
                .toList());
    }

    /** What can be drawn from elsewhere, where no source says anything that counts. */
    Testimony<T> orDerived(List<Statement<T>> derived) {
        if (derived.isEmpty() || !usable().isEmpty()) {
            return this;
        }
        List<Statement<T>> all = new ArrayList<>();
        for (Source source : List.of(Source.PAGE, Source.XML, Source.CROSSREF)) {
            derived.stream()
                    .filter(s -> s.source() == source)
                    .findFirst()
                    .or(() -> of(source))
                    .ifPresent(all::add);
        }
        return new Testimony<>(all);
    }
}
