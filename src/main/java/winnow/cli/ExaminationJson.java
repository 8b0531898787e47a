package winnow.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import winnow.job.doctor.Verdict;
import winnow.model.PageForm;
import winnow.model.Snapshot;
import winnow.parse.Examination;

/** An examined page as JSON; every key is there in every document. */
final class ExaminationJson {

    private ExaminationJson() {}

    static Map<String, Object> of(Snapshot page, Examination seen, Verdict verdict) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("page", page.url());
        json.put("bytes", page.content().length());
        json.put("form", form(seen));
        json.put(
                "verdict",
                object(
                        "outcome", verdict.outcome(),
                        "reason", verdict.reason(),
                        "detail", verdict.detail(),
                        "means", verdict.means()));
        json.put(
                "landmarks",
                seen.landmarks().stream().map(ExaminationJson::landmark).toList());
        json.put(
                "rules",
                seen.rules().stream()
                        .map(r -> object(
                                "rule", r.rule(),
                                "field", r.field(),
                                "state", r.state().slug(),
                                "where", r.where(),
                                "text", r.text()))
                        .toList());
        json.put(
                "values",
                seen.values().stream()
                        .map(v -> object("field", v.field(), "value", v.value(), "origin", v.origin(), "raw", v.raw()))
                        .toList());
        json.put("silent", seen.silent());
        json.put(
                "left_over",
                seen.leftOvers().stream()
                        .map(l -> object(
                                "kind", l.kind(), "where", l.where(), "text", l.text(), "looks_like", l.looksLike()))
                        .toList());
        json.put("lines_set_aside", seen.setAside());
        json.put(
                "warnings",
                seen.warnings().stream()
                        .map(w -> object("field", w.field(), "message", w.message()))
                        .toList());
        return json;
    }

    /** The rendering in one word; {@code unknown} where it is none. */
    static String form(Examination seen) {
        return seen.form().map(PageForm::name).orElse("UNKNOWN").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> landmark(Examination.Landmark landmark) {
        return object(
                "landmark", landmark.name(),
                "needed", landmark.needed(),
                "found", landmark.found(),
                "by", landmark.by());
    }

    private static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        List<Object> all = List.of(keysAndValues);
        for (int i = 0; i < all.size(); i += 2) {
            object.put((String) all.get(i), all.get(i + 1));
        }
        return object;
    }
}
