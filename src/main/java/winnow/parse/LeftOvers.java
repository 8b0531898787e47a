package winnow.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.parse.Examination.LeftOver;

/**
 * What is on a page and was not read. Words before a colon that are no known label come first: where a label of the site
 * was reworded, its successor is among them.
 */
final class LeftOvers {

    /** Prose behind these is never read. */
    private static final Set<Label> PROSE = EnumSet.of(Label.INTRODUCTION, Label.REFERENCES, Label.KEYWORDS);

    /** Lists to which whatever stands below them is taken to belong. */
    private static final Set<String> SWALLOWING = Set.of("authors", "affiliations");

    private static final Pattern LABEL =
            Pattern.compile("^([\\p{L}][\\p{L}\\p{N} '’()/&.-]{1,45}?)\\s*[:\\uFF1A]\\s*(.*)$", Pattern.DOTALL);
    private static final Pattern WORDS = Pattern.compile("\\S+(?: \\S+){0,4}");
    private static final Pattern ISSN = Pattern.compile("^\\D{0,3}\\d{4}-\\d{3}[\\dXx]\\b");
    private static final int SHOWN = 160;

    private final PageFlow flow;
    private final Labels labels;
    private final List<String> read = new ArrayList<>();
    /** The values alone, without names and affiliations: a label that is not known ends up in these and in raw texts. */
    private final List<String> surely = new ArrayList<>();

    private final List<LeftOver> named = new ArrayList<>();
    private final List<LeftOver> others = new ArrayList<>();
    private int setAside;

    LeftOvers(PageFlow flow, Labels labels, ReadValues values) {
        this.flow = flow;
        this.labels = labels;
        values.values().forEach(value -> {
            add(value.value(), SWALLOWING.contains(value.field()));
            add(value.raw(), true);
        });
        boolean[] prose = prose();
        for (int i = 0; i < flow.lines().size(); i++) {
            line(i, flow.lines().get(i), prose[i]);
        }
    }

    private void add(String text, boolean swallowing) {
        List<String> parts = new ArrayList<>(List.of(text.split("[;\\n]")));
        parts.add(text);
        for (String part : parts) {
            String folded = Tidy.fold(part);
            if (!folded.isEmpty()) {
                read.add(folded);
                if (!swallowing) {
                    surely.add(folded);
                }
            }
        }
    }

    private boolean[] prose() {
        boolean[] prose = new boolean[flow.lines().size()];
        for (Segment segment : labels.segments()) {
            if (PROSE.contains(segment.label())) {
                Arrays.fill(
                        prose,
                        segment.line(),
                        Math.min(prose.length, Math.max(segment.endLine(), segment.line() + 1)),
                        true);
            }
        }
        return prose;
    }

    private void line(int index, Line line, boolean prose) {
        String text = line.text();
        if (text.isEmpty()) {
            return;
        }
        if (labels.isLabelled(index)) {
            behindHeading(index);
            return;
        }
        if (prose || line.chrome()) {
            setAside++;
            return;
        }
        String where = "line " + (index + 1);
        if (isLabel(text) && !isAmong(surely, text)) {
            String value = LABEL.matcher(text).replaceFirst("$2");
            named.add(new LeftOver("label", where, shown(text), likeness(value)));
        } else if (!isAmong(read, text)) {
            others.add(new LeftOver("line", where, shown(text), likeness(text)));
        }
    }

    /** "Metrics: Readers: 12": behind a heading on its own line may stand words that were a label once. */
    private void behindHeading(int index) {
        labels.segments().stream()
                .filter(segment -> segment.line() == index && segment.label().kind() == Label.Kind.HEADING)
                .flatMap(segment -> segment.pieces().stream().limit(1))
                .filter(piece -> piece.line() == flow.lines().get(index))
                .map(Segment.Piece::text)
                .filter(text -> isLabel(text) && !isAmong(read, text))
                .forEach(text -> named.add(new LeftOver("label", "line " + (index + 1), shown(text), "")));
    }

    private static boolean isLabel(String text) {
        Matcher label = LABEL.matcher(text);
        return label.matches() && WORDS.matcher(label.group(1)).matches();
    }

    private static boolean isAmong(List<String> values, String text) {
        String line = Tidy.fold(text);
        return line.isEmpty() || values.stream().anyMatch(value -> value.contains(line) || holds(line, value));
    }

    /** Whether the value makes up most of the line, which may add a number or a bullet. */
    private static boolean holds(String line, String value) {
        return value.length() * 10 >= line.length() * 7 && line.contains(value);
    }

    private static String likeness(String text) {
        if (text.isEmpty()) {
            return "";
        }
        if (DateText.leading(text).isPresent() || DateText.leadingMonth(text).isPresent()) {
            return "date";
        }
        if (ISSN.matcher(text).find()) {
            return "issn";
        }
        if (!Dois.in(text).isEmpty()) {
            return "doi";
        }
        return text.length() < 20 && LocatorText.pages(text).isPresent() ? "pages" : "";
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    List<LeftOver> list() {
        List<LeftOver> all = new ArrayList<>(named);
        flow.head()
                .unread()
                .forEach(tag -> all.add(new LeftOver(
                        "tag",
                        "head",
                        "meta " + shown(Tidy.flat(tag.name() + ": " + tag.content())),
                        likeness(tag.content()))));
        all.addAll(others);
        return all;
    }

    int setAside() {
        return setAside;
    }
}
