package winnow.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import winnow.model.ArticleCitation;
import winnow.model.FieldVerdict;
import winnow.store.Dossier;
import winnow.store.StoredCapture;
import winnow.store.StoredFinding;

/** A dossier as JSON, in the words of the tables. */
final class DossierJson {

    private DossierJson() {}

    static Map<String, Object> of(Dossier dossier) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("doi", dossier.doi().value());
        json.put("article", dossier.fields());
        json.put("authors", dossier.authors().stream().map(DossierJson::author).toList());
        json.put("affiliations", dossier.affiliations());
        json.put(
                "field_verdicts",
                dossier.ledger().stream().map(DossierJson::verdict).toList());
        json.put(
                "metrics", dossier.counters().stream().map(DossierJson::counter).toList());
        json.put(
                "citations",
                dossier.citations().stream().map(DossierJson::citation).toList());
        json.put(
                "editorial_events",
                dossier.events().stream().map(DossierJson::event).toList());
        json.put("notices", dossier.notices().stream().map(DossierJson::event).toList());
        json.put(
                "decisions",
                dossier.decisions().stream().map(ReviewLines::object).toList());
        json.put(
                "findings",
                dossier.findings().stream().map(DossierJson::finding).toList());
        json.put(
                "snapshots",
                dossier.snapshots().stream().map(DossierJson::snapshot).toList());
        return json;
    }

    private static Map<String, Object> author(Dossier.Credit a) {
        return object(
                "position", a.position(),
                "credited_name", a.creditedName(),
                "family", a.family(),
                "given", a.given().orElse(null),
                "suffix", a.suffix().orElse(null),
                "orcid", a.orcid().orElse(null),
                "is_group", a.group(),
                "corresponding", a.corresponding(),
                "affiliations", a.affiliations());
    }

    static Map<String, Object> verdict(FieldVerdict v) {
        return object(
                "field", v.field().slug(),
                "verdict", v.verdict().slug(),
                "page_value", v.pageValue().orElse(null),
                "xml_value", v.xmlValue().orElse(null),
                "crossref_value", v.crossrefValue().orElse(null),
                "chosen_source", v.chosenSource().map(s -> s.slug()).orElse(null),
                "chosen_value", v.chosenValue().orElse(null),
                "rule", v.rule(),
                "detail", v.detail().orElse(null),
                "confidence", v.confidence());
    }

    private static Map<String, Object> counter(Dossier.Counter c) {
        return object(
                "metric", c.metric(),
                "source", c.source(),
                "state", c.state(),
                "value", c.value().orElse(null),
                "raw_text", c.rawText().orElse(null),
                "observed_at", c.observedAt().toString());
    }

    private static Map<String, Object> citation(ArticleCitation c) {
        return object(
                "style", c.style(),
                "page_text", c.pageText().orElse(null),
                "rendered_text", c.renderedText().orElse(null),
                "agrees", c.agrees().orElse(null),
                "contradiction", c.contradiction().orElse(null));
    }

    private static Map<String, Object> event(Dossier.Event e) {
        return object(
                "affected_doi", e.affected().value(),
                "type", e.type(),
                "notice_doi", e.notice().map(Object::toString).orElse(null),
                "occurred_on", e.occurredOn().orElse(null),
                "sources", e.sources(),
                "ended_at", e.ended().map(Object::toString).orElse(null));
    }

    private static Map<String, Object> finding(StoredFinding f) {
        return object(
                "rule", f.finding().rule(),
                "severity", f.finding().severity().slug(),
                "message", f.finding().message(),
                "opened_at", f.finding().openedAt().toString(),
                "evidence", JsonMapper.shared().readTree(f.finding().evidence()));
    }

    private static Map<String, Object> snapshot(StoredCapture s) {
        return object(
                "kind", s.kind().slug(),
                "retrieved_at", s.retrievedAt().toString(),
                "url", s.url(),
                "status", s.status(),
                "sha256", s.sha256(),
                "warnings", s.record().map(r -> r.warnings()).orElse(List.of()));
    }

    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
