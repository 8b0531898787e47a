package winnow.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import winnow.model.Claims;
import winnow.model.Field;
import winnow.model.FieldVerdict;
import winnow.model.ReviewDecision;
import winnow.model.Source;

/**
 * Judges one field: compares what the sources say, chooses by the configured order and the field's own preference, and
 * writes the ledger row. Stateless and safe for use by several threads.
 */
final class FieldJudge<T> {

    private final Field field;
    private final List<Source> order;
    private final Comparison<T> comparison;
    private final Function<T, String> text;
    private final Function<String, Optional<T>> reader;
    private final Preference<T> preference;
    private final Predicate<Statement<T>> corrupt;
    private final Optional<Function<T, String>> claimText;

    private FieldJudge(
            Field field,
            List<Source> order,
            Comparison<T> comparison,
            Function<T, String> text,
            Function<String, Optional<T>> reader,
            Preference<T> preference,
            Predicate<Statement<T>> corrupt,
            Optional<Function<T, String>> claimText) {
        this.field = field;
        this.order = order;
        this.comparison = comparison;
        this.text = text;
        this.reader = reader;
        this.preference = preference;
        this.corrupt = corrupt;
        this.claimText = claimText;
    }

    /**
     * A judge that takes the first source in order.
     *
     * @param text writes a value as the ledger shows it
     * @param reader reads that text back, for a value that a person gives; empty when it is none
     */
    static <T> FieldJudge<T> of(
            Field field,
            Precedence precedence,
            Comparison<T> comparison,
            Function<T, String> text,
            Function<String, Optional<T>> reader) {
        return new FieldJudge<>(
                field,
                precedence.of(field),
                comparison,
                text,
                reader,
                Preference::first,
                statement -> false,
                Optional.empty());
    }

    /** The same judge with another way to pick among statements that count. */
    FieldJudge<T> preferring(Preference<T> other) {
        return new FieldJudge<>(field, order, comparison, text, reader, other, corrupt, claimText);
    }

    /** The same judge, which takes statements that the test recognises as corrupt for no evidence. */
    FieldJudge<T> distrusting(Predicate<Statement<T>> test) {
        return new FieldJudge<>(field, order, comparison, text, reader, preference, test, claimText);
    }

    /**
     * The same judge, whose ledger shows claims in a text form of the value as read; for fields whose raw text is a whole
     * line, or differs by the notation of the source only.
     */
    FieldJudge<T> showing(Function<T, String> form) {
        return new FieldJudge<>(field, order, comparison, text, reader, preference, corrupt, Optional.of(form));
    }

    Field field() {
        return field;
    }

    /** Whether a text given by a person can be read as a value of this field. */
    boolean reads(String value) {
        return !value.isBlank() && reader.apply(value).isPresent();
    }

    /** Judges; a person's decision, where one is given and still holds, goes before every rule. */
    Ruling<T> judge(Testimony<T> testimony, Optional<ReviewDecision> decision) {
        List<Statement<T>> usable = new ArrayList<>(3);
        List<Statement<T>> corrupted = new ArrayList<>(0);
        for (Statement<T> statement : testimony.usable()) {
            (corrupt.test(statement) ? corrupted : usable).add(statement);
        }
        Pairs<T> pairs = Pairs.of(testimony, usable, corrupted, comparison, this::compared);
        Ruling<T> ruling = choose(testimony, usable, corrupted, pairs);
        return decision.isEmpty() ? ruling : decided(ruling, testimony, decision.get());
    }

    private Ruling<T> choose(
            Testimony<T> testimony, List<Statement<T>> usable, List<Statement<T>> corrupted, Pairs<T> pairs) {
        List<Statement<T>> ordered = inOrder(usable.isEmpty() ? corrupted : usable);
        if (ordered.isEmpty()) {
            return ruling(testimony, pairs, Optional.empty(), Rules.SILENT, Confidence.NONE);
        }
        Preference.Choice<T> choice = preference.choose(ordered, pairs.differ());
        Statement<T> taken = choice.statement();
        boolean displaced = !usable.isEmpty()
                && corrupted.stream().anyMatch(c -> place(c) < place(taken))
                && taken.derivedBy().isEmpty();
        String rule = displaced ? Rules.CLEAN_TEXT : choice.rule();
        double confidence = Confidence.of(pairs.verdict(), usable, pairs.concurring(), taken);
        return ruling(testimony, pairs, Optional.of(taken), rule, confidence);
    }

    private List<Statement<T>> inOrder(List<Statement<T>> statements) {
        return statements.stream()
                .filter(s -> order.contains(s.source()))
                .sorted((a, b) -> Integer.compare(place(a), place(b)))
                .toList();
    }

    private int place(Statement<T> statement) {
        int place = order.indexOf(statement.source());
        return place < 0 ? order.size() : place;
    }

    private Ruling<T> ruling(
            Testimony<T> testimony, Pairs<T> pairs, Optional<Statement<T>> taken, String rule, double confidence) {
        FieldVerdict row = new FieldVerdict(
                field,
                raw(testimony, Source.PAGE),
                raw(testimony, Source.XML),
                raw(testimony, Source.CROSSREF),
                pairs.verdict(),
                taken.map(Statement::source),
                taken.map(s -> text.apply(s.value())),
                rule,
                pairs.detail(),
                confidence);
        return new Ruling<>(row, taken.map(Statement::value));
    }

    /** What a source claims, as text; what was derived shows the text that it was derived from. */
    private Optional<String> raw(Testimony<T> testimony, Source source) {
        return testimony.of(source).map(this::shown);
    }

    /** The text by which sources that mean the same agree: raw, but for what the ledger shows, or takes, as read. */
    private String compared(Statement<T> statement) {
        if (claimText.isPresent()) {
            return "";
        }
        return statement.derivedBy().isPresent() ? text.apply(statement.value()) : shown(statement);
    }

    private String shown(Statement<T> statement) {
        String raw = statement.claim().raw();
        boolean asRead = claimText.isPresent() && statement.derivedBy().isEmpty();
        return asRead || raw.isBlank() ? claimText.orElse(text).apply(statement.value()) : raw;
    }

    /** One that has lapsed leaves no trace here: the row is as the rules make it, now and the next time. */
    private Ruling<T> decided(Ruling<T> ruling, Testimony<T> testimony, ReviewDecision decision) {
        FieldVerdict row = ruling.row();
        if (!decision.holdsFor(Claims.of(row))) {
            return ruling;
        }
        Optional<T> value = decision.take()
                .map(source -> testimony.of(source).map(Statement::value))
                .orElseGet(() -> decision.value().flatMap(reader));
        if (value.isEmpty()) {
            return new Ruling<>(Ruling.noting(row, "a person's decision gives no value"), ruling.value());
        }
        Source source = decision.take().orElse(Source.REVIEW);
        FieldVerdict chosen =
                Ruling.choosing(row, Optional.of(source), value.map(text), Rules.REVIEW, Confidence.DECIDED);
        return new Ruling<>(chosen, value);
    }
}
