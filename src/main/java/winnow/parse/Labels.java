package winnow.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The labelled parts of a page, in reading order. */
final class Labels {

    private static final Comparator<Segment> READING_ORDER =
            Comparator.comparingInt(Segment::line).thenComparingInt(Segment::start);

    private final List<Line> lines;
    private final List<Segment> segments;
    private final Map<Label, List<Segment>> byLabel = new EnumMap<>(Label.class);
    private final boolean[] labelled;
    private final Optional<Segment> abstractPart;
    private final int detailsEnd;

    Labels(List<Line> lines, List<Segment> segments) {
        this.lines = lines;
        this.segments = segments;
        this.labelled = new boolean[lines.size()];
        for (Segment segment : segments) {
            byLabel.computeIfAbsent(segment.label(), l -> new ArrayList<>(2)).add(segment);
            labelled[segment.line()] = true;
        }
        this.abstractPart = Abstract.find(this);
        this.detailsEnd = abstractPart.map(this::detailsEnd).orElse(Integer.MAX_VALUE);
    }

    List<Line> lines() {
        return lines;
    }

    List<Segment> segments() {
        return segments;
    }

    /** The one behind a segment of this page. */
    Optional<Segment> next(Segment segment) {
        int at = Collections.binarySearch(segments, segment, READING_ORDER) + 1;
        return at < segments.size() ? Optional.of(segments.get(at)) : Optional.empty();
    }

    List<Segment> list(Label label) {
        return byLabel.getOrDefault(label, List.of());
    }

    Stream<Segment> all(Label label) {
        return list(label).stream();
    }

    Optional<Segment> first(Label label) {
        return has(label) ? Optional.of(list(label).get(0)) : Optional.empty();
    }

    boolean has(Label label) {
        return byLabel.containsKey(label);
    }

    /** Whether a label stands in that line. */
    boolean isLabelled(int line) {
        return labelled[line];
    }

    /** Index of the first line with one of these labels, or -1. */
    int lineOf(Label... labels) {
        int line = -1;
        for (Label label : labels) {
            if (has(label) && (line < 0 || list(label).get(0).line() < line)) {
                line = list(label).get(0).line();
            }
        }
        return line;
    }

    /** The part that holds the abstract, empty or not. */
    Optional<Segment> abstractPart() {
        return abstractPart;
    }

    /**
     * Whether a segment stands where the article's own details do: before the abstract or, on a page that prints them
     * behind it, before what is about other articles.
     */
    boolean beforeAbstract(Segment segment) {
        return segment.line() <= detailsEnd;
    }

    private int detailsEnd(Segment found) {
        int details = lineOf(Label.PUBLISHED_ONLINE, Label.PAGES, Label.ARTICLE_NUMBER);
        int others = lineOf(Label.RELATED_ARTICLES, Label.REFERENCES, Label.INTRODUCTION);
        boolean behind = details > found.line() && (others < 0 || others > details);
        return !behind ? found.line() : others < 0 ? Integer.MAX_VALUE : others;
    }
}
