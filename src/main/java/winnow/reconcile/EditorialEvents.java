package winnow.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import winnow.model.BibliographicClaims;
import winnow.model.Claim;
import winnow.model.Doi;
import winnow.model.EditorialEvent;
import winnow.model.EditorialMention;
import winnow.model.EditorialMention.Role;
import winnow.model.PageRecord;
import winnow.model.RegistryRecord;
import winnow.model.Source;

/**
 * Turns every source's mentions of retractions and the like into typed events, each with the article it happened to.
 *
 * <p>A notice speaks of another article: the event is that article's, and the notice is not retracted by being one. A
 * notice that names itself is an update in place (10.1016/j.micpro.2020.103768). A title that says {@code RETRACTED:}
 * speaks of its own work; {@code [Retracted]} and {@code Retraction:} mark a notice, of which no event follows unless
 * the other DOI is known; but {@code [Retracted]} in the registry, where the site shows an article that is no notice,
 * speaks of that article. One event a source: that sources disagree must remain visible.
 */
final class EditorialEvents {

    private static final String RETRACTION_WATCH = "retraction-watch";

    private final Doi doi;
    private final Map<Object, EditorialEvent> events = new LinkedHashMap<>();

    private EditorialEvents(Doi doi) {
        this.doi = doi;
    }

    /** All events, those of other articles included, in the order page, XML, registry. */
    static List<EditorialEvent> of(Witnesses witnesses) {
        EditorialEvents events = new EditorialEvents(witnesses.doi());
        witnesses.page().map(PageRecord::mentions).ifPresent(m -> events.addAll(m, Source.PAGE));
        witnesses.xml().map(PageRecord::mentions).ifPresent(m -> events.addAll(m, Source.XML));
        witnesses.trustedRegistry().map(RegistryRecord::mentions).ifPresent(m -> events.addAll(m, Source.CROSSREF));
        for (Source source : List.of(Source.PAGE, Source.XML, Source.CROSSREF)) {
            if (source != Source.CROSSREF || witnesses.otherWork().isEmpty()) {
                witnesses
                        .claims(source)
                        .flatMap(BibliographicClaims::title)
                        .map(Claim::value)
                        .ifPresent(title ->
                                events.addTitle(title, source, source == Source.CROSSREF && isNoNotice(witnesses)));
            }
        }
        return events.withoutVaguer();
    }

    private void addAll(List<EditorialMention> mentions, Source source) {
        for (EditorialMention mention : mentions) {
            String says = mention.assertedBy().equals(RETRACTION_WATCH) ? RETRACTION_WATCH : source.slug();
            boolean inPlace = mention.other().filter(doi::equals).isPresent();
            if (mention.role() == Role.AFFECTED || inPlace) {
                add(new EditorialEvent(doi, mention.type(), mention.other(), says, mention.occurredOn()));
            } else if (mention.other().isPresent()) {
                add(new EditorialEvent(
                        mention.other().get(), mention.type(), Optional.of(doi), says, mention.occurredOn()));
            }
        }
    }

    /** Whether the site shows the work, and shows it as no notice: what the registry's title says is then said of it. */
    private static boolean isNoNotice(Witnesses witnesses) {
        boolean told = Stream.of(witnesses.page(), witnesses.xml())
                .flatMap(Optional::stream)
                .flatMap(record -> record.mentions().stream())
                .anyMatch(mention -> mention.role() == Role.NOTICE);
        List<String> titles = Stream.of(Source.PAGE, Source.XML)
                .flatMap(source -> witnesses.claims(source).flatMap(BibliographicClaims::title).stream())
                .map(Claim::value)
                .toList();
        return !told
                && !titles.isEmpty()
                && titles.stream().allMatch(title -> NoticePrefix.of(title).isEmpty());
    }

    private void addTitle(String title, Source source, boolean noNotice) {
        NoticePrefix.of(title)
                .filter(prefix -> !prefix.onNotice() || (noNotice && prefix.participle()))
                .ifPresent(prefix ->
                        add(new EditorialEvent(doi, prefix.type(), Optional.empty(), source.slug(), Optional.empty())));
    }

    /** Of the same event from the same source, the more exactly dated stays. */
    private void add(EditorialEvent event) {
        Object key = List.of(event.affected(), event.type(), event.notice(), event.source());
        events.merge(key, event, (known, again) -> precision(again) > precision(known) ? again : known);
    }

    private static int precision(EditorialEvent event) {
        return event.occurredOn().map(date -> date.toString().length()).orElse(0);
    }

    /** An event without a notice says nothing new beside the same source's event with one. */
    private List<EditorialEvent> withoutVaguer() {
        List<EditorialEvent> kept = new ArrayList<>(events.values());
        kept.removeIf(vague -> vague.notice().isEmpty()
                && events.values().stream()
                        .anyMatch(e -> e.notice().isPresent()
                                && e.type() == vague.type()
                                && e.affected().equals(vague.affected())
                                && (e.source().equals(vague.source())
                                        || (e.source().equals(RETRACTION_WATCH)
                                                && vague.source().equals(Source.CROSSREF.slug())))));
        return kept;
    }
}
