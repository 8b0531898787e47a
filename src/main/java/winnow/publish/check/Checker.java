package winnow.publish.check;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import winnow.publish.export.ExportFormat;
import winnow.publish.facts.ArticleFacts;
import winnow.publish.facts.Facts;
import winnow.publish.map.FieldMap;
import winnow.publish.map.FieldMaps;
import winnow.publish.map.JsonTemplate;
import winnow.publish.map.XmlTemplate;
import winnow.store.read.PublishedArticle;
import winnow.store.read.PublishedReader;
import winnow.store.read.Selection;

/** Checks what an export would hand over, record by record, against the rules of its target. */
public final class Checker {

    private final DataSource dataSource;
    private final FieldMaps maps;

    /** Checks what is in this database as these maps would hand it over. */
    public Checker(DataSource dataSource, FieldMaps maps) {
        this.dataSource = dataSource;
        this.maps = maps;
    }

    /** Checks everything selected; each gap is told as it is found. */
    public CheckSummary check(ExportFormat format, Selection selection, Consumer<? super Gap> report) {
        List<Rule> rules = Rules.of(format.ofReadings() ? "metrics" : format.slug(), maps);
        Function<Facts, Outline> outline = outline(format);
        Tally tally = new Tally();
        new PublishedReader(dataSource).each(selection, record -> {
            if (record instanceof PublishedArticle article) {
                tally.add(gaps(rules, article.doi().value(), outline.apply(ArticleFacts.of(article))), report);
            }
        });
        return new CheckSummary(tally.records, tally.valid, tally.schemaValid, tally.gaps);
    }

    static List<Gap> gaps(List<Rule> rules, String doi, Outline record) {
        return rules.stream()
                .flatMap(rule -> rule.check(record).stream())
                .map(fault -> new Gap(
                        doi,
                        fault.rule().path(),
                        fault.rule().obligation().name().toLowerCase(Locale.ROOT),
                        fault.problem(),
                        fault.rule().reason(),
                        fault.rule().supplier()))
                .toList();
    }

    private Function<Facts, Outline> outline(ExportFormat format) {
        return switch (format) {
            case CSV, METRICS_CSV, METRICS_JSON -> flat("csv.map");
            case BIBTEX -> flat("bibtex.map");
            case RIS -> flat("ris.map");
            case DSPACE_SAF -> flat("dspace-saf.map");
            case JSONL -> json("jsonl.json");
            case CSL_JSON -> json("csl-json.json");
            case INVENIO_JSON -> json("invenio-json.json");
            case EPRINTS_XML -> xml("eprints-xml.xml");
            case OAI_DC -> xml("oai_dc.xml");
            case OAI_OPENAIRE -> xml("oai_openaire.xml");
            case RIOXX -> xml("rioxx.xml");
        };
    }

    private Function<Facts, Outline> flat(String file) {
        FieldMap map = maps.fields(file);
        return facts -> Outline.of(map.fields(facts));
    }

    private Function<Facts, Outline> json(String file) {
        JsonTemplate template = maps.json(file);
        return facts -> Outline.of("", template.fill(facts));
    }

    private Function<Facts, Outline> xml(String file) {
        XmlTemplate template = maps.xml(file);
        return facts -> Outline.of(template.fill(facts));
    }

    /** Counts so far. */
    private static final class Tally {
        private long records;
        private long valid;
        private long schemaValid;
        private long gaps;

        private void add(List<Gap> found, Consumer<? super Gap> report) {
            records++;
            gaps += found.size();
            boolean good = found.stream().noneMatch(Gap::grave);
            valid += good ? 1 : 0;
            schemaValid += good && found.stream().noneMatch(g -> g.obligation().equals("schema")) ? 1 : 0;
            found.forEach(report);
        }
    }
}
