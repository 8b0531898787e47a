package winnow.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares text with the words of {@link Label}, whatever the case. */
final class LabelForms {

    private record Form(String words, Label label) {}

    /** Forms by first character, longest first. */
    private static final Form[][] BY_FIRST = new Form[128][];

    private static final List<Form> COPYRIGHT_SIGN = List.of(new Form("©", Label.COPYRIGHT));

    static {
        List<List<Form>> lists = new ArrayList<>();
        for (int i = 0; i < BY_FIRST.length; i++) {
            lists.add(new ArrayList<>());
        }
        for (Label label : Label.values()) {
            for (String words : label.forms()) {
                if (words.charAt(0) < BY_FIRST.length) {
                    lists.get(Character.toLowerCase(words.charAt(0))).add(new Form(words, label));
                }
            }
        }
        for (int i = 0; i < BY_FIRST.length; i++) {
            lists.get(i).sort((a, b) -> b.words.length() - a.words.length());
            BY_FIRST[i] = lists.get(i).toArray(Form[]::new);
        }
    }

    private LabelForms() {}

    /** The label whose words begin at an offset and end at a word's end, or null. */
    static Label at(String text, int offset) {
        Form form = formAt(text, offset);
        return form == null ? null : form.label;
    }

    /** Number of characters that the label's words take there. */
    static int length(Label label, String text, int offset) {
        Form form = formAt(text, offset);
        return form == null || form.label != label ? 0 : form.words.length();
    }

    private static Form formAt(String text, int offset) {
        if (offset >= text.length()) {
            return null;
        }
        char first = text.charAt(offset);
        if (first == '©') {
            return COPYRIGHT_SIGN.get(0);
        }
        int key = first >= 'A' && first <= 'Z' ? first + 32 : first;
        if (key >= BY_FIRST.length) {
            return null;
        }
        for (Form form : BY_FIRST[key]) {
            int length = form.words.length();
            if (text.regionMatches(true, offset, form.words, 0, length) && endsWord(text, offset + length)) {
                return form;
            }
        }
        return null;
    }

    /** The wanted label whose words end before that colon, or null. */
    static Label endingAt(String text, int colon, Set<Label> wanted) {
        for (Label label : wanted) {
            if (startOf(label, text, colon) >= 0) {
                return label;
            }
        }
        return null;
    }

    /** Where the label's words begin that end before that colon, or -1. */
    static int startOf(Label label, String text, int colon) {
        int end = colon;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        for (String words : FORMS[label.ordinal()]) {
            int start = end - words.length();
            if (start >= 0
                    && text.regionMatches(true, start, words, 0, words.length())
                    && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))) {
                return start;
            }
        }
        return -1;
    }

    private static final String[][] FORMS = new String[Label.values().length][];

    static {
        for (Label label : Label.values()) {
            FORMS[label.ordinal()] = label.forms();
        }
    }

    /** Whether what follows a label without a colon can be its value. */
    static boolean valueMayFollow(Label label, String text, int next) {
        char c = text.charAt(next);
        return switch (label) {
            case PAGES, ARTICLE_NUMBER, VOLUME, ISSUE, PRINT_ISSN, ONLINE_ISSN -> c >= '0' && c <= '9';
            case COPYRIGHT ->
                c == '©' || (c >= '0' && c <= '9') || text.lastIndexOf('©', next) >= Math.max(0, next - 2);
            case PUBLISHED_ONLINE -> Character.isLetterOrDigit(c);
            default -> !Character.isLetter(c);
        };
    }

    static int behindColon(String text, int end) {
        int at = skipSpaces(text, end);
        while (at < text.length() && isColon(text.charAt(at))) {
            at = skipSpaces(text, at + 1);
        }
        return at;
    }

    static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    static boolean isColon(char c) {
        return c == ':' || c == '\uFF1A' || c == '\uFE55' || c == '\u2236';
    }

    private static boolean endsWord(String text, int end) {
        return end >= text.length()
                || (!Character.isLetterOrDigit(text.charAt(end)) && "'’‑-".indexOf(text.charAt(end)) < 0);
    }
}
