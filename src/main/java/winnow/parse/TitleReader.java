package winnow.parse;

import java.util.List;
import java.util.Optional;
import winnow.model.Claim;

/** The title: the head's, else what stands above the details, else what the citations repeat. */
final class TitleReader {

    /**
     * A title and where it stood in the flow.
     *
     * @param line index of its first line; 0 where it does not stand in the flow
     */
    record Found(Optional<Claim<String>> claim, int line) {}

    private static final Label[] DETAILS = {Label.PUBLISHED_ONLINE, Label.PAGES, Label.ARTICLE_NUMBER};

    private TitleReader() {}

    static Found read(PageFlow flow, Labels labels, CitedFacts cited) {
        Optional<Claim<String>> head = flow.head().claim(HeadTag.TITLE);
        int line = bodyLine(flow, labels, cited);
        Optional<Claim<String>> body =
                line < 0 ? Optional.empty() : body(flow.lines(), labels, line, cited, head.isEmpty());
        Optional<Claim<String>> claim = head.filter(h -> !lostPrefix(h, body))
                .or(() -> body)
                .or(() -> cited.title().map(t -> new Claim<>(t, t, "citation")));
        return new Found(claim, Math.max(line, 0));
    }

    /** Whether the head left out a notice's prefix that the page shows. */
    private static boolean lostPrefix(Claim<String> head, Optional<Claim<String>> body) {
        return body.filter(b -> Notices.kindOf(b.value()).isPresent()
                        && Notices.kindOf(head.value()).isEmpty()
                        && Tidy.fold(b.value()).endsWith(Tidy.fold(head.value())))
                .isPresent();
    }

    /** The line where the title begins, or -1. */
    private static int bodyLine(PageFlow flow, Labels labels, CitedFacts cited) {
        List<Line> lines = flow.lines();
        int details = PeopleBlock.names(labels).map(Segment::line).orElseGet(() -> labels.lineOf(DETAILS));
        int end = details < 0 ? labels.lineOf(Label.COPYRIGHT, Label.ABSTRACT) : details;
        int heading = heading(flow, labels, end, cited);
        if (heading >= 0) {
            return firstOfBlock(lines, labels, heading);
        }
        int at = end - 1;
        while (at >= 0 && labels.isLabelled(at)) {
            at--;
        }
        return at < 0 || lines.get(at).chrome() ? -1 : firstOfBlock(lines, labels, at);
    }

    /** The last first-level heading above the details; of several headings the one that the window's title repeats. */
    private static int heading(PageFlow flow, Labels labels, int end, CitedFacts cited) {
        int best = -1;
        int first = -1;
        int count = 0;
        for (int i = end - 1; i >= 0; i--) {
            Line line = flow.lines().get(i);
            if (line.heading() > 0 && !labels.isLabelled(i)) {
                count++;
                first = first < 0 && line.heading() == 1 ? i : first;
                best = best < 0 ? i : best;
            }
        }
        if (count < 2) {
            return best;
        }
        String known =
                Tidy.fold(flow.head().first(HeadTag.TITLE).or(cited::title).orElse("") + " " + flow.title());
        for (int i = end - 1; i >= 0; i--) {
            String text = flow.lines().get(i).text();
            if (flow.lines().get(i).heading() > 0 && text.length() > 20 && known.contains(Tidy.fold(text))) {
                return i;
            }
        }
        return first >= 0 ? first : best;
    }

    private static int firstOfBlock(List<Line> lines, Labels labels, int last) {
        int first = last;
        while (first > 0 && !lines.get(first).opens() && !labels.isLabelled(first - 1)) {
            first--;
        }
        boolean prefixAbove = first > 0
                && lines.get(first - 1).text().length() < 40
                && Notices.kindOf(lines.get(first - 1).text()).isPresent();
        return prefixAbove ? first - 1 : first;
    }

    private static Optional<Claim<String>> body(
            List<Line> lines, Labels labels, int first, CitedFacts cited, boolean alone) {
        StringBuilder text = new StringBuilder(lines.get(first).text());
        boolean prefix = Notices.kindOf(text.toString()).isPresent() && text.length() < 40;
        for (int i = first + 1; i < lines.size() && !labels.isLabelled(i); i++) {
            if (lines.get(i).opens() && !prefix) {
                break;
            }
            prefix = false;
            Tidy.joinLine(text, lines.get(i).text());
        }
        String title = text.toString();
        String citedTitle = title.length() > 80 && alone ? cited.title().orElse(title) : title;
        if (!title.equals(citedTitle) && title.length() > citedTitle.length() + 40 && title.contains(citedTitle)) {
            title = citedTitle;
        }
        return title.length() > 2_000 ? Optional.empty() : Optional.of(new Claim<>(title, title, "page title"));
    }
}
