package winnow.parse;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers, letters and signs behind an author's name that refer to affiliations and notes: {@code 1,2}, {@code 1-3*}. */
final class AuthorMarks {

    private static final Pattern MARK =
            Pattern.compile("(\\d{1,3})(?:\\s*[-‐-―]\\s*(\\d{1,3}))?|[a-z]|\\*+|†+|‡+|§+|¶+|#+");

    /** No page numbers more affiliations. */
    private static final int MOST = 99;

    private AuthorMarks() {}

    /** Adds each mark in the text, a range as its numbers. */
    static void read(String text, Set<String> labels) {
        if (text.isEmpty()) {
            return;
        }
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            if (mark.group(2) == null) {
                labels.add(mark.group());
            } else {
                int last = Math.min(Integer.parseInt(mark.group(2)), MOST);
                for (int i = Integer.parseInt(mark.group(1)); i <= last; i++) {
                    labels.add(Integer.toString(i));
                }
            }
        }
    }

    /** Where a name ends and marks behind it begin, in brackets or not. */
    static int start(StringBuilder name) {
        int end = name.length();
        boolean marks = false;
        while (end > 0 && (isMark(name.charAt(end - 1)) || " ,;()[]-".indexOf(name.charAt(end - 1)) >= 0)) {
            end--;
            marks |= isMark(name.charAt(end));
        }
        if (!marks) {
            return bare(name);
        }
        boolean closes = end > 0 && end < name.length() && ")]".indexOf(name.charAt(end)) >= 0;
        return closes ? end + 1 : end;
    }

    private static int bare(StringBuilder name) {
        int end = name.length();
        while (end > 0 && " ,(".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isMark(char c) {
        return Character.isDigit(c) || "*†‡§¶#".indexOf(c) >= 0;
    }
}
