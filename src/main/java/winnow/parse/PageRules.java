package winnow.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import winnow.model.PageForm;
import winnow.parse.Examination.Rule;
import winnow.parse.Examination.State;

/** What became of every {@link HeadTag} and {@link Label} on one page. */
final class PageRules {

    /** In the head of every page as the site delivers it. */
    private static final Set<HeadTag> USUAL_TAGS = EnumSet.complementOf(
            EnumSet.of(HeadTag.ORCID, HeadTag.ONLINE_DATE, HeadTag.LAST_PAGE, HeadTag.XML_URL, HeadTag.ISSN));

    /** On every whole page, in every known rendering of it. */
    private static final Set<Label> USUAL_LABELS = EnumSet.of(
            Label.AUTHORS,
            Label.AFFILIATIONS,
            Label.PUBLISHED_ONLINE,
            Label.PAGES,
            Label.ARTICLE_NUMBER,
            Label.TOTAL_VIEWS,
            Label.TOTAL_DOWNLOADS,
            Label.ABSTRACT,
            Label.ARTICLE,
            Label.JOURNAL_COVER,
            Label.VOLUME,
            Label.ISSUE,
            Label.PRINT_ISSN,
            Label.ONLINE_ISSN,
            Label.STYLE_SPANDIDOS,
            Label.STYLE_APA,
            Label.STYLE_MLA,
            Label.STYLE_CHICAGO);

    /** Of these a page has one. */
    private static final List<Set<Label>> EITHER =
            List.of(EnumSet.of(Label.PAGES, Label.ARTICLE_NUMBER), EnumSet.of(Label.ABSTRACT, Label.ARTICLE));

    /** Read above the abstract only: below it the same words are the footer's, or prose. */
    private static final Set<Label> ABOVE_ABSTRACT = EnumSet.of(
            Label.RETRACTION_IN,
            Label.CONCERN_IN,
            Label.CORRECTION_IN,
            Label.CORRIGENDUM_IN,
            Label.ERRATUM_IN,
            Label.ADDENDUM_IN,
            Label.WITHDRAWAL_IN,
            Label.AFFILIATIONS,
            Label.PUBLISHED_ONLINE,
            Label.PAGES,
            Label.ARTICLE_NUMBER,
            Label.COPYRIGHT);

    private static final int SHOWN = 160;

    private final PageFlow flow;
    private final Labels labels;
    private final ReadValues values;
    private final PageForm form;

    PageRules(PageFlow flow, Labels labels, ReadValues values, PageForm form) {
        this.flow = flow;
        this.labels = labels;
        this.values = values;
        this.form = form;
    }

    List<Rule> list() {
        List<Rule> rules = new ArrayList<>();
        if (form == PageForm.HTML) {
            for (HeadTag tag : HeadTag.values()) {
                rules.add(tag(tag));
            }
        }
        for (Label label : Label.values()) {
            if (!label.field().isEmpty()) {
                rules.add(label(label));
            }
        }
        return rules;
    }

    private Rule tag(HeadTag tag) {
        List<String> texts = flow.head().all(tag);
        if (texts.isEmpty()) {
            return new Rule(tag.origin(), tag.field(), USUAL_TAGS.contains(tag) ? State.MISSING : State.ABSENT, "", "");
        }
        // The last page goes with the first.
        String origin = tag == HeadTag.LAST_PAGE ? HeadTag.FIRST_PAGE.origin() : tag.origin();
        String more = texts.size() > 1 ? " (and " + (texts.size() - 1) + " more)" : "";
        return new Rule(tag.origin(), tag.field(), state(origin, tag.field()), "head", shown(texts.get(0)) + more);
    }

    private Rule label(Label label) {
        Optional<Segment> first = labels.all(label)
                .filter(segment -> !ABOVE_ABSTRACT.contains(label) || labels.beforeAbstract(segment))
                .max(Comparator.comparing((Segment s) -> !s.joined(1).isEmpty()).thenComparing(s -> -s.line()));
        if (first.isEmpty()) {
            // "Volume 54 Issue 4" is one label with two values.
            boolean within = label == Label.ISSUE && values.came(label.field(), label.origin());
            State state = within ? State.READ : isMissing(label) ? State.MISSING : State.ABSENT;
            return new Rule(label.origin(), label.field(), state, "", "");
        }
        String text = first.get().joined(SHOWN);
        State state = state(label.origin(), label.field());
        boolean alone = label.kind() == Label.Kind.WHOLE_LINE || label == Label.METRICS || label == Label.CITATION_BOX;
        boolean empty = text.isEmpty() && state != State.READ && !alone;
        State shown = empty ? State.EMPTY : alone && state == State.UNREAD ? State.SECOND : state;
        return new Rule(
                label.origin(), label.field(), shown, "line " + (first.get().line() + 1), text);
    }

    private State state(String origin, String field) {
        String own = field.equals("metrics") ? "metric" : field;
        return values.came(own, origin) || isShared(own, origin)
                ? State.READ
                : values.has(own) ? State.SECOND : State.UNREAD;
    }

    /** A label that feeds two fields: the copyright line, the line with date and DOI. */
    private boolean isShared(String field, String origin) {
        return (field.equals("license")
                        && (values.came("copyright_holder", origin) || values.came("open_access", origin)))
                || (field.equals("published_online") && values.came("doi", origin));
    }

    private boolean isMissing(Label label) {
        return USUAL_LABELS.contains(label)
                && EITHER.stream()
                        .filter(set -> set.contains(label))
                        .noneMatch(set -> set.stream().anyMatch(labels::has))
                && label != Label.ARTICLE
                && label != Label.ARTICLE_NUMBER;
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN);
    }
}
