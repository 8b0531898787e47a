package winnow.parse;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import winnow.model.PageForm;
import winnow.model.PageRecord;
import winnow.model.ParseOutcome;

/**
 * Keeps hold of what the parser made on its way. Nothing is copied or worked out before somebody asks, so that a page
 * nobody asks about costs nothing.
 */
final class Sighting {

    private PageForm form;
    private PageFlow flow;
    private Labels labels;
    private Landmarks landmarks;
    private boolean cutOff;
    private Element article;
    private Draft draft = new Draft();
    private PageRecord record;

    void page(PageForm seen, PageFlow lines, Labels found, Landmarks marks, boolean endsEarly) {
        form = seen;
        flow = lines;
        labels = found;
        landmarks = marks;
        cutOff = endsEarly;
    }

    void xml(Element root, Draft claims, PageRecord made) {
        form = PageForm.XML;
        article = root;
        read(claims, made);
    }

    void read(Draft claims, PageRecord made) {
        draft = claims;
        record = made;
    }

    Examination examined(ParseOutcome outcome) {
        ReadValues values = record == null ? ReadValues.NONE : ReadValues.of(record, draft);
        if (article != null) {
            return new XmlExaminer(article, values).examined(outcome, record);
        }
        if (flow == null) {
            return new Examination(
                    Optional.empty(), outcome, List.of(), List.of(), List.of(), List.of(), List.of(), 0, List.of());
        }
        LeftOvers left = new LeftOvers(flow, labels, values);
        return new Examination(
                Optional.of(form),
                outcome,
                landmarks.list(draft, form, cutOff),
                new PageRules(flow, labels, values, form).list(),
                values.values(),
                values.silent(),
                left.list(),
                left.setAside(),
                record == null ? List.of() : record.warnings());
    }
}
