package winnow.crossref;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import winnow.model.PartialDate;

/**
 * Reads Crossref's dates at the precision they have. Known shapes: {@code {"date-parts":[[2009,6]]}}, the same without
 * inner array or with strings for numbers, {@code {"date-parts":[[null]]}} for no date at all, {@code date-time},
 * {@code timestamp} in milliseconds (a number or {@code {"$numberLong":…}}), and plain ISO text.
 */
final class Dates {

    private Dates() {}

    /** The date of a member, empty where there is none; parts that are not in the calendar are noted and left out. */
    static Optional<PartialDate> read(JsonNode work, String member, Oddities oddities) {
        JsonNode node = work.path(member);
        if (node.isObject()) {
            JsonNode parts = node.path("date-parts");
            if (parts.isArray()) {
                return fromParts(parts, member, oddities);
            }
            return Nodes.text(node, "date-time").flatMap(PartialDate::parse).or(() -> fromTimestamp(node));
        }
        if (node.isArray()) {
            return fromParts(node, member, oddities);
        }
        return Nodes.text(node).flatMap(PartialDate::parse);
    }

    private static Optional<PartialDate> fromParts(JsonNode dateParts, String where, Oddities oddities) {
        JsonNode parts = dateParts.path(0).isArray() ? dateParts.path(0) : dateParts;
        List<Integer> numbers = new ArrayList<>(3);
        for (JsonNode part : parts.values()) {
            Optional<Long> number = Nodes.number(part).filter(n -> n >= 0 && n <= 9999);
            if (number.isEmpty() || numbers.size() == 3) {
                break;
            }
            numbers.add(number.get().intValue());
        }
        Optional<PartialDate> date = longestValid(numbers);
        if (numbers.isEmpty() ? !isNothing(parts) : date.map(Dates::precision).orElse(0) < numbers.size()) {
            String kept = date.map(d -> "kept " + d).orElse("left it out");
            oddities.note(where, "date " + Oddities.quote(parts.toString()) + " is not in the calendar: " + kept);
        }
        return date;
    }

    private static Optional<PartialDate> longestValid(List<Integer> numbers) {
        for (int precision = numbers.size(); precision > 0; precision--) {
            try {
                return Optional.of(
                        switch (precision) {
                            case 1 -> PartialDate.of(numbers.get(0));
                            case 2 -> PartialDate.of(numbers.get(0), numbers.get(1));
                            default -> PartialDate.of(numbers.get(0), numbers.get(1), numbers.get(2));
                        });
            } catch (DateTimeException notInCalendar) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static boolean isNothing(JsonNode parts) {
        return parts.isEmpty() || parts.path(0).isNull();
    }

    private static int precision(PartialDate date) {
        return 1 + (date.month().isPresent() ? 1 : 0) + (date.day().isPresent() ? 1 : 0);
    }

    private static Optional<PartialDate> fromTimestamp(JsonNode node) {
        return Nodes.number(node.path("timestamp")).flatMap(millis -> {
            try {
                return PartialDate.parse(Instant.ofEpochMilli(millis)
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString());
            } catch (DateTimeException outOfRange) {
                return Optional.empty();
            }
        });
    }
}
