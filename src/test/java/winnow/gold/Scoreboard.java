package winnow.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts, field by field and each set for itself, how often the program's answer is exactly the expected one. */
final class Scoreboard {

    /** Right answers among the cases that expect one. */
    record Score(int cases, int right) {

        Score plus(boolean hit) {
            return new Score(cases + 1, right + (hit ? 1 : 0));
        }

        double share() {
            return 100.0 * right / cases;
        }
    }

    private final Map<String, Score> open = new TreeMap<>();
    private final Map<String, Score> holdout = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();

    void add(GoldCase gold, Map<String, String> answers) {
        gold.expected().forEach((field, expected) -> {
            String answer = answers.get(field);
            boolean hit = expected.equals(answer);
            (gold.holdout() ? holdout : open).merge(field, new Score(0, 0).plus(hit), (a, b) -> a.plus(hit));
            if (!hit) {
                misses.add(miss(gold, field, expected, answer));
            }
        });
    }

    /** What a holdout case answers is not shown, so that nobody works to it. */
    private static String miss(GoldCase gold, String field, String expected, String answer) {
        String place = "  " + gold.doi() + " " + field;
        return gold.holdout() ? place + " (holdout)" : place + ": expected '" + expected + "', got '" + answer + "'";
    }

    Map<String, Score> scores(String set) {
        return set.equals("holdout") ? holdout : open;
    }

    String table(Floors floors) {
        StringBuilder table = new StringBuilder("\nGold set, strictly scored\n");
        table.append(String.format(
                "%-26s %13s %7s %7s   %13s %7s %7s%n", "field", "open", "%", "floor", "holdout", "%", "floor"));
        TreeMap<String, Score> fields = new TreeMap<>(holdout);
        fields.putAll(open);
        for (String field : fields.keySet()) {
            table.append(String.format("%-26s", field));
            cell(table, "open", field, floors);
            table.append("  ");
            cell(table, "holdout", field, floors);
            table.append('\n');
        }
        total(table);
        return misses.isEmpty() ? table.toString() : table + "Missed\n" + String.join("\n", misses) + "\n";
    }

    private void cell(StringBuilder table, String set, String field, Floors floors) {
        Score score = scores(set).get(field);
        if (score == null) {
            table.append(String.format(" %13s %7s %7s", "", "", ""));
            return;
        }
        String count = score.right() + " of " + score.cases();
        table.append(String.format(
                Locale.ROOT,
                " %13s %7.1f %7s",
                count,
                score.share(),
                floors.of(set, field).orElse("none")));
    }

    private void total(StringBuilder table) {
        for (String set : List.of("open", "holdout")) {
            int cases = scores(set).values().stream().mapToInt(Score::cases).sum();
            int right = scores(set).values().stream().mapToInt(Score::right).sum();
            table.append(set)
                    .append(": ")
                    .append(right)
                    .append(" of ")
                    .append(cases)
                    .append(" answers right\n");
        }
    }
}
