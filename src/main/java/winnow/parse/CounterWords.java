package winnow.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import winnow.model.Metric;

/** Which counter a path of keys names: {@code viewCount}, {@code total_views}, {@code downloads / PMC Statistics}. */
final class CounterWords {

    private static final Set<String> VIEWS = Set.of("view", "views", "pageview", "pageviews");
    private static final Set<String> DOWNLOADS = Set.of("download", "downloads");
    private static final Set<String> PMC = Set.of("pmc");
    private static final Set<String> SITE = Set.of("site", "spandidos", "publisher");
    private static final Set<String> NEUTRAL = Set.of(
            "total",
            "all",
            "sum",
            "overall",
            "pdf",
            "page",
            "article",
            "publications",
            "statistics",
            "stats",
            "metric",
            "metrics",
            "count",
            "counts",
            "counter",
            "counters",
            "number",
            "num",
            "value",
            "result");
    private static final Pattern SPLIT = Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z]+");

    private CounterWords() {}

    /**
     * The counter.
     *
     * @param path keys from the root to the number
     * @return empty when the words name none, two, or a share of one: views of the abstract, of a month, of a country
     */
    static Optional<Metric> metric(List<String> path) {
        List<String> words = new ArrayList<>();
        boolean named = false;
        boolean views = false;
        boolean downloads = false;
        boolean pmc = false;
        boolean site = false;
        for (String key : path) {
            List<String> inKey = words(key);
            boolean viewsHere = inKey.stream().anyMatch(VIEWS::contains);
            boolean downloadsHere = inKey.stream().anyMatch(DOWNLOADS::contains);
            named = named || viewsHere || downloadsHere;
            views = views || viewsHere;
            downloads = downloads || downloadsHere;
            pmc = pmc || inKey.stream().anyMatch(PMC::contains);
            site = site || inKey.stream().anyMatch(SITE::contains);
            if (named) {
                words.addAll(inKey);
            }
        }
        boolean one = views != downloads && !(pmc && site);
        return one && words.stream().allMatch(CounterWords::isKnown)
                ? Optional.of(metric(views, pmc, site))
                : Optional.empty();
    }

    private static Metric metric(boolean views, boolean pmc, boolean site) {
        if (pmc) {
            return views ? Metric.VIEWS_PMC : Metric.DOWNLOADS_PMC;
        }
        if (site) {
            return views ? Metric.VIEWS_SITE : Metric.DOWNLOADS_SITE;
        }
        return views ? Metric.VIEWS_TOTAL : Metric.DOWNLOADS_TOTAL;
    }

    private static boolean isKnown(String word) {
        return VIEWS.contains(word)
                || DOWNLOADS.contains(word)
                || PMC.contains(word)
                || SITE.contains(word)
                || NEUTRAL.contains(word);
    }

    private static List<String> words(String key) {
        return SPLIT.splitAsStream(key)
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}
