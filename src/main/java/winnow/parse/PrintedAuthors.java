package winnow.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The author list as the page prints it: one item an author, or one line with commas, with or without label numbers. */
final class PrintedAuthors {

    private static final Pattern DEGREE =
            Pattern.compile("(?:M\\.?D|Ph\\.?D|M\\.?Sc|B\\.?Sc|M\\.?B\\.?B\\.?S|MPH|FRCS)\\.?");
    private static final Pattern LABEL_ONLY = Pattern.compile("[\\d*†‡§¶#,\\s]+");
    private static final Pattern ORCID_TEXT = Pattern.compile(
            "\\s*[(\\[]?(?:ORCID(?:\\s*iD)?\\s*:?\\s*)?(?:https?://)?(?:orcid\\.org/)?\\b(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dXx])[)\\]]?",
            Pattern.CASE_INSENSITIVE);
    private static final int ORCID_LENGTH = 19;
    private static final Pattern ORDINAL = Pattern.compile("^\\d{1,3}[.)]\\s+(?=\\S)");
    private static final Pattern AND = Pattern.compile("(?:^|\\s)(?:and|&)\\s+");

    /** Where a superscript begins and ends in marked text; no page's text holds these characters. */
    private static final char RAISED = '\u0001';

    private static final char LOWERED = '\u0002';

    private final List<PrintedAuthor> authors = new ArrayList<>();
    private final AuthorNotes notes;

    private PrintedAuthors(AuthorNotes notes) {
        this.notes = notes;
    }

    static List<PrintedAuthor> read(PeopleBlock block, AuthorNotes notes) {
        PrintedAuthors reader = new PrintedAuthors(notes);
        reader.read(block.parts());
        return List.copyOf(reader.authors);
    }

    private void read(List<PeopleBlock.Part> parts) {
        boolean commas = parts.stream()
                .anyMatch(part -> !part.affiliation() && part.piece().text().indexOf(',') >= 0);
        StringBuilder run = new StringBuilder();
        for (PeopleBlock.Part part : parts) {
            Segment.Piece piece = part.piece();
            boolean note = !part.affiliation() && notes.take(piece.text());
            if (note || part.affiliation()) {
                flush(run);
                if (!note) {
                    change(last -> last.of(unlabelled(piece.text())));
                }
                continue;
            }
            if (!commas || piece.line().opens() || piece.from() > 0) {
                flush(run);
            }
            int before = authors.size();
            Tidy.joinLine(run, parts.size() == 1 && !commas ? byElements(piece) : marked(piece));
            if (hasOrcid(piece)) {
                flush(run);
                identify(piece, before);
            }
        }
        flush(run);
    }

    private static String unlabelled(String affiliation) {
        boolean bracketed = affiliation.startsWith("(") && affiliation.endsWith(")");
        String text = bracketed ? affiliation.substring(1, affiliation.length() - 1) : affiliation;
        return text.replaceFirst("^[\\s:;,–-]+", "").replaceFirst("[\\s;,]+$", "");
    }

    private static boolean hasOrcid(Segment.Piece piece) {
        return piece.line().links().stream().anyMatch(link -> link.href().contains("orcid.org/"));
    }

    /** A link to an ORCID iD beside one name is that author's. */
    private void identify(Segment.Piece piece, int before) {
        List<String> ids = piece.line().links().stream()
                .map(Link::href)
                .filter(href -> href.contains("orcid.org/"))
                .distinct()
                .toList();
        if (ids.size() == 1 && authors.size() == before + 1) {
            change(last -> last.identified(ids.get(0)));
        }
    }

    private void change(UnaryOperator<PrintedAuthor> how) {
        if (!authors.isEmpty()) {
            authors.add(how.apply(authors.remove(authors.size() - 1)));
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

    private void add(String printed) {
        Matcher orcid = printed.length() < ORCID_LENGTH ? null : ORCID_TEXT.matcher(printed);
        String id = orcid != null && orcid.find() ? orcid.group(1) : "";
        String bare = id.isEmpty() ? printed : orcid.replaceAll("").strip();
        String text = beginsWithDigit(bare) ? ORDINAL.matcher(bare).replaceFirst("") : bare;
        Set<String> labels = new TreeSet<>();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int end = c == RAISED ? text.indexOf(LOWERED, i) : -1;
            if (end >= 0) {
                AuthorMarks.read(text.substring(i + 1, end), labels);
                i = end;
            } else {
                name.append(c);
            }
        }
        int end = AuthorMarks.start(name);
        AuthorMarks.read(name.substring(end), labels);
        credit(Tidy.spaces(name.substring(0, end)), labels);
        if (!id.isEmpty()) {
            change(last -> last.identified(id));
        }
    }

    private static boolean beginsWithDigit(String text) {
        return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    private void credit(String name, Set<String> labels) {
        boolean suffix = PersonNames.isSuffix(name)
                || name.length() < 8 && DEGREE.matcher(name).matches();
        if (!authors.isEmpty() && (name.isEmpty() || suffix)) {
            change(last -> last.marked(labels));
            if (PersonNames.isSuffix(name)) {
                change(last ->
                        new PrintedAuthor(last.name() + ", " + name, last.labels(), last.nested(), last.orcid()));
            }
        } else if (name.length() > 1 && name.codePoints().anyMatch(Character::isLetter)) {
            authors.add(new PrintedAuthor(name, labels, List.of(), ""));
        }
    }
}
