package winnow.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** The affiliations of a page in the order printed, and which of them an author has. */
final class AffiliationList {

    private final List<PrintedAffiliations.Printed> printed;
    private final boolean inOrder;
    private final List<String> names = new ArrayList<>();
    private final List<String> folded = new ArrayList<>();

    /**
     * Takes what the page prints.
     *
     * @param printed affiliations as printed
     * @param institutions those of the head, by which a paragraph that lists several without a number is told apart
     */
    AffiliationList(List<PrintedAffiliations.Printed> printed, List<String> institutions) {
        this.printed = printed;
        this.inOrder = printed.stream().allMatch(p -> p.label().isEmpty());
        printed.forEach(p -> several(p, institutions).forEach(this::indexOf));
    }

    private static List<String> several(PrintedAffiliations.Printed printed, List<String> institutions) {
        if (institutions.size() < 2 || institutions.contains(printed.name())) {
            return List.of(printed.name());
        }
        String rest = Tidy.fold(printed.name());
        TreeMap<Integer, String> found = new TreeMap<>();
        List<String> longestFirst = institutions.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String institution : longestFirst) {
            String folded = Tidy.fold(institution);
            int at = folded.isEmpty() ? -1 : (" " + rest + " ").indexOf(" " + folded + " ");
            if (at >= 0) {
                found.put(at, institution);
                rest = rest.substring(0, at) + ".".repeat(folded.length()) + rest.substring(at + folded.length());
            }
        }
        boolean all = found.size() > 1 && rest.chars().allMatch(c -> c == '.' || c == ' ');
        return all ? List.copyOf(found.values()) : List.of(printed.name());
    }

    List<String> names() {
        return List.copyOf(names);
    }

    /** By the head's institutions, else by label, for which the place in a list without labels stands, else by the text under the name, else the only one that all share. */
    List<Integer> of(PrintedAuthor author, List<String> institutions) {
        TreeSet<Integer> indexes = new TreeSet<>();
        for (String institution : institutions) {
            indexes.add(indexOf(institution));
        }
        if (indexes.isEmpty()) {
            for (int i = 0; i < printed.size(); i++) {
                String label =
                        inOrder ? Integer.toString(i + 1) : printed.get(i).label();
                if (!label.isEmpty() && author.labels().contains(label)) {
                    indexes.add(indexOf(printed.get(i).name()));
                }
            }
        }
        if (indexes.isEmpty()) {
            author.nested().forEach(name -> indexes.add(indexOf(name)));
        }
        if (indexes.isEmpty() && printed.size() == 1 && names.size() == 1) {
            indexes.add(0);
        }
        return List.copyOf(indexes);
    }

    /** The place of an affiliation, which is added when it is new; a label before it does not make it another one. */
    private int indexOf(String name) {
        String key = Tidy.fold(name);
        int known = folded.indexOf(key);
        if (known >= 0) {
            return known;
        }
        names.add(name);
        folded.add(key);
        return names.size() - 1;
    }
}
