package winnow.store;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** Lists turned into the arrays that {@code unnest} takes, one a column. */
final class Columns {

    private Columns() {}

    static <T> String[] texts(List<T> items, Function<? super T, String> column) {
        String[] texts = new String[items.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = column.apply(items.get(i));
        }
        return texts;
    }

    static <T> Long[] longs(List<T> items, ToLongFunction<? super T> column) {
        Long[] numbers = new Long[items.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = column.applyAsLong(items.get(i));
        }
        return numbers;
    }

    static <T> Long[] nullableLongs(List<T> items, Function<? super T, Long> column) {
        Long[] numbers = new Long[items.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = column.apply(items.get(i));
        }
        return numbers;
    }

    static <T> Integer[] integers(List<T> items, ToIntFunction<? super T> column) {
        Integer[] numbers = new Integer[items.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = column.applyAsInt(items.get(i));
        }
        return numbers;
    }

    static <T> Integer[] nullableIntegers(List<T> items, Function<? super T, Integer> column) {
        Integer[] numbers = new Integer[items.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = column.apply(items.get(i));
        }
        return numbers;
    }

    static <T> Boolean[] flags(List<T> items, Predicate<? super T> column) {
        Boolean[] flags = new Boolean[items.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = column.test(items.get(i));
        }
        return flags;
    }

    static <T> Boolean[] nullableFlags(List<T> items, Function<? super T, Boolean> column) {
        Boolean[] flags = new Boolean[items.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = column.apply(items.get(i));
        }
        return flags;
    }

    static <T> Instant[] instants(List<T> items, Function<? super T, Instant> column) {
        Instant[] instants = new Instant[items.size()];
        for (int i = 0; i < instants.length; i++) {
            instants[i] = column.apply(items.get(i));
        }
        return instants;
    }
}
