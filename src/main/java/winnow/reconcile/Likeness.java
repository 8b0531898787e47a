package winnow.reconcile;

import java.util.Optional;

/**
 * How two values of one field compare.
 *
 * @param degree how alike
 * @param detail what is unlike, and where, in a few words; empty where there is nothing to say
 */
record Likeness(Degree degree, Optional<String> detail) {

    /** From alike to unlike; the worst pair decides over a field. */
    enum Degree {
        SAME,
        EQUIVALENT,
        /** Corrupt text stands in the way: no difference can be proved. */
        SUSPECT,
        DIFFERENT
    }

    static final Likeness SAME = new Likeness(Degree.SAME, Optional.empty());
    static final Likeness EQUIVALENT = new Likeness(Degree.EQUIVALENT, Optional.empty());
    static final Likeness DIFFERENT = new Likeness(Degree.DIFFERENT, Optional.empty());

    static Likeness equivalent(String detail) {
        return new Likeness(Degree.EQUIVALENT, Optional.of(detail));
    }

    static Likeness suspect(String detail) {
        return new Likeness(Degree.SUSPECT, Optional.of(detail));
    }

    static Likeness different(String detail) {
        return new Likeness(Degree.DIFFERENT, Optional.of(detail));
    }
}
