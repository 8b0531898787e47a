package winnow.parse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The labelled parts of a page, in reading order.
 *
 * @param lines all lines
 * @param segments one a label found
 */
record Labels(List<Line> lines, List<Segment> segments) {

    Optional<Segment> first(Label label) {
        return all(label).findFirst();
    }

    Stream<Segment> all(Label label) {
        return segments.stream().filter(s -> s.label() == label);
    }

    boolean has(Label label) {
        return first(label).isPresent();
    }

    /** Index of the first line with one of these labels, or -1. */
    int lineOf(Label... labels) {
        List<Label> wanted = List.of(labels);
        for (Segment segment : segments) {
            if (wanted.contains(segment.label())) {
                return segment.line();
            }
        }
        return -1;
    }

    /** Whether a segment stands before the abstract, or there is no abstract. */
    boolean beforeAbstract(Segment segment) {
        return Abstract.find(this).map(a -> segment.line() <= a.line()).orElse(true);
    }
}
