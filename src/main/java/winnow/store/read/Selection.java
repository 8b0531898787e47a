package winnow.store.read;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import winnow.model.Doi;
import winnow.model.EditorialStatus;

/**
 * Which articles are wanted; whatever is empty does not restrict.
 *
 * @param from changed at this instant or later
 * @param until changed at this instant or earlier
 * @param journal code of the journal
 * @param year year the article counts for
 * @param status where it stands
 * @param dois these only
 * @param affiliations keys of affiliations of which the article prints one
 * @param withDeleted whether deleted articles are told of
 */
public record Selection(
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<String> journal,
        Optional<Integer> year,
        Optional<EditorialStatus> status,
        Optional<SortedSet<Doi>> dois,
        Optional<Set<Long>> affiliations,
        boolean withDeleted) {

    /** Everything that is there now. */
    public static final Selection ALL = new Selection(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);

    /** Copies the sets. */
    public Selection {
        dois = dois.map(TreeSet::new);
        affiliations = affiliations.map(Set::copyOf);
    }

    /** The same, restricted to what changed in this span, deleted articles included. */
    public Selection changed(Optional<Instant> start, Optional<Instant> end) {
        return new Selection(start, end, journal, year, status, dois, affiliations, true);
    }

    /** The same, whenever it changed. */
    Selection anytime() {
        return new Selection(
                Optional.empty(), Optional.empty(), journal, year, status, dois, affiliations, withDeleted);
    }

    /** The same, restricted to a journal. */
    public Selection inJournal(String code) {
        return new Selection(from, until, Optional.of(code), year, status, dois, affiliations, withDeleted);
    }

    /** The same, restricted to a year. */
    public Selection inYear(int wanted) {
        return new Selection(from, until, journal, Optional.of(wanted), status, dois, affiliations, withDeleted);
    }

    /** The same, restricted to articles that stand so. */
    public Selection standing(EditorialStatus wanted) {
        return new Selection(from, until, journal, year, Optional.of(wanted), dois, affiliations, withDeleted);
    }

    /** The same, restricted to these articles. */
    public Selection only(SortedSet<Doi> wanted) {
        return new Selection(from, until, journal, year, status, Optional.of(wanted), affiliations, withDeleted);
    }

    /** The same, restricted to articles that print one of these affiliations. */
    public Selection printing(Set<Long> keys) {
        return new Selection(from, until, journal, year, status, dois, Optional.of(keys), withDeleted);
    }

    /** The same, with deleted articles told of. */
    public Selection andDeleted() {
        return new Selection(from, until, journal, year, status, dois, affiliations, true);
    }
}
