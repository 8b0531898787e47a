package winnow.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import winnow.model.Doi;
import winnow.model.MetricReading;
import winnow.model.MetricSource;
import winnow.model.MetricState;
import winnow.model.Snapshot;

/**
 * Reads the answers from which a page's scripts fill its counters. Nobody has described their form, so JSON, JSONP and
 * pieces of HTML are read by the words in them; what could be two things is taken for neither.
 */
public final class CounterAnswers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern JSONP =
            Pattern.compile("^\\s*(?:/\\*\\*/)?\\s*[\\w.$]+\\s*\\((.*)\\)\\s*;?\\s*$", Pattern.DOTALL);

    private CounterAnswers() {}

    /**
     * Reads one answer.
     *
     * @param answer any bytes
     * @param article the article whose counters are wanted
     * @return never null, and nothing is thrown
     */
    public static CountersOutcome read(Snapshot answer, Doi article) {
        String text = BodyText.decode(
                answer.content().bytes(), answer.header("content-type").orElse(""));
        Optional<JsonNode> json = json(text);
        return json.isPresent() ? ofJson(json.get(), article) : ofHtml(text, article);
    }

    private static Optional<JsonNode> json(String text) {
        Matcher wrapped = JSONP.matcher(text);
        String bare = (wrapped.matches() ? wrapped.group(1) : text).strip();
        if (!bare.startsWith("{") && !bare.startsWith("[") && !bare.startsWith("\"")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(bare));
        } catch (JacksonException | StackOverflowError noJson) {
            return Optional.empty();
        }
    }

    private static CountersOutcome ofJson(JsonNode root, Doi article) {
        Optional<CounterTree> own = CounterTree.about(root, article);
        if (own.isPresent()) {
            return own.get()
                    .readings()
                    .<CountersOutcome>map(CountersOutcome.Read::new)
                    .orElseGet(CountersOutcome.Nothing::new);
        }
        Optional<CounterTree> foreign = CounterTree.aboutAnother(root);
        if (foreign.isPresent()) {
            return foreign.get()
                    .readings()
                    .<CountersOutcome>map(readings ->
                            new CountersOutcome.Foreign(foreign.get().doi().orElseThrow(), readings))
                    .orElseGet(CountersOutcome.Nothing::new);
        }
        CounterTree whole = new CounterTree(root, Optional.empty());
        return whole.readings()
                .<CountersOutcome>map(CountersOutcome.Read::new)
                .or(() -> whole.markup().map(html -> ofHtml(html, article)))
                .orElseGet(CountersOutcome.Nothing::new);
    }

    private static CountersOutcome ofHtml(String text, Doi article) {
        PageFlow flow = HtmlFlow.of(Jsoup.parse(text, "", Parser.htmlParser()));
        List<MetricReading> readings = MetricsReader.read(LabelReader.read(flow.lines()), MetricSource.RENDERED);
        if (readings.stream().allMatch(r -> r.state() == MetricState.ABSENT)) {
            return new CountersOutcome.Nothing();
        }
        List<Doi> named = Dois.in(text);
        return named.isEmpty() || named.contains(article)
                ? new CountersOutcome.Read(readings)
                : new CountersOutcome.Foreign(named.get(0), readings);
    }
}
