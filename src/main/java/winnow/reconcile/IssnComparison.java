package winnow.reconcile;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import winnow.model.Issn;
import winnow.model.Issns;

/** Compares ISSNs as sets: part of a set is no contradiction, a number that the other source has not is one. */
final class IssnComparison {

    private IssnComparison() {}

    static Likeness compare(Side<Issns> one, Side<Issns> other) {
        Set<Issn> all = one.value().all();
        Set<Issn> others = other.value().all();
        if (all.equals(others)) {
            return Likeness.SAME;
        }
        if (all.containsAll(others)) {
            return Likeness.equivalent("fewer in " + other.name());
        }
        if (others.containsAll(all)) {
            return Likeness.equivalent("fewer in " + one.name());
        }
        return Likeness.different(only(one, others) + "; " + only(other, all));
    }

    private static String only(Side<Issns> side, Set<Issn> others) {
        Set<Issn> only = new TreeSet<>(side.value().all());
        only.removeAll(others);
        return "only in " + side.name() + " " + only.stream().map(Issn::value).collect(Collectors.joining(", "));
    }

    /** {@code 1021-335X (print), 1791-2431 (online)}. */
    static String text(Issns issns) {
        return issns.all().stream()
                .map(issn -> issn.value() + medium(issns, issn))
                .collect(Collectors.joining(", "));
    }

    private static String medium(Issns issns, Issn issn) {
        if (issns.print().filter(issn::equals).isPresent()) {
            return " (print)";
        }
        return issns.online().filter(issn::equals).isPresent() ? " (online)" : "";
    }

    /** Reads {@link #text} back. */
    static Optional<Issns> read(String text) {
        Optional<Issn> print = Optional.empty();
        Optional<Issn> online = Optional.empty();
        Set<Issn> untyped = new TreeSet<>();
        for (String part : text.split("[,;]")) {
            Optional<Issn> issn = Issn.parse(part.replaceFirst("\\s*\\(.*", ""));
            if (issn.isEmpty()) {
                return Optional.empty();
            }
            if (part.contains("(print)")) {
                print = issn;
            } else if (part.contains("(online)")) {
                online = issn;
            } else {
                untyped.add(issn.get());
            }
        }
        Issns issns = new Issns(print, online, untyped);
        return issns.all().isEmpty() ? Optional.empty() : Optional.of(issns);
    }
}
