package winnow.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.model.Article;
import winnow.model.Doi;
import winnow.model.EditorialEvent;

/** What a person makes of a page's title and line and a registry's record: the events, and where the article stands. */
class JudgedEventsTest {

    private static final String SELF = "10.3892/or.2025.8963";
    private static final String TITLE = "Role of p53 in gastric cancer";

    private final Reconciler reconciler = new Reconciler(Precedence.defaults(), Records.JOURNALS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # page's title prefix | page's line | registry's title prefix | updated-by, update-to: type DOI source date | events | status
            - | - | - | by retraction 10.3892/n1 retraction-watch 2021-06-29 | self retraction n1 retraction-watch 2021-06-29 | retracted
            - | Retraction in: /10.3892/n1 | - | - | self retraction n1 page - | retracted
            - | Retraction in: /10.3892/n1 | - | by retraction 10.3892/n1 retraction-watch 2021-06-29 | self retraction n1 page -; self retraction n1 retraction-watch 2021-06-29 | retracted
            - | - | - | by retraction 10.3892/n1 publisher 2021-06-29; by retraction 10.3892/n1 retraction-watch 2021-06-29 | self retraction n1 crossref 2021-06-29 | retracted
            - | - | - | by retraction 10.3892/n1 - - | self retraction n1 crossref - | retracted
            - | - | - | by Retraction 10.3892/N1 publisher 2021 | self retraction n1 crossref 2021 | retracted
            - | - | - | by partial_retraction 10.3892/n1 publisher 2021 | self partial-retraction n1 crossref 2021 | corrected
            - | - | - | by expression_of_concern 10.3892/n1 publisher 2020; by retraction 10.3892/n2 publisher 2021 | self expression-of-concern n1 crossref 2020; self retraction n2 crossref 2021 | retracted
            - | - | - | by retraction 10.3892/n1 publisher 2020-05; by reinstatement 10.3892/n2 publisher 2021 | self retraction n1 crossref 2020-05; self reinstatement n2 crossref 2021 | current
            - | - | - | by retraction 10.3892/n1 publisher 2021-05-03; by reinstatement 10.3892/n2 publisher 2021 | self retraction n1 crossref 2021-05-03; self reinstatement n2 crossref 2021 | current
            - | - | - | by reinstatement 10.3892/n2 publisher 2020; by retraction 10.3892/n1 publisher 2021 | self reinstatement n2 crossref 2020; self retraction n1 crossref 2021 | retracted
            - | - | - | by erratum 10.3892/n1 publisher 2020; by corrigendum 10.3892/n2 publisher 2021 | self erratum n1 crossref 2020; self corrigendum n2 crossref 2021 | corrected
            - | - | - | by new_version 10.3892/n1 publisher 2020 | self new-version n1 crossref 2020 | current
            - | - | - | by publisher-note 10.3892/n1 publisher 2020 | self other n1 crossref 2020 | current
            - | - | - | by withdrawal 10.3892/n1 publisher 2020; by removal 10.3892/n1 publisher 2020 | self withdrawal n1 crossref 2020; self removal n1 crossref 2020 | withdrawn
            - | - | - | to retraction 10.3892/or.2025.8963 publisher 2021 | self retraction - crossref 2021 | retracted
            - | - | - | to retraction 10.3892/OR.2025.8963 publisher 2021; by retraction 10.3892/n1 retraction-watch 2021-03-01 | self retraction n1 crossref 2021 | retracted
            - | - | - | to correction 10.3892/a1 publisher 2021 | a1 correction self crossref 2021 | current
            - | - | - | to retraction 10.3892/a1 publisher 2021; to retraction 10.3892/a2 publisher 2021 | a1 retraction self crossref 2021; a2 retraction self crossref 2021 | current
            [Retracted] | - | [Retracted] | to retraction 10.3892/a1 publisher 2021; by correction 10.3892/c1 publisher 2022 | self correction c1 crossref 2022; a1 retraction self crossref 2021 | corrected
            [Retracted] | - | - | - | - | current
            - | - | RETRACTED: | - | self retraction - crossref - | retracted
            - | - | RETRACTED ARTICLE: | - | self retraction - crossref - | retracted
            - | - | WITHDRAWN: | - | self withdrawal - crossref - | withdrawn
            - | - | [Retracted] | - | self retraction - crossref - | retracted
            - | - | RETRACTED: | by retraction 10.3892/n1 retraction-watch 2021 | self retraction n1 retraction-watch 2021 | retracted
            [Retracted] | - | [Retracted] | - | - | current
            [Corrigendum] | - | [Corrigendum] | to corrigendum 10.3892/a1 publisher 2021 | a1 corrigendum self crossref 2021 | current
            - | Expression of Concern in: /10.3892/n1 | - | - | self expression-of-concern n1 page - | expression-of-concern
            - | Corrigendum in: /10.3892/n1 | - | by correction 10.3892/n1 publisher 2020 | self corrigendum n1 page -; self correction n1 crossref 2020 | corrected
            - | - | - | by retraction not-a-doi publisher 2021 | self retraction - crossref 2021 | retracted
            - | - | - | - | - | current
            """)
    void events_are_typed_and_belong_to_whom_they_happened(
            String prefix, String line, String registryPrefix, String updates, String events, String status) {
        JudgedPage pair = new JudgedPage()
                .page("title", (prefix == null ? "" : prefix + " ") + TITLE)
                .page("notice", line == null ? "" : "<p>" + line + "</p>")
                .registry("title", "[\"" + (registryPrefix == null ? "" : registryPrefix + " ") + TITLE + "\"]")
                .registry("updated-by", updates(updates, "by "))
                .registry("update-to", updates(updates, "to "));

        Article article = pair.article(reconciler);

        assertThat(article.events().stream().map(JudgedEventsTest::shown))
                .containsExactlyInAnyOrderElementsOf(events == null ? List.of() : List.of(events.split(";\\s*")));
        assertThat(article.editorialStatus().slug()).isEqualTo(status);
    }

    private static String updates(String updates, String direction) {
        if (updates == null) {
            return "null";
        }
        StringBuilder json = new StringBuilder("[");
        for (String update : updates.split(";\\s*")) {
            if (update.startsWith(direction)) {
                String[] words = update.substring(3).split(" ");
                json.append(json.length() > 1 ? "," : "")
                        .append("{\"type\":\"")
                        .append(words[0])
                        .append("\",\"DOI\":\"")
                        .append(words[1])
                        .append('"');
                if (!words[2].equals("-")) {
                    json.append(",\"source\":\"").append(words[2]).append('"');
                }
                if (!words[3].equals("-")) {
                    json.append(",\"updated\":{\"date-parts\":[[")
                            .append(words[3].replaceAll("-0?", ","))
                            .append("]]}");
                }
                json.append('}');
            }
        }
        return json.append(']').toString();
    }

    private static String shown(EditorialEvent event) {
        return brief(event.affected()) + " " + event.type().slug() + " "
                + event.notice().map(JudgedEventsTest::brief).orElse("-") + " " + event.source() + " "
                + event.occurredOn().map(Object::toString).orElse("-");
    }

    private static String brief(Doi doi) {
        return doi.value().equals(SELF) ? "self" : doi.suffix();
    }
}
