package winnow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import winnow.model.Field;
import winnow.model.FieldVerdict;
import winnow.model.Source;
import winnow.model.Verdict;

/** Tables {@code field_verdict} and {@code field_verdict_history}: the ledger as it stands, and as it stood. */
final class VerdictRows {

    private static final String COLUMNS = "article_id, field, page_value, xml_value, crossref_value, verdict,"
            + " chosen_source, chosen_value, rule, detail, confidence";

    private static final String INPUT = """
            unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                   ?::text[], ?::float8[]) i (%s)
            """.formatted(COLUMNS);

    private static final String INSERT = """
            insert into winnow.field_verdict (decided_at, run_id, %1$s)
            select ?, ?, %1$s from %2$s
            """.formatted(COLUMNS, INPUT);

    private static final String COMPARED =
            "(%1$s.page_value, %1$s.xml_value, %1$s.crossref_value, %1$s.verdict, %1$s.chosen_source, %1$s.chosen_value,"
                    + " %1$s.rule, %1$s.detail, %1$s.confidence)";

    private static final String REPLACE = """
            with input as (select * from %2$s),
            gone as (
                delete from winnow.field_verdict v
                 where v.article_id = any(?)
                   and not exists (select from input i where i.article_id = v.article_id and i.field = v.field)
                returning *),
            past as (
                insert into winnow.field_verdict_history (%1$s, decided_at, run_id, superseded_at)
                select %1$s, decided_at, run_id, ? from gone
                 union all
                select %3$s, v.decided_at, v.run_id, ?
                  from input i
                  join winnow.field_verdict v on v.article_id = i.article_id and v.field = i.field
                 where %4$s is distinct from %5$s)
            insert into winnow.field_verdict as v (decided_at, run_id, %1$s)
            select ?, ?, %1$s from input
            on conflict (article_id, field) do update
               set page_value = excluded.page_value, xml_value = excluded.xml_value,
                   crossref_value = excluded.crossref_value, verdict = excluded.verdict,
                   chosen_source = excluded.chosen_source, chosen_value = excluded.chosen_value, rule = excluded.rule,
                   detail = excluded.detail, confidence = excluded.confidence, decided_at = excluded.decided_at,
                   run_id = excluded.run_id
             where %4$s is distinct from %6$s
            """.formatted(
                    COLUMNS,
                    INPUT,
                    "v." + COLUMNS.replace(", ", ", v."),
                    COMPARED.formatted("v"),
                    COMPARED.formatted("i"),
                    COMPARED.formatted("excluded"));

    private VerdictRows() {}

    private record Row(long articleId, FieldVerdict verdict) {}

    static void write(ArticleGraph.Writing writing, List<ArticleGraph> graphs) throws SQLException {
        Split split = Split.of(graphs);
        List<Row> added = rows(split.fresh());
        if (!added.isEmpty()) {
            List<Object> parameters = new ArrayList<>(List.of(writing.at(), writing.runId()));
            parameters.addAll(arrays(added));
            writing.session().update(INSERT, parameters.toArray());
        }
        if (!split.stored().isEmpty()) {
            List<Object> parameters = new ArrayList<>(arrays(rows(split.stored())));
            parameters.addAll(List.of(split.storedIds(), writing.at(), writing.at(), writing.at(), writing.runId()));
            writing.session().update(REPLACE, parameters.toArray());
        }
    }

    /** A row with the columns of {@code field_verdict}. */
    static FieldVerdict read(ResultSet row) throws SQLException {
        return new FieldVerdict(
                Rows.bySlug(Field.values(), Field::slug, row.getString("field")),
                Rows.text(row, "page_value"),
                Rows.text(row, "xml_value"),
                Rows.text(row, "crossref_value"),
                Rows.bySlug(Verdict.values(), Verdict::slug, row.getString("verdict")),
                Rows.text(row, "chosen_source").map(slug -> Rows.bySlug(Source.values(), Source::slug, slug)),
                Rows.text(row, "chosen_value"),
                row.getString("rule"),
                Rows.text(row, "detail"),
                row.getDouble("confidence"));
    }

    /** Each field once; of several rows the last stands. */
    private static List<Row> rows(List<ArticleGraph> graphs) {
        List<Row> rows = new ArrayList<>();
        for (ArticleGraph graph : graphs) {
            Map<Field, Row> fields = new LinkedHashMap<>();
            graph.article().ledger().forEach(v -> fields.put(v.field(), new Row(graph.articleId(), v)));
            rows.addAll(fields.values());
        }
        return rows;
    }

    private static List<Object> arrays(List<Row> rows) {
        Double[] confidence = rows.stream()
                .map(r -> Math.round(r.verdict().confidence() * 100) / 100.0)
                .toArray(Double[]::new);
        return List.of(
                Columns.longs(rows, Row::articleId),
                Columns.texts(rows, r -> r.verdict().field().slug()),
                Columns.texts(rows, r -> r.verdict().pageValue().orElse(null)),
                Columns.texts(rows, r -> r.verdict().xmlValue().orElse(null)),
                Columns.texts(rows, r -> r.verdict().crossrefValue().orElse(null)),
                Columns.texts(rows, r -> r.verdict().verdict().slug()),
                Columns.texts(
                        rows, r -> r.verdict().chosenSource().map(Source::slug).orElse(null)),
                Columns.texts(rows, r -> r.verdict().chosenValue().orElse(null)),
                Columns.texts(rows, r -> r.verdict().rule()),
                Columns.texts(rows, r -> r.verdict().detail().orElse(null)),
                confidence);
    }
}
