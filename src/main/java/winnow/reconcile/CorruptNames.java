package winnow.reconcile;

import winnow.model.PersonName;

/** Whether what is left of a corrupt name fits another: the letters before and after the damage, and the sound part. */
final class CorruptNames {

    private CorruptNames() {}

    static boolean mayBeSame(PersonName one, PersonName other) {
        String given = one.given().orElse("");
        String otherGiven = other.given().orElse("");
        return fits(one.family(), other.family())
                && (given.isEmpty() || otherGiven.isEmpty() || givenFits(given, otherGiven));
    }

    private static boolean givenFits(String one, String other) {
        boolean sound = !Mojibake.in(one) && !Mojibake.in(other);
        return sound
                ? GivenNames.compatible(NameFold.tokens(one), false, NameFold.tokens(other), false)
                : fits(one, other);
    }

    private static boolean fits(String one, String other) {
        boolean corrupt = Mojibake.in(one);
        boolean otherCorrupt = Mojibake.in(other);
        if (corrupt && otherCorrupt) {
            return true;
        }
        String letters = letters(corrupt ? other : one);
        String damaged = corrupt ? one : other;
        if (!corrupt && !otherCorrupt) {
            return letters.equals(letters(other));
        }
        return letters.startsWith(letters(Mojibake.before(damaged)))
                && letters.endsWith(letters(Mojibake.after(damaged)));
    }

    private static String letters(String text) {
        return NameFold.joined(NameFold.tokens(text));
    }
}
