package winnow.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Compares text with the words of {@link Label}, whatever the case. */
final class LabelForms {

    /** One wording of a label. */
    record Form(String words, Label label) {

        int length() {
            return words.length();
        }

        /** Whether the words stand there, whatever the case; all of them are ASCII. */
        boolean isAt(String text, int start) {
            if (start < 0 || start + words.length() > text.length()) {
                return false;
            }
            for (int i = 0; i < words.length(); i++) {
                if ((text.charAt(start + i) | 32) != (words.charAt(i) | 32)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Forms by first and by last character in lower case, longest first. */
    private static final Form[][] BY_FIRST = by(words -> words.charAt(0));

    private static final Form[][] BY_LAST = by(words -> words.charAt(words.length() - 1));

    /** Pairs of letters with which a label begins. */
    private static final boolean[] PAIRS = pairs();

    private static final Form COPYRIGHT_SIGN = new Form("©", Label.COPYRIGHT);

    private LabelForms() {}

    private static boolean[] pairs() {
        boolean[] pairs = new boolean[128 * 128];
        for (Label label : Label.values()) {
            for (String words : label.forms()) {
                if (words.length() > 1) {
                    pairs[Character.toLowerCase(words.charAt(0)) * 128 + Character.toLowerCase(words.charAt(1))] = true;
                }
            }
        }
        return pairs;
    }

    private static Form[][] by(ToIntFunction<String> letter) {
        List<List<Form>> lists = new ArrayList<>();
        for (int i = 0; i < 128; i++) {
            lists.add(new ArrayList<>());
        }
        for (Label label : Label.values()) {
            for (String words : label.forms()) {
                int key = Character.toLowerCase(letter.applyAsInt(words));
                if (key < lists.size()) {
                    lists.get(key).add(new Form(words, label));
                }
            }
        }
        Form[][] table = new Form[lists.size()][];
        for (int i = 0; i < table.length; i++) {
            lists.get(i).sort((a, b) -> b.words.length() - a.words.length());
            table[i] = lists.get(i).toArray(Form[]::new);
        }
        return table;
    }

    /** The words of a label that stand at an offset of tidy text and end at a word's end, or null. */
    static Form at(String text, int offset) {
        if (offset >= text.length()) {
            return null;
        }
        char first = text.charAt(offset);
        int key = first >= 'A' && first <= 'Z' ? first + 32 : first;
        if (key >= BY_FIRST.length) {
            return first == '©' ? COPYRIGHT_SIGN : null;
        }
        for (Form form : BY_FIRST[key]) {
            if (form.isAt(text, offset) && endsWord(text, offset + form.length())) {
                return form;
            }
        }
        return null;
    }

    /** Whether a line's raw texts, spaces and all, begin like a label at an offset of one of them. */
    static boolean mayBegin(Object[] items, int item, int offset) {
        String raw = (String) items[item];
        char first = raw.charAt(offset);
        int key = first >= 'A' && first <= 'Z' ? first + 32 : first;
        if (key >= BY_FIRST.length) {
            return first == '©';
        }
        if (offset + 1 < raw.length() && !isPair(key, raw.charAt(offset + 1))) {
            return false;
        }
        for (Form form : BY_FIRST[key]) {
            if (isPrefix(form.words, 0, items, item, offset)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPair(int first, char second) {
        int next = second >= 'A' && second <= 'Z' ? second + 32 : second;
        return next < 128 && PAIRS[first * 128 + next];
    }

    private static boolean isPrefix(String words, int from, Object[] items, int item, int offset) {
        String raw = (String) items[item];
        int at = offset;
        while (from > 0 && words.charAt(from - 1) == ' ' && at < raw.length() && Tidy.isSpace(raw.charAt(at))) {
            at++;
        }
        for (int i = from; i < words.length(); i++) {
            if (at == raw.length()) {
                int next = nextText(items, item);
                return next < 0 || isPrefix(words, i, items, next, 0);
            }
            char wanted = words.charAt(i);
            char c = raw.charAt(at++);
            if (wanted == ' ' ? !Tidy.isSpace(c) : (c | 32) != (wanted | 32)) {
                return false;
            }
            while (wanted == ' ' && at < raw.length() && Tidy.isSpace(raw.charAt(at))) {
                at++;
            }
        }
        return true;
    }

    private static int nextText(Object[] items, int item) {
        for (int i = item + 1; i < items.length; i++) {
            if (items[i] instanceof String text && !text.isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    /** Where the word before a colon ends. */
    static int wordEnd(String text, int colon) {
        int end = colon;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    /** The words of a label that end there, or null. */
    static Form endingAt(String text, int end) {
        char last = end == 0 ? 0 : text.charAt(end - 1);
        int key = last >= 'A' && last <= 'Z' ? last + 32 : last;
        if (key >= BY_LAST.length) {
            return null;
        }
        for (Form form : BY_LAST[key]) {
            int start = end - form.length();
            if (form.isAt(text, start) && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))) {
                return form;
            }
        }
        return null;
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
