package winnow.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Items of a step by outcome, in order of appearance. */
final class Tally {

    private final Map<String, Long> counts = new LinkedHashMap<>();
    private long items;

    void add(String outcome, long more) {
        counts.merge(outcome, more, Long::sum);
        items += more;
    }

    long items() {
        return items;
    }

    /** {@code 812 parsed, 3 gone}; blank while there is nothing. */
    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", "));
    }
}
