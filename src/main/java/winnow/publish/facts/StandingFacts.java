package winnow.publish.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import winnow.model.Doi;
import winnow.model.EditorialEvent;
import winnow.model.EditorialStatus;
import winnow.model.PartialDate;
import winnow.store.read.PublishedArticle;

/** Where the article stands, what happened to it, and what it gives notice of. Sources that agree are told once. */
final class StandingFacts {

    private StandingFacts() {}

    static void add(PublishedArticle article, Facts facts) {
        EditorialStatus status = article.editorialStatus();
        facts.set("status", status.slug());
        if (status != EditorialStatus.CURRENT) {
            facts.set("not_current", status.slug());
        }
        List<Facts> events = distinct(article.events()).stream()
                .map(event -> event(event, event.notice().orElse(null), facts.inner()))
                .toList();
        facts.list("events", events);
        facts.set("status_note", note(status, events));
        switch (status) {
            case RETRACTED -> facts.set("retracted", "true");
            case WITHDRAWN -> facts.set("withdrawn", "true");
            case CORRECTED, EXPRESSION_OF_CONCERN, CURRENT -> {}
        }
        facts.list(
                "notices",
                distinct(article.notices()).stream()
                        .map(event -> event(event, event.affected(), facts.inner()))
                        .toList());
    }

    private static Facts event(EditorialEvent event, Doi other, Facts within) {
        within.set("event", event.type().slug())
                .set("event_date", event.occurredOn().map(PartialDate::toString))
                .set("event_source", event.source());
        if (other != null) {
            within.set("event_doi", other.value()).set("event_url", DoiLinks.of(other));
        }
        return within;
    }

    /** One event of a kind and notice; the first that has a date speaks for the others. */
    private static List<EditorialEvent> distinct(List<EditorialEvent> events) {
        Map<String, EditorialEvent> kept = new LinkedHashMap<>();
        for (EditorialEvent event : events) {
            String what = event.type() + " " + event.affected() + " "
                    + event.notice().map(Doi::value).orElse("");
            kept.merge(what, event, (one, other) -> one.occurredOn().isPresent() ? one : other);
        }
        List<EditorialEvent> list = new ArrayList<>(kept.values());
        // A source that names no notice says nothing more than one of the same kind that does.
        list.removeIf(e -> e.notice().isEmpty()
                && kept.values().stream()
                        .anyMatch(o -> o.type() == e.type() && o.notice().isPresent()));
        return list;
    }

    private static String note(EditorialStatus status, List<Facts> events) {
        if (status == EditorialStatus.CURRENT) {
            return null;
        }
        StringBuilder note = new StringBuilder("Editorial status: ").append(status.slug());
        for (Facts event : events) {
            note.append("; ").append(event.value("event").orElse(""));
            event.value("event_date").ifPresent(date -> note.append(' ').append(date));
            event.value("event_url").ifPresent(url -> note.append(", notice ").append(url));
        }
        return note.append('.').toString();
    }
}
