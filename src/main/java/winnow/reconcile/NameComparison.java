package winnow.reconcile;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether two names, at the same place of two lists, are the same person's.
 *
 * <p>The family name decides, folded, with particles on either side and compounds cut short; then the given names as
 * {@link GivenNames} has it. The same words split or ordered otherwise ({@code Li Han}, {@code Han, Li}) are the same
 * person too.
 */
final class NameComparison {

    /** What became of the comparison. */
    enum Match {
        /** The same letters in the same places. */
        SAME,
        /** The same person, written otherwise. */
        ALIKE,
        /** The same person, family and given name in each other's place. */
        SWAPPED,
        /** A corrupt name, of which what is left fits: it proves nothing. */
        CORRUPT,
        OTHER;

        boolean isPerson() {
            return this != OTHER;
        }
    }

    /** What becomes of ü. */
    private static final List<String> WRITTEN = List.of("ue", "v", "yu");

    private NameComparison() {}

    static Match match(NameKey one, NameKey other) {
        if (one.name().equals(other.name())) {
            return one.isCorrupt() ? Match.CORRUPT : Match.SAME;
        }
        if (one.generation().isPresent()
                && other.generation().isPresent()
                && !one.generation().equals(other.generation())) {
            return Match.OTHER;
        }
        if (one.isGroup() || other.isGroup()) {
            return group(one, other);
        }
        if (alike(one, other)) {
            return Match.ALIKE;
        }
        if (swapped(one, other)) {
            return Match.SWAPPED;
        }
        if (one.isCorrupt() || other.isCorrupt()) {
            return CorruptNames.mayBeSame(one, other) ? Match.CORRUPT : Match.OTHER;
        }
        return writtenAlike(one, other) || splitAlike(one, other) || splitAlike(other, one) ? Match.ALIKE : Match.OTHER;
    }

    /** Whether a name that its source gives in one piece can be parted into the other. */
    private static boolean splitAlike(NameKey whole, NameKey other) {
        return whole.partings().stream().anyMatch(parted -> alike(parted, other));
    }

    private static Match group(NameKey one, NameKey other) {
        String key = TextKey.of(one.name().display());
        if (key.equals(TextKey.of(other.name().display()))) {
            return Match.ALIKE;
        }
        if (one.isGroup() != other.isGroup() && (splitAlike(one, other) || splitAlike(other, one))) {
            return Match.ALIKE;
        }
        return one.isCorrupt() || other.isCorrupt() ? Match.CORRUPT : Match.OTHER;
    }

    private static boolean alike(NameKey one, NameKey other) {
        List<String> core = one.familyCore();
        List<String> otherCore = other.familyCore();
        boolean family = NameFold.joined(one.family()).equals(NameFold.joined(other.family()))
                || NameFold.joined(core).equals(NameFold.joined(otherCore));
        if (family && GivenNames.compatible(one.givenCore(), one.isCluster(), other.givenCore(), other.isCluster())) {
            return true;
        }
        return compound(one, other) || compound(other, one) || sameWords(one, other);
    }

    /** The longer family name begins or ends with the shorter; what it has more went to the given names, or was lost. */
    private static boolean compound(NameKey longer, NameKey shorter) {
        List<String> full = longer.familyCore();
        List<String> part = shorter.familyCore();
        if (full.size() <= part.size()
                || longer.given().isEmpty()
                || shorter.given().isEmpty()) {
            return false;
        }
        List<String> head = full.subList(0, part.size());
        List<String> tail = full.subList(full.size() - part.size(), full.size());
        if (head.equals(part)
                && GivenNames.compatible(
                        longer.givenCore(), longer.isCluster(), shorter.givenCore(), shorter.isCluster())) {
            return true;
        }
        List<String> given = new ArrayList<>(longer.givenCore());
        given.addAll(full.subList(0, full.size() - part.size()));
        return tail.equals(part) && GivenNames.compatible(given, false, shorter.givenCore(), shorter.isCluster());
    }

    /** The whole name run together is the same: it was only split at another place. */
    private static boolean sameWords(NameKey one, NameKey other) {
        return one.whole().equals(other.whole());
    }

    private static boolean swapped(NameKey one, NameKey other) {
        List<String> words = one.all();
        List<String> otherWords = other.all();
        boolean sameFamily = NameFold.joined(one.family()).equals(NameFold.joined(other.family()));
        if (sameFamily || one.given().isEmpty() && other.given().isEmpty()) {
            return false;
        }
        if (isGivenNameOf(one, other) || isGivenNameOf(other, one)) {
            return true;
        }
        if (NameFold.joined(one.family()).equals(NameFold.joined(other.given()))
                && NameFold.joined(one.given()).equals(NameFold.joined(other.family()))) {
            return true;
        }
        words.sort(null);
        otherWords.sort(null);
        return words.equals(otherWords);
    }

    /** Whether all that one source has of a person is the given name. */
    private static boolean isGivenNameOf(NameKey lone, NameKey full) {
        return lone.given().isEmpty() && NameFold.joined(lone.family()).equals(NameFold.joined(full.given()));
    }

    private static boolean writtenAlike(NameKey one, NameKey other) {
        return (one.hasUmlaut() || other.hasUmlaut())
                && (WRITTEN.stream().anyMatch(ue -> alike(one.written(ue), other.written(ue))));
    }
}
