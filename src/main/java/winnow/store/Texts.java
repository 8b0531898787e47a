package winnow.store;

/** Makes any Java string one that PostgreSQL can hold. */
final class Texts {

    private Texts() {}

    /**
     * Leaves out U+0000, which PostgreSQL's text cannot hold, and puts U+FFFD for a surrogate without its partner, which
     * UTF-8 cannot. Everything else stays; the same instance comes back when nothing had to be done.
     */
    static String storable(String text) {
        if (text == null) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return repaired(text, i);
            }
        }
        return text;
    }

    private static String repaired(String text, int start) {
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, start);
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                clean.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                clean.append('\uFFFD');
            } else if (c != 0) {
                clean.append(c);
            }
        }
        return clean.toString();
    }
}
