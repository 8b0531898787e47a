package winnow.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The author list as the page prints it: one item an author, or one line with commas, with or without label numbers. */
final class PrintedAuthors {

    /**
     * One printed author.
     *
     * @param name as printed, without label numbers
     * @param labels affiliation labels behind the name, {@code 1}, {@code a}
     * @param nested affiliations printed under the name
     */
    record Printed(String name, Set<String> labels, List<String> nested) {}

    private static final Pattern INSTITUTION = Pattern.compile(
            "\\b(?:department|universit\\w*|hospital|institut\\w*|college|school|cent(?:er|re)|laborator\\w*|faculty"
                    + "|clinic\\w*|division|academy|ministry|unit|section)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DEGREE =
            Pattern.compile("(?:M\\.?D|Ph\\.?D|M\\.?Sc|B\\.?Sc|M\\.?B\\.?B\\.?S|MPH|FRCS)\\.?");
    private static final Pattern LABEL_ONLY = Pattern.compile("[\\d*†‡§¶#,\\s]+");
    private static final Pattern BETWEEN_LABELS = Pattern.compile("[\\s,;]+");
    private static final Pattern AND = Pattern.compile("(?:^|\\s)(?:and|&)\\s+");

    /** Where a superscript begins and ends in marked text; no page's text holds these characters. */
    private static final char RAISED = '\u0001';

    private static final char LOWERED = '\u0002';

    private final List<Printed> authors = new ArrayList<>();

    private PrintedAuthors() {}

    static List<Printed> read(Labels labels) {
        PrintedAuthors reader = new PrintedAuthors();
        segment(labels).ifPresent(reader::read);
        return List.copyOf(reader.authors);
    }

    /** The last label before the date, so that a menu's "Authors" is not taken for the list. */
    static Optional<Segment> segment(Labels labels) {
        int end = labels.lineOf(Label.PUBLISHED_ONLINE);
        int limit = end >= 0 ? end : labels.lineOf(Label.ABSTRACT, Label.RELATED_ARTICLES);
        return labels.all(Label.AUTHORS)
                .filter(s -> limit < 0 || s.line() <= limit)
                .reduce((first, second) -> second)
                .or(() -> labels.first(Label.AUTHORS).filter(labels::beforeAbstract));
    }

    private void read(Segment segment) {
        List<Segment.Piece> pieces = segment.pieces();
        boolean commas = false;
        for (Segment.Piece piece : pieces) {
            int comma = piece.line().text().indexOf(',', piece.from());
            commas |= comma >= 0 && comma < piece.to() && !isAffiliation(piece.text());
        }
        StringBuilder run = new StringBuilder();
        for (Segment.Piece piece : pieces) {
            if (isAffiliation(piece.text())) {
                flush(run);
                nest(piece.text());
                continue;
            }
            if (!commas || piece.line().opens() || piece.from() > 0) {
                flush(run);
            }
            Tidy.joinLine(run, pieces.size() == 1 && !commas ? byElements(piece) : marked(piece));
        }
        flush(run);
    }

    private static boolean isAffiliation(String text) {
        return text.indexOf(',') > 0
                && text.length() > 25
                && INSTITUTION.matcher(text).find();
    }

    private void nest(String text) {
        if (!authors.isEmpty()) {
            Printed last = authors.remove(authors.size() - 1);
            List<String> nested = new ArrayList<>(last.nested());
            nested.add(text);
            authors.add(new Printed(last.name(), last.labels(), nested));
        }
    }

    /** Names that only their elements keep apart, separated by commas. */
    private static String byElements(Segment.Piece piece) {
        List<String> parts = new ArrayList<>();
        int from = piece.from();
        for (int cut : piece.line().cuts()) {
            if (cut > from && cut <= piece.to()) {
                parts.add(piece.line().text().substring(from, cut).strip());
                from = cut;
            }
        }
        parts.add(piece.line().text().substring(from, piece.to()).strip());
        parts.removeIf(part -> part.isEmpty() || LABEL_ONLY.matcher(part).matches());
        boolean names = parts.size() > 1 && parts.stream().allMatch(part -> part.indexOf(' ') > 0);
        return names ? String.join(", ", parts) : marked(piece);
    }

    private static String marked(Segment.Piece piece) {
        Line line = piece.line();
        StringBuilder text = new StringBuilder();
        int at = piece.from();
        for (int i = 0; i + 1 < line.raised().length; i += 2) {
            int start = Math.max(at, Math.min(line.raised()[i], piece.to()));
            int end = Math.max(start, Math.min(line.raised()[i + 1], piece.to()));
            if (start < end) {
                text.append(line.text(), at, start)
                        .append(RAISED)
                        .append(line.text(), start, end)
                        .append(LOWERED);
                at = end;
            }
        }
        return text.append(line.text(), at, piece.to()).toString().strip();
    }

    private void flush(StringBuilder run) {
        if (run.isEmpty()) {
            return;
        }
        int depth = 0;
        int from = 0;
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            depth += c == RAISED ? 1 : c == LOWERED ? -1 : 0;
            if (depth == 0 && (c == ',' || c == ';')) {
                split(run.substring(from, i));
                from = i + 1;
            }
        }
        split(run.substring(from));
        run.setLength(0);
    }

    private void split(String part) {
        String text = part.strip();
        boolean list = text.indexOf(' ') > 0 && !PersonNames.isGroup(text);
        boolean several = list && (text.indexOf(" and ") >= 0 || text.startsWith("and ") || text.indexOf('&') >= 0);
        for (String name : several ? AND.split(text) : new String[] {text}) {
            add(name.strip());
        }
    }

    private void add(String text) {
        Set<String> labels = new TreeSet<>();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int end = c == RAISED ? text.indexOf(LOWERED, i) : -1;
            if (end >= 0) {
                labels(text.substring(i + 1, end), labels);
                i = end;
            } else {
                name.append(c);
            }
        }
        int end = name.length();
        while (end > 0 && (Character.isDigit(name.charAt(end - 1)) || " *†‡§¶#,".indexOf(name.charAt(end - 1)) >= 0)) {
            end--;
        }
        labels(name.substring(end), labels);
        credit(Tidy.spaces(name.substring(0, end)), labels);
    }

    private void credit(String name, Set<String> labels) {
        boolean suffix = PersonNames.isSuffix(name)
                || name.length() < 8 && DEGREE.matcher(name).matches();
        if (!authors.isEmpty() && (name.isEmpty() || suffix)) {
            Printed last = authors.remove(authors.size() - 1);
            Set<String> all = new TreeSet<>(last.labels());
            all.addAll(labels);
            authors.add(new Printed(
                    PersonNames.isSuffix(name) ? last.name() + ", " + name : last.name(), all, last.nested()));
        } else if (name.length() > 1 && name.codePoints().anyMatch(Character::isLetter)) {
            authors.add(new Printed(name, labels, List.of()));
        }
    }

    private static void labels(String text, Set<String> labels) {
        if (text.isEmpty()) {
            return;
        }
        for (String label : BETWEEN_LABELS.split(text)) {
            if (!label.isBlank()) {
                labels.add(label);
            }
        }
    }
}
