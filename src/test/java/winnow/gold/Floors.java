package winnow.gold;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shares, in per cent, below which no field's score may sink; they are raised by hand, in {@code floors.yml}. A field
 * without a line of its own has that of {@code default}.
 */
final class Floors {

    private final Map<?, ?> floors;

    private Floors(Map<?, ?> floors) {
        this.floors = floors;
    }

    static Floors read(Path file) {
        return new Floors(Plain.read(file));
    }

    Optional<String> of(String set, String field) {
        return own(field, set).or(() -> own("default", set));
    }

    private Optional<String> own(String field, String set) {
        return floors.get(field) instanceof Map<?, ?> sets
                ? Optional.ofNullable(sets.get(set)).map(Object::toString)
                : Optional.empty();
    }

    /** One line for each field that sank, or that nobody gave a floor. */
    List<String> broken(Scoreboard board) {
        List<String> broken = new ArrayList<>();
        for (String set : List.of("open", "holdout")) {
            board.scores(set).forEach((field, score) -> {
                Optional<String> floor = of(set, field);
                if (floor.isEmpty()) {
                    broken.add(field + " has no floor for the " + set + " cases: give it one");
                } else if (score.share() < Double.parseDouble(floor.get())) {
                    broken.add(field + " sank below " + floor.get() + " % in the " + set + " cases: " + score.right()
                            + " of " + score.cases() + " right");
                }
            });
        }
        return broken;
    }
}
