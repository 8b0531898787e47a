package winnow.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private PrintedAffiliations() {}

    static List<Printed> read(Labels labels) {
        List<Printed> found = new ArrayList<>();
        labels.all(Label.AFFILIATIONS).filter(labels::beforeAbstract).forEach(segment -> segment(segment, found));
        return found;
    }

    private static void segment(Segment segment, List<Printed> found) {
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

    private static void flush(StringBuilder run, List<Printed> found) {
        String text = run.toString().strip();
        run.setLength(0);
        Matcher labelled = LABELLED.matcher(text);
        String label = "";
        if (labelled.find()) {
            label = labelled.group(1);
            text = text.substring(labelled.end());
        }
        while (text.endsWith(";") || text.endsWith(",")) {
            text = text.substring(0, text.length() - 1).strip();
        }
        if (text.length() > 5 && text.indexOf(' ') > 0) {
            found.add(new Printed(label, text));
        }
    }
}
