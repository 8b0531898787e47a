package winnow.model;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The ISSNs that a source gives for a journal, by medium where it says so.
 *
 * @param print of the printed edition
 * @param online of the online edition
 * @param untyped whose medium the source does not say
 */
public record Issns(Optional<Issn> print, Optional<Issn> online, Set<Issn> untyped) {

    /** Copies the set. */
    public Issns {
        untyped = Set.copyOf(untyped);
    }

    /** All of them, in order of number: ISSN sets compare as sets. */
    public Set<Issn> all() {
        Set<Issn> all = new TreeSet<>(untyped);
        print.ifPresent(all::add);
        online.ifPresent(all::add);
        return all;
    }
}
