package winnow.parse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds the labels of {@link Label} in a page's lines, in one pass. */
final class LabelReader {

    /** Longer lines are prose; a label in the middle of one is not looked for. */
    private static final int PROSE = 8_000;

    /** Found behind other text when a colon follows. */
    private static final Set<Label> MID_LINE = EnumSet.of(
            Label.AFFILIATIONS,
            Label.PUBLISHED_ONLINE,
            Label.PAGES,
            Label.ARTICLE_NUMBER,
            Label.COPYRIGHT,
            Label.METRICS,
            Label.TOTAL_VIEWS,
            Label.TOTAL_DOWNLOADS,
            Label.PRINT_ISSN,
            Label.ONLINE_ISSN,
            Label.RETRACTION_IN);

    /** Words that hardly an abstract puts before a colon. */
    private static final Set<Label> MID_ABSTRACT =
            EnumSet.of(Label.TOTAL_VIEWS, Label.TOTAL_DOWNLOADS, Label.PRINT_ISSN, Label.ONLINE_ISSN);

    private static final Set<Label> ISSN = EnumSet.of(Label.PRINT_ISSN, Label.ONLINE_ISSN);

    /** Headings behind which prose goes on. */
    private static final Set<Label> PROSE_HEADINGS =
            EnumSet.of(Label.ARTICLE, Label.INTRODUCTION, Label.KEYWORDS, Label.REFERENCES);

    /**
     * A label in a line.
     *
     * @param weak whether it stands in the middle of the abstract; it yields to the same label elsewhere
     */
    private record Mark(Label label, int line, int start, int valueStart, boolean weak) {}

    private final List<Line> lines;
    private final List<Mark> marks = new ArrayList<>();
    private final Set<Label> seen = EnumSet.noneOf(Label.class);
    private final AbstractProse prose;
    private boolean inDetails;
    private boolean inAbstract;
    private boolean inFullText;
    private boolean inCover;
    private boolean inCitations;

    private LabelReader(List<Line> lines) {
        this.lines = lines;
        this.prose = new AbstractProse(lines, seen);
    }

    /** Cuts the lines into labelled segments. */
    static Labels read(List<Line> lines) {
        LabelReader reader = new LabelReader(lines);
        for (int i = 0; i < lines.size(); i++) {
            reader.scan(i, lines.get(i));
        }
        return new Labels(lines, reader.segments());
    }

    private void scan(int index, Line line) {
        boolean later = line.id().equalsIgnoreCase("articleAbstract") && !inAbstract;
        if (!later && !LabelHints.mayHold(line, !inFullText)) {
            return;
        }
        if (later && !isAbstract(LabelForms.at(line.text(), 0))) {
            add(Label.ABSTRACT, index, 0, 0);
        }
        int from = allAt(index, line, 0);
        for (int cut : line.cuts()) {
            if (cut >= from) {
                from = Math.max(from, allAt(index, line, cut));
            }
        }
        if (!inFullText && !isTitle(line) && line.text().length() <= PROSE) {
            beforeColons(index, line);
        }
    }

    /** Takes labels that follow each other at once, as in "Metrics: Total Views:". */
    private int allAt(int index, Line line, int offset) {
        int from = offset;
        int behind = at(index, line, from);
        while (behind > from) {
            from = behind;
            if (line.text().startsWith("©", from)) {
                return from;
            }
            behind = at(index, line, from);
        }
        return from;
    }

    /** Tries for a label at an offset where text begins; gives the offset behind it, or the offset itself. */
    private int at(int index, Line line, int offset) {
        String text = line.text();
        int start = offset;
        while (start < text.length() && " |/,;*•·".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        LabelForms.Form form = LabelForms.at(text, start);
        if (form == null || (isStyle(form.label()) && !inCitations)) {
            return offset;
        }
        Label label = form.label();
        int end = start + form.length();
        if (!fits(label, line, start, end) || (inAbstract && prose.isProse(label, index, end))) {
            return offset;
        }
        int value = LabelForms.behindColon(text, end);
        add(label, index, start, value);
        return value;
    }

    private boolean fits(Label label, Line line, int start, int end) {
        String text = line.text();
        int next = LabelForms.skipSpaces(text, end);
        boolean ends = next == text.length();
        boolean colon = !ends && LabelForms.isColon(text.charAt(next));
        boolean alone = ends || (colon && LabelForms.behindColon(text, end) >= text.length());
        if (isTitle(line) && !(start == 0 && alone)) {
            return false;
        }
        boolean soft = !line.opens() && !line.hasCut(start);
        if (inAbstract && soft) {
            return label.kind() == Label.Kind.VALUE
                    ? colon && (!inDetails || MID_ABSTRACT.contains(label))
                    : start == 0 && alone && Character.isUpperCase(text.charAt(0));
        }
        return switch (label.kind()) {
            case WHOLE_LINE -> start == 0 && alone;
            case HEADING ->
                ends || colon || line.hasCut(end) || line.hasCut(next) || isSwitch(label, text, start, next);
            case VALUE ->
                ends || colon || (inCover && label == Label.VOLUME) || LabelForms.valueMayFollow(label, text, next);
        };
    }

    /** A title may begin with or hold the words of any label. */
    private static boolean isTitle(Line line) {
        return line.heading() == 1 || line.id().equalsIgnoreCase("titleId");
    }

    /** "View Affiliations" is clicked on, and signs such as an arrow may stand behind it. */
    private static boolean isSwitch(Label label, String text, int start, int next) {
        return label == Label.AFFILIATIONS
                && "vVhH".indexOf(text.charAt(start)) >= 0
                && !Character.isLetterOrDigit(text.charAt(next));
    }

    private void beforeColons(int index, Line line) {
        String text = line.text();
        for (int colon = text.indexOf(':'); colon > 0; colon = text.indexOf(':', colon + 1)) {
            int end = LabelForms.wordEnd(text, colon);
            LabelForms.Form form = LabelForms.endingAt(text, end);
            if (form != null && (inAbstract ? MID_ABSTRACT : MID_LINE).contains(form.label())) {
                int start = end - form.length();
                if (start > 0 && !known(index, start)) {
                    beforeColon(form.label(), index, start, LabelForms.behindColon(text, colon));
                }
            }
        }
    }

    private void beforeColon(Label label, int index, int start, int value) {
        if (!inAbstract) {
            add(label, index, start, value);
        } else if (ISSN.contains(label)) {
            marks.add(new Mark(label, index, start, value, true));
        } else if (!prose.isPrinted(label)) {
            add(label, index, start, value);
        }
    }

    private boolean known(int index, int start) {
        for (int i = marks.size() - 1; i >= 0 && marks.get(i).line == index; i--) {
            if (start >= marks.get(i).start && start < marks.get(i).valueStart) {
                return true;
            }
        }
        return false;
    }

    private void add(Label label, int line, int start, int valueStart) {
        marks.add(new Mark(label, line, start, valueStart, false));
        seen.add(label);
        inDetails |= label == Label.PUBLISHED_ONLINE || label == Label.PAGES || label == Label.ARTICLE_NUMBER;
        inAbstract = label == Label.ABSTRACT
                || (label == Label.ARTICLE && inDetails)
                || (inAbstract && PROSE_HEADINGS.contains(label));
        inFullText = inAbstract && (inFullText || label == Label.INTRODUCTION || label == Label.REFERENCES);
        inCover |= label == Label.JOURNAL_COVER;
        inCitations |= label == Label.CITATION_BOX || label == Label.STYLE_SPANDIDOS;
    }

    private static boolean isAbstract(LabelForms.Form form) {
        return form != null && form.label() == Label.ABSTRACT;
    }

    private static boolean isStyle(Label label) {
        return label == Label.STYLE_APA || label == Label.STYLE_MLA || label == Label.STYLE_CHICAGO;
    }

    private List<Segment> segments() {
        marks.removeIf(mark -> mark.weak && seen.contains(mark.label));
        marks.sort((a, b) -> a.line != b.line ? a.line - b.line : a.start - b.start);
        List<Segment> segments = new ArrayList<>(marks.size());
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            boolean last = i + 1 == marks.size();
            int endLine = last ? lines.size() : marks.get(i + 1).line;
            int endOffset = last ? 0 : marks.get(i + 1).start;
            segments.add(new Segment(mark.label, lines, mark.line, mark.start, mark.valueStart, endLine, endOffset));
        }
        return segments;
    }
}
