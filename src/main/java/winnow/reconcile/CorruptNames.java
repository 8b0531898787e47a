package winnow.reconcile;

import winnow.model.PersonName;

/** Whether what is left of a corrupt name fits another: the letters before and after the damage, and the sound part. */
final class CorruptNames {

    private CorruptNames() {}

    static boolean mayBeSame(NameKey one, NameKey other) {
        PersonName name = one.name();
        PersonName otherName = other.name();
        String given = name.given().orElse("");
        String otherGiven = otherName.given().orElse("");
        return fits(name.family(), one.isCorrupt(), otherName.family(), other.isCorrupt())
                && (given.isEmpty()
                        || otherGiven.isEmpty()
                        || GivenNames.compatible(one.given(), one.isCluster(), other.given(), other.isCluster())
                        || fits(given, one.isCorrupt(), otherGiven, other.isCorrupt()));
    }

    private static boolean fits(String one, boolean corrupt, String other, boolean otherCorrupt) {
        if (letters(one).equals(letters(other))) {
            return true;
        }
        boolean damaged = corrupt && isDamaged(one);
        boolean otherDamaged = otherCorrupt && isDamaged(other);
        return damaged && otherDamaged || (damaged ? fits(one, other) : otherDamaged && fits(other, one));
    }

    private static boolean fits(String damaged, String sound) {
        int first = 0;
        while (!isDamage(damaged.charAt(first))) {
            first++;
        }
        int last = damaged.length();
        while (!isDamage(damaged.charAt(last - 1))) {
            last--;
        }
        String letters = letters(sound);
        return letters.startsWith(letters(damaged.substring(0, first)))
                && letters.endsWith(letters(damaged.substring(last)));
    }

    private static boolean isDamaged(String text) {
        return text.chars().anyMatch(c -> isDamage((char) c));
    }

    /** In a name that is known to be corrupt no letter beyond ASCII can be relied on. */
    private static boolean isDamage(char c) {
        return c > 0x7F || c == '?';
    }

    private static String letters(String text) {
        return NameFold.joined(NameFold.tokens(text));
    }
}
