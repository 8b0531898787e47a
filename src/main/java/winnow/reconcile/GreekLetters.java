package winnow.reconcile;

/** Greek letters and what other sources make of them: their names, a Latin look-alike, or nothing. */
final class GreekLetters {

    /** What a Greek letter becomes in a key. */
    enum Reading {
        /** {@code β} is beta. */
        NAME,
        /** {@code β} is b, as keyboards without Greek make it. */
        LATIN,
        /** {@code β} was lost on the way; mu stays, because micrograms without it are grams. */
        LOST
    }

    private static final int FIRST = 0x3B1;
    private static final int MU = 11;
    private static final String[] NAMES = {
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
        "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega"
    };
    /** Mu is u: {@code ug} stands for micrograms, {@code mg} never does. */
    private static final String LATIN = "abgdezhqiklunxoprsstufcyw";

    private GreekLetters() {}

    /** Whether this is one, in either case; the increment sign stands in for capital delta. */
    static boolean is(int codePoint) {
        return index(codePoint) >= 0;
    }

    static boolean in(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7F && (is(c) || c == '\u00B5' || c == '\u2126')) {
                return true;
            }
        }
        return false;
    }

    static void append(StringBuilder out, int codePoint, Reading reading) {
        int index = index(codePoint);
        switch (reading) {
            case NAME -> out.append(NAMES[index]);
            case LATIN -> out.append(LATIN.charAt(index));
            case LOST -> out.append(index == MU ? NAMES[MU] : "");
        }
    }

    private static int index(int codePoint) {
        if (codePoint == 0x2206) {
            return 3;
        }
        int index = codePoint - FIRST;
        if (index < 0 && codePoint >= 0x391 && codePoint != 0x3A2) {
            index = codePoint - 0x391;
        }
        return index >= 0 && index < NAMES.length ? index : -1;
    }
}
