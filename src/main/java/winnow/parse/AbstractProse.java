package winnow.parse;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Tells whether a label's words in an abstract are its prose: "Metrics: Pain and gait.", "Volume 9 of the registry". */
final class AbstractProse {

    /** Printed above the abstract, once; the same words in the abstract are prose. */
    private static final Set<Label> ABOVE_ABSTRACT = EnumSet.range(Label.OPEN_ACCESS, Label.TOTAL_DOWNLOADS);

    /** No more text than this stands behind "Volume" when it is the cover's. */
    private static final int PLACE = 60;

    private final List<Line> lines;
    private final Set<Label> seen;

    /**
     * Judges the lines of one page.
     *
     * @param lines all lines
     * @param seen the labels found so far; grows while the page is read
     */
    AbstractProse(List<Line> lines, Set<Label> seen) {
        this.lines = lines;
        this.seen = seen;
    }

    /** Whether the words of a label that begin a line of the abstract belong to its text. */
    boolean isProse(Label label, int index, int end) {
        String text = lines.get(index).text();
        int value = LabelForms.behindColon(text, end);
        return switch (label) {
            case ISSUE -> true;
            case VOLUME -> value < text.length() ? !isPlace(lines.get(index), value) : !isPlaceBelow(index);
            case METRICS -> isPrinted(label) || !countersFollow(index, value);
            case INTRODUCTION -> value < text.length() && !lines.get(index).hasCut(end);
            case COPYRIGHT -> false;
            default -> isPrinted(label);
        };
    }

    /** Whether the details above have that label already; pages and article number share one place. */
    boolean isPrinted(Label label) {
        boolean locator = label == Label.PAGES || label == Label.ARTICLE_NUMBER;
        boolean printed = seen.contains(label)
                || (locator && (seen.contains(Label.PAGES) || seen.contains(Label.ARTICLE_NUMBER)));
        boolean event = label.field().equals(Label.RETRACTION_IN.field());
        return inDetails() && ABOVE_ABSTRACT.contains(label) && (printed || event);
    }

    private boolean inDetails() {
        return seen.contains(Label.PUBLISHED_ONLINE)
                || seen.contains(Label.PAGES)
                || seen.contains(Label.ARTICLE_NUMBER);
    }

    private boolean countersFollow(int index, int value) {
        String text = lines.get(index).text();
        boolean alone = value >= text.length();
        String next = alone && index + 1 < lines.size() ? lines.get(index + 1).text() : text;
        LabelForms.Form form = LabelForms.at(next, alone ? 0 : value);
        return form != null && (form.label() == Label.TOTAL_VIEWS || form.label() == Label.TOTAL_DOWNLOADS);
    }

    private boolean isPlaceBelow(int index) {
        return index + 1 < lines.size() && isPlace(lines.get(index + 1), 0);
    }

    private static boolean isPlace(Line line, int value) {
        int end = line.text().length();
        for (int cut : line.cuts()) {
            end = cut > value && cut < end ? cut : end;
        }
        char first = line.text().charAt(value);
        return first >= '0' && first <= '9' && end - value <= PLACE;
    }
}
