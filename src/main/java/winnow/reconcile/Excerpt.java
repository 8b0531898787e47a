package winnow.reconcile;

/** Short quotations for details: enough to see what differs, never a whole abstract. */
final class Excerpt {

    private static final int AROUND = 24;
    private static final int SHOWN = 60;
    private static final int DETAIL = 400;

    private Excerpt() {}

    /** Both texts from shortly before the place where they part. */
    static String parting(String one, String other) {
        int common = 0;
        int end = Math.min(one.length(), other.length());
        while (common < end && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        int from = Math.max(0, common - AROUND);
        return "'" + quoted(one, from) + "' against '" + quoted(other, from) + "'";
    }

    /** A text cut to what a list of details can bear. */
    static String shortened(String text) {
        return text.length() <= SHOWN ? text : cut(text, SHOWN) + "…";
    }

    /** A detail cut to its greatest length. */
    static String bounded(String detail) {
        return detail.length() <= DETAIL ? detail : cut(detail, DETAIL - 1) + "…";
    }

    private static String quoted(String text, int from) {
        int start = from < text.length() && from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
        return (start > 0 ? "…" : "") + shortened(text.substring(Math.min(start, text.length())));
    }

    private static String cut(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
