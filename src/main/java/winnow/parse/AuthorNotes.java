package winnow.parse;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notes under the authors: {@code *Corresponding author}, {@code †These authors contributed equally}. */
final class AuthorNotes {

    private static final Pattern SIGN = Pattern.compile("^\\(?([*†‡§¶#]{1,3}|\\d{1,2}|[a-z](?=\\p{Lu}|\\s))[).:]?\\s*");
    private static final Pattern CORRESPONDING =
            Pattern.compile("^(?:author for |address )?correspond(?:ing author|ence)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern EQUAL = Pattern.compile(
            "\\bcontributed equally\\b|^equal contribut|^joint (?:first|last) author", Pattern.CASE_INSENSITIVE);

    private final Set<String> corresponding = new HashSet<>();
    private final Set<String> equal = new HashSet<>();
    private final StringBuilder addressed = new StringBuilder();

    /** Whether the text is such a note, which is then kept. */
    boolean take(String text) {
        if (text.indexOf("orrespond") < 0 && text.indexOf("qual") < 0 && text.indexOf("oint") < 0) {
            return false;
        }
        Matcher sign = SIGN.matcher(text);
        String label = sign.find() ? sign.group(1) : "";
        String words = label.isEmpty() ? text : text.substring(sign.end());
        if (EQUAL.matcher(words).find()) {
            equal.add(label);
            return true;
        }
        if (CORRESPONDING.matcher(words).find()) {
            corresponding.add(label);
            addressed.append(' ').append(Tidy.fold(words)).append(' ');
            return true;
        }
        return false;
    }

    /** Whether a note with the author's mark, or one that names the author, asks to write to him or her. */
    boolean corresponding(PrintedAuthor author) {
        return marked(author, corresponding, equal) || addressed.indexOf(" " + Tidy.fold(author.name()) + " ") >= 0;
    }

    /** Whether a note with the author's mark says that several contributed alike. */
    boolean equal(PrintedAuthor author) {
        return marked(author, equal, corresponding);
    }

    /** The asterisk before a note may pass for a bullet, so a note without a mark has it unless the other one has. */
    private static boolean marked(PrintedAuthor author, Set<String> notes, Set<String> others) {
        boolean asterisk = notes.contains("") && !others.contains("*") && !others.contains("");
        return author.labels().stream().anyMatch(label -> notes.contains(label) || (asterisk && label.equals("*")));
    }
}
