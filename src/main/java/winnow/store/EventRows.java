package winnow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.model.Doi;
import winnow.model.EditorialEvent;
import winnow.model.EditorialEventType;
import winnow.model.EditorialStatus;
import winnow.model.PartialDate;

/**
 * Table {@code editorial_report}, the events that follow from it, and the editorial status that articles have by them. A
 * row belongs to the article that it happened to, which need not be stored, and to the record that reported it. A report
 * that is made no longer keeps its row, with its end.
 */
final class EventRows {

    private static final String WITHDRAW = """
            update winnow.editorial_report e
               set ended_at = greatest(e.seen_at, ?)
             where e.reported_by = any(?) and e.ended_at is null
               and not exists (
                   select from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                               i (affected, type, notice, source, reporter)
                    where i.affected = e.affected_doi and i.type = e.type
                      and coalesce(i.notice, '') = coalesce(e.notice_doi, '')
                      and i.source = e.source and i.reporter = e.reported_by)
            returning e.affected_doi, e.notice_doi
            """;

    private static final String UPSERT = """
            insert into winnow.editorial_report as e
                   (affected_doi, type, notice_doi, source, reported_by, occurred_on, article_id, seen_at)
            select i.affected, i.type, i.notice, i.source, i.reporter, i.occurred_on, a.article_id, ?
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                   i (affected, type, notice, source, reporter, occurred_on)
              left join winnow.article a on a.doi = i.affected
            on conflict (affected_doi, type, coalesce(notice_doi, ''), source, reported_by) where ended_at is null
            do update set occurred_on = excluded.occurred_on, article_id = excluded.article_id
             where (e.occurred_on, e.article_id) is distinct from (excluded.occurred_on, excluded.article_id)
            returning affected_doi, notice_doi
            """;

    private static final String LINK = """
            update winnow.editorial_report e
               set article_id = a.article_id
              from winnow.article a
             where a.doi = any(?) and e.affected_doi = a.doi and e.article_id is distinct from a.article_id
            """;

    /** By the article even where a notice is asked for: an index has it, and what is known of a notice is gathered by it. */
    private static final String OF = """
            select affected_doi, type, notice_doi, source, occurred_on
              from winnow.editorial_event
             where affected_doi = any(?::text[] || array(select affected_doi from winnow.editorial_report
                                                          where notice_doi = any(?) and ended_at is null))
               and (affected_doi = any(?) or notice_doi = any(?))
            """;

    /**
     * All articles that a write may concern: those that it names, those of which its records told before, and their
     * notices, to which a report without a notice may add a date.
     */
    private static final String CONCERNED = """
            with named as (
                select unnest(?::text[]) as doi union
                select affected_doi from winnow.editorial_report where reported_by = any(?) and ended_at is null)
            select doi from named union
            select r.notice_doi from winnow.editorial_report r join named n on n.doi = r.affected_doi
             where r.ended_at is null and r.notice_doi is not null
            """;

    private static final String STATUS = """
            update winnow.article a
               set editorial_status = i.status,
                   revision = a.revision + (not (a.article_id = any(?)))::integer,
                   last_changed_at = greatest(a.last_changed_at, ?)
              from unnest(?::text[], ?::text[]) i (doi, status)
             where a.doi = i.doi and (a.editorial_status <> i.status or a.doi = any(?))
            """;

    private EventRows() {}

    private record Row(Doi reporter, EditorialEvent event) {
        String key() {
            return event.affected() + " " + event.type() + " " + event.notice() + " " + event.source() + " " + reporter;
        }

        /** The article that it happened to, and the notice. */
        List<String> dois() {
            return Stream.concat(Stream.of(event.affected()), event.notice().stream())
                    .map(Doi::value)
                    .toList();
        }
    }

    /** Where an article stands by these of the events that happened to it. */
    static EditorialStatus standing(Doi doi, List<EditorialEvent> events) {
        return EditorialStatus.after(
                events.stream().filter(e -> e.affected().equals(doi)).toList());
    }

    /** Makes what these records report exactly what they report now, and settles the status of all articles concerned. */
    static void write(ArticleGraph.Writing writing, List<ArticleGraph> graphs) throws SQLException {
        Session session = writing.session();
        List<Row> rows = rows(graphs);
        TreeSet<String> concerned = new TreeSet<>();
        Split split = Split.of(graphs);
        String[] known = known(session, rows, split.stored());
        Map<String, Set<String>> before = told(events(session, known));
        split.fresh().forEach(g -> concerned.add(g.doi().value()));
        if (!split.stored().isEmpty()) {
            Object[] keys = keys(rows);
            String[] reporters = Columns.texts(split.stored(), g -> g.doi().value());
            session.each(
                    0,
                    WITHDRAW,
                    EventRows::both,
                    concerned::addAll,
                    writing.at(),
                    reporters,
                    keys[0],
                    keys[1],
                    keys[2],
                    keys[3],
                    keys[4]);
        }
        if (!rows.isEmpty()) {
            Object[] keys = keys(rows);
            session.each(
                    0,
                    UPSERT,
                    EventRows::both,
                    concerned::addAll,
                    writing.at(),
                    keys[0],
                    keys[1],
                    keys[2],
                    keys[3],
                    keys[4],
                    Columns.texts(
                            rows,
                            r -> r.event()
                                    .occurredOn()
                                    .map(PartialDate::toString)
                                    .orElse(null)));
        }
        if (!concerned.isEmpty()) {
            concerned.addAll(List.of(known));
        }
        settle(writing, concerned, before, graphs);
    }

    /** The article that an event happened to, and the notice of it where there is one. */
    private static List<String> both(ResultSet row) throws SQLException {
        String notice = row.getString(2);
        return notice == null ? List.of(row.getString(1)) : List.of(row.getString(1), notice);
    }

    private static String[] known(Session session, List<Row> rows, List<ArticleGraph> stored) throws SQLException {
        String[] reporters = Columns.texts(stored, g -> g.doi().value());
        String[] named = rows.stream().flatMap(r -> r.dois().stream()).toArray(String[]::new);
        if (named.length == 0 && reporters.length == 0) {
            return named;
        }
        return session.list(CONCERNED, row -> row.getString(1), named, reporters)
                .toArray(String[]::new);
    }

    private static List<EditorialEvent> events(Session session, String[] dois) throws SQLException {
        return dois.length == 0 ? List.of() : session.list(OF, EventRows::event, dois, dois, dois, dois);
    }

    /**
     * What is told of each article, whoever tells it: two sources that agree tell one thing. An event is told of the
     * article that it happened to, and of its notice.
     */
    private static Map<String, Set<String>> told(List<EditorialEvent> events) {
        Map<String, Set<String>> told = new HashMap<>();
        for (EditorialEvent event : events) {
            String words =
                    event.type() + " of " + event.affected() + " by " + event.notice() + " on " + event.occurredOn();
            told.computeIfAbsent(event.affected().value(), d -> new HashSet<>()).add(words);
            event.notice()
                    .ifPresent(notice -> told.computeIfAbsent(notice.value(), d -> new HashSet<>())
                            .add(words));
        }
        return told;
    }

    /** Settles every article that has an event or a status by one. */
    static void settleAll(ArticleGraph.Writing writing) throws SQLException {
        TreeSet<String> concerned = new TreeSet<>(writing.session()
                .list(
                        "select affected_doi from winnow.editorial_report union"
                                + " select doi from winnow.article where editorial_status <> 'current'",
                        row -> row.getString(1)));
        settle(writing, concerned, Map.of(), List.of());
    }

    /** Events of the articles concerned, linked to those stored since; and the status that follows from them. */
    private static void settle(
            ArticleGraph.Writing writing,
            TreeSet<String> concerned,
            Map<String, Set<String>> before,
            List<ArticleGraph> graphs)
            throws SQLException {
        if (concerned.isEmpty()) {
            return;
        }
        Session session = writing.session();
        List<EditorialEvent> all = events(session, concerned.toArray(String[]::new));
        Map<String, List<EditorialEvent>> events =
                all.stream().collect(Collectors.groupingBy(e -> e.affected().value()));
        graphs.stream().filter(ArticleGraph::fresh).map(g -> g.doi().value()).forEach(doi -> {
            if (!events.containsKey(doi)) {
                concerned.remove(doi);
            }
        });
        if (!concerned.isEmpty()) {
            List<String> settled = List.copyOf(concerned);
            session.update(LINK, (Object) settled.toArray(String[]::new));
            Long[] revised = graphs.stream()
                    .filter(ArticleGraph::revised)
                    .map(ArticleGraph::articleId)
                    .toArray(Long[]::new);
            session.update(
                    STATUS,
                    revised,
                    writing.at(),
                    settled.toArray(String[]::new),
                    Columns.texts(
                            settled,
                            doi -> EditorialStatus.after(events.getOrDefault(doi, List.of()))
                                    .slug()),
                    retold(settled, before, told(all), graphs));
        }
    }

    /** Events are handed on with their article: where another thing is told of it than before, it has changed. */
    private static String[] retold(
            List<String> settled,
            Map<String, Set<String>> before,
            Map<String, Set<String>> after,
            List<ArticleGraph> graphs) {
        Set<String> fresh = graphs.stream()
                .filter(ArticleGraph::fresh)
                .map(g -> g.doi().value())
                .collect(Collectors.toSet());
        return settled.stream()
                .filter(doi -> graphs.size() > 0 && !fresh.contains(doi))
                .filter(doi -> !after.getOrDefault(doi, Set.of()).equals(before.getOrDefault(doi, Set.of())))
                .toArray(String[]::new);
    }

    /** One row a key; of several dates the earliest stands, for the event happened no later. */
    private static List<Row> rows(List<ArticleGraph> graphs) {
        Comparator<Row> earliest = Comparator.comparing(
                r -> r.event().occurredOn().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));
        Map<String, Row> rows = new TreeMap<>();
        for (ArticleGraph graph : graphs) {
            for (EditorialEvent event : graph.article().events()) {
                Row row = new Row(graph.doi(), event);
                rows.merge(row.key(), row, (one, other) -> earliest.compare(one, other) <= 0 ? one : other);
            }
        }
        return List.copyOf(rows.values());
    }

    private static Object[] keys(List<Row> rows) {
        return new Object[] {
            Columns.texts(rows, r -> r.event().affected().value()),
            Columns.texts(rows, r -> r.event().type().slug()),
            Columns.texts(rows, r -> r.event().notice().map(Doi::value).orElse(null)),
            Columns.texts(rows, r -> r.event().source()),
            Columns.texts(rows, r -> r.reporter().value())
        };
    }

    static EditorialEvent event(ResultSet row) throws SQLException {
        return new EditorialEvent(
                new Doi(row.getString("affected_doi")),
                Rows.bySlug(EditorialEventType.values(), EditorialEventType::slug, row.getString("type")),
                Rows.doi(row, "notice_doi"),
                row.getString("source"),
                Rows.text(row, "occurred_on").flatMap(PartialDate::parse));
    }
}
