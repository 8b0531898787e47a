package winnow.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The affiliations of a page in the order printed, and which of them an author has. */
final class AffiliationList {

    private final List<PrintedAffiliations.Printed> printed;
    private final List<String> names = new ArrayList<>();
    private final List<String> folded = new ArrayList<>();

    AffiliationList(List<PrintedAffiliations.Printed> printed) {
        this.printed = printed;
        printed.forEach(p -> indexOf(p.name()));
    }

    List<String> names() {
        return List.copyOf(names);
    }

    /** By the head's institutions, else by label, else by the text under the name, else the only one that all share. */
    List<Integer> of(PrintedAuthors.Printed author, List<String> institutions) {
        TreeSet<Integer> indexes = new TreeSet<>();
        for (String institution : institutions) {
            indexes.add(indexOf(institution));
        }
        if (indexes.isEmpty()) {
            for (PrintedAffiliations.Printed p : printed) {
                if (!p.label().isEmpty() && author.labels().contains(p.label())) {
                    indexes.add(indexOf(p.name()));
                }
            }
        }
        if (indexes.isEmpty()) {
            author.nested().forEach(name -> indexes.add(indexOf(name)));
        }
        if (indexes.isEmpty() && printed.size() == 1) {
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
