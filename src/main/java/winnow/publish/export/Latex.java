package winnow.publish.export;

import java.util.Map;

/** Text as LaTeX reads it; letters beyond ASCII stay as they are, which every engine of today takes. */
final class Latex {

    private static final Map<Character, String> ESCAPED = Map.of(
            '\\', "\\textbackslash{}",
            // BibTeX counts a brace even behind a backslash, so a lone one would end the entry.
            '{', "\\textbraceleft{}",
            '}', "\\textbraceright{}",
            '&', "\\&",
            '%', "\\%",
            '$', "\\$",
            '#', "\\#",
            '_', "\\_",
            '~', "\\textasciitilde{}",
            '^', "\\textasciicircum{}");

    private Latex() {}

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String replacement = ESCAPED.get(c);
            if (replacement == null) {
                escaped.append(c);
            } else {
                escaped.append(replacement);
            }
        }
        return escaped.toString();
    }

    /** Whether it can stand in a field that is taken letter by letter, such as {@code doi}. */
    static boolean isVerbatim(String text) {
        return text.chars().noneMatch(c -> c == '{' || c == '}' || c == '\\');
    }

    /** An address with the characters that would end or escape a field in their percent form. */
    static String verbatimAddress(String address) {
        return address.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D");
    }
}
