package winnow.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import winnow.model.FieldVerdict;
import winnow.model.Source;
import winnow.store.Conflict;
import winnow.store.StoredDecision;

/** Conflicts and decisions as rows and as objects, in the words of the tables. */
final class ReviewLines {

    static final List<String> CONFLICT =
            List.of("doi", "field", "verdict", "page", "xml", "crossref", "chosen", "detail");
    static final List<String> DECISION =
            List.of("doi", "field", "takes", "value", "by", "at", "note", "state", "ended_at", "why");

    /** The columns that a terminal has room for. */
    static final int CONFLICT_BRIEF = 7;

    private static final int ROOM = 32;

    private ReviewLines() {}

    static List<String> row(Conflict conflict) {
        FieldVerdict v = conflict.verdict();
        return Arrays.asList(
                conflict.doi().value(),
                v.field().slug(),
                v.verdict().slug(),
                v.pageValue().orElse(null),
                v.xmlValue().orElse(null),
                v.crossrefValue().orElse(null),
                v.chosenSource().map(Source::slug).orElse(null),
                v.detail().orElse(null));
    }

    static Map<String, Object> object(Conflict conflict) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("doi", conflict.doi().value());
        object.putAll(DossierJson.verdict(conflict.verdict()));
        return object;
    }

    static List<String> row(StoredDecision stored) {
        return Arrays.asList(
                stored.doi().value(),
                stored.decision().field().slug(),
                stored.decision().take().map(Source::slug).orElse("value"),
                stored.decision().value().orElse(null),
                stored.signature().by(),
                stored.decidedAt().toString(),
                stored.signature().note().orElse(null),
                stored.state(),
                stored.ending().map(ending -> ending.at().toString()).orElse(null),
                stored.ending().flatMap(StoredDecision.Ending::why).orElse(null));
    }

    static Map<String, Object> object(StoredDecision stored) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("doi", stored.doi().value());
        object.put("field", stored.decision().field().slug());
        object.put("take", stored.decision().take().map(Source::slug).orElse(null));
        object.put("value", stored.decision().value().orElse(null));
        object.put("decided_by", stored.signature().by());
        object.put("decided_at", stored.decidedAt().toString());
        object.put("note", stored.signature().note().orElse(null));
        object.put("state", stored.state());
        object.put(
                "ended_at",
                stored.ending().map(ending -> ending.at().toString()).orElse(null));
        object.put(
                "ended_by", stored.ending().flatMap(StoredDecision.Ending::by).orElse(null));
        object.put("why", stored.ending().flatMap(StoredDecision.Ending::why).orElse(null));
        return object;
    }

    /** Cells as a terminal has room for them. */
    static List<String> brief(List<String> row) {
        return row.stream().map(ReviewLines::brief).toList();
    }

    private static String brief(String cell) {
        String text = TextTable.cell(cell);
        return text.length() <= ROOM ? text : text.substring(0, ROOM - 1) + "\u2026";
    }
}
