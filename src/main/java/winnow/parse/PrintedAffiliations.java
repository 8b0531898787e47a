package winnow.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The affiliations behind "View Affiliations": in the page, hidden until clicked. */
final class PrintedAffiliations {

    /**
     * One printed affiliation.
     *
     * @param label label before it, {@code 1}; empty where it has none
     * @param name institution and place
     */
    record Printed(String label, String name) {}

    private static final Pattern LABELLED =
            Pattern.compile("^\\(?(\\d{1,3}|[a-z]|[*†‡§¶#]{1,3})(?:[).:]\\s*|\\s+|(?=\\p{Lu}))(?=\\S)");

    private static final Pattern NUMBER = Pattern.compile("(?<=[,;.)])\\s*\\(?(?<!\\d)(\\d{1,2})[.)]?\\s*(?=\\p{Lu})");

    private PrintedAffiliations() {}

    static List<Printed> read(PeopleBlock block, AuthorNotes notes) {
        List<String> texts = new ArrayList<>();
        block.shared().forEach(segment -> segment(segment, texts));
        return texts.stream()
                .filter(text -> !notes.take(text))
                .flatMap(PrintedAffiliations::numbered)
                .map(PrintedAffiliations::printed)
                .filter(p -> p.name().length() > 5 && p.name().indexOf(' ') > 0)
                .toList();
    }

    /** One paragraph may hold several: {@code 1Hospital A, Rome, 2Hospital B, Oslo}. */
    private static Stream<String> numbered(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        Matcher next = NUMBER.matcher(text);
        int expected = text.startsWith("1") || text.startsWith("(1)") ? 2 : 0;
        while (expected > 0 && next.find()) {
            if (next.group(1).equals(Integer.toString(expected))) {
                parts.add(text.substring(from, next.start()));
                from = next.start();
                expected++;
            }
        }
        parts.add(text.substring(from));
        return parts.stream().map(String::strip);
    }

    private static void segment(Segment segment, List<String> found) {
        StringBuilder run = new StringBuilder();
        for (Segment.Piece piece : segment.pieces()) {
            if (piece.line().opens() || startsAnew(run, piece.text())) {
                flush(run, found);
            }
            int from = piece.from();
            int[] raised = piece.line().raised();
            for (int i = 0; i + 1 < raised.length; i += 2) {
                if (raised[i] > from && raised[i + 1] < piece.to()) {
                    Tidy.joinLine(
                            run, piece.line().text().substring(from, raised[i]).strip());
                    flush(run, found);
                    from = raised[i];
                }
            }
            Tidy.joinLine(run, piece.line().text().substring(from, piece.to()).strip());
        }
        flush(run, found);
    }

    /** A wrapped line goes on after a comma or in small letters; else it is the next affiliation. */
    private static boolean startsAnew(StringBuilder run, String line) {
        if (run.isEmpty() || line.isEmpty()) {
            return true;
        }
        char last = run.charAt(run.length() - 1);
        return last != ',' && !Tidy.isHyphen(last) && !Character.isLowerCase(line.charAt(0));
    }

    private static void flush(StringBuilder run, List<String> found) {
        found.add(run.toString().strip());
        run.setLength(0);
    }

    private static Printed printed(String paragraph) {
        Matcher labelled = LABELLED.matcher(paragraph);
        String label = labelled.find() ? labelled.group(1) : "";
        String text = label.isEmpty() ? paragraph : paragraph.substring(labelled.end());
        while (text.endsWith(";") || text.endsWith(",")) {
            text = text.substring(0, text.length() - 1).strip();
        }
        return new Printed(label, text);
    }
}
