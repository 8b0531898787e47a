package winnow.parse;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One author as the page prints it.
 *
 * @param name as printed, without label numbers
 * @param labels affiliation labels and marks behind the name, {@code 1}, {@code a}, {@code *}
 * @param nested affiliations printed under the name
 * @param orcid as printed or linked, or empty
 */
record PrintedAuthor(String name, Set<String> labels, List<String> nested, String orcid) {

    PrintedAuthor(String name) {
        this(name, Set.of(), List.of(), "");
    }

    PrintedAuthor marked(Set<String> more) {
        Set<String> all = new TreeSet<>(labels);
        all.addAll(more);
        return new PrintedAuthor(name, all, nested, orcid);
    }

    PrintedAuthor of(String affiliation) {
        return new PrintedAuthor(
                name,
                labels,
                Stream.concat(nested.stream(), Stream.of(affiliation)).toList(),
                orcid);
    }

    PrintedAuthor identified(String id) {
        return new PrintedAuthor(name, labels, nested, orcid.isEmpty() ? id : orcid);
    }
}
