package winnow.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import winnow.model.ArticleCitation;
import winnow.model.BibliographicClaims;
import winnow.model.Claim;
import winnow.model.Funding;
import winnow.model.Metric;
import winnow.model.MetricReading;
import winnow.model.MetricSource;
import winnow.model.PageRecord;
import winnow.model.Reference;
import winnow.model.RegistryRecord;
import winnow.model.Source;
import winnow.model.SourcedLicense;

/** What goes with an article without being compared: counters, citations, references, funding, every licence claimed. */
final class Attachments {

    private final Witnesses witnesses;

    Attachments(Witnesses witnesses) {
        this.witnesses = witnesses;
    }

    /** The page's readings, then the registry's counts. */
    List<MetricReading> metrics() {
        List<MetricReading> metrics = new ArrayList<>();
        witnesses.page().map(PageRecord::metrics).ifPresent(metrics::addAll);
        witnesses.trustedRegistry().ifPresent(record -> {
            record.citedBy().filter(n -> n >= 0).ifPresent(n -> metrics.add(counted(Metric.CITATIONS, n)));
            record.referenceCount().filter(n -> n >= 0).ifPresent(n -> metrics.add(counted(Metric.REFERENCES, n)));
        });
        return metrics;
    }

    private static MetricReading counted(Metric metric, long value) {
        return MetricReading.reported(metric, MetricSource.CROSSREF, value, Long.toString(value));
    }

    /** The page's citations as checked, the first of each style. */
    List<ArticleCitation> citations(CitationCheck check) {
        Map<String, ArticleCitation> citations = new LinkedHashMap<>();
        witnesses
                .page()
                .map(PageRecord::citations)
                .orElse(List.of())
                .forEach(printed -> citations.putIfAbsent(printed.style(), check.check(printed)));
        return List.copyOf(citations.values());
    }

    /** The registry's list, since it is matched to DOIs; else the XML's, else the page's. */
    List<Reference> references() {
        List<Reference> registered =
                witnesses.trustedRegistry().map(RegistryRecord::references).orElse(List.of());
        if (!registered.isEmpty()) {
            return registered;
        }
        List<Reference> xml = witnesses.xml().map(PageRecord::references).orElse(List.of());
        return xml.isEmpty() ? witnesses.page().map(PageRecord::references).orElse(List.of()) : xml;
    }

    /** Every funder once; a funder's awards are those of the first source that names it. */
    List<Funding> funding() {
        Map<Object, Funding> funders = new LinkedHashMap<>();
        List<Funding> all = new ArrayList<>();
        witnesses.trustedRegistry().map(RegistryRecord::funding).ifPresent(all::addAll);
        witnesses.xml().map(PageRecord::funding).ifPresent(all::addAll);
        witnesses.page().map(PageRecord::funding).ifPresent(all::addAll);
        all.forEach(f -> funders.putIfAbsent(
                f.funder().map(TextKey::of).or(f::funderId).orElse(f.awards().toString()), f));
        return List.copyOf(funders.values());
    }

    List<SourcedLicense> licenses() {
        List<SourcedLicense> licenses = new ArrayList<>();
        for (Source source : List.of(Source.PAGE, Source.XML, Source.CROSSREF)) {
            if (source != Source.CROSSREF || witnesses.otherWork().isEmpty()) {
                witnesses
                        .claims(source)
                        .flatMap(BibliographicClaims::license)
                        .map(Claim::value)
                        .ifPresent(license -> licenses.add(new SourcedLicense(source, license)));
            }
        }
        return licenses;
    }
}
