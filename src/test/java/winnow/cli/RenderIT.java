package winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import winnow.testing.ArticlePages;
import winnow.testing.Layout;
import winnow.testing.PostgresExtension;
import winnow.testing.SampleWork;
import winnow.testing.TestDatabase;
import winnow.testing.server.SiteStub;

/** Counters that the site leaves to a script, read by a whole harvest. */
@ExtendWith(PostgresExtension.class)
class RenderIT {

    private static final String SCRIPT = """
            <script>
            addEventListener('load', () => fetch('/counters/10.3892/or.2025.8963').then(r => r.json()).then(c => {
              document.getElementById('metrics').innerHTML =
                `Metrics: Total Views: ${c.views_total} (Spandidos Publications: ${c.views_site} | PMC Statistics: ${c.views_pmc})<br>`
                + `Total PDF Downloads: ${c.downloads_total} (Spandidos Publications: ${c.downloads_site} | PMC Statistics: ${c.downloads_pmc})`;
            }));
            </script></body>""";

    private static final SampleWork WORK = SampleWork.of("10.3892/or.2025.8963", "A title");

    @TempDir
    Path home;

    private final SiteStub site = new SiteStub();
    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void serve(TestDatabase database) {
        environment.putAll(database.environment());
        environment.put("WINNOW_HOME", home.toString());
        environment.put("WINNOW_CONTACT", "someone@library.example");
        environment.put("WINNOW_SITE_BASE_URL", site.base().toString());
        environment.put("WINNOW_CROSSREF_BASE_URL", site.base().toString());
        environment.put("WINNOW_SITE_PAUSE", "0s");
        String page = ArticlePages.html(WORK, Layout.BULLETED).replace("</body>", SCRIPT);
        site.otherwise(request -> switch (request.getTarget()) {
            case "/10.3892/or.2025.8963" -> answer("text/html; charset=UTF-8", page);
            case "/counters/10.3892/or.2025.8963" ->
                answer(
                        "application/json",
                        "{\"views_total\": 1234, \"views_site\": 1000, \"views_pmc\": 234, \"downloads_total\": 56,"
                                + " \"downloads_site\": 50, \"downloads_pmc\": 6}");
            default -> new MockResponse.Builder().code(404).build();
        });
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_rendered_page_gives_numbers_of_their_own_source_beside_the_placeholders() {
        Assumptions.assumeTrue(
                List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").stream()
                        .anyMatch(path -> Files.isExecutable(Path.of(path))),
                "no Chromium on this machine");

        assertThat(run("harvest", "--render", WORK.doi())).as(err + "" + out).isZero();

        assertThat(counters())
                .contains(
                        "page views.total placeholder null",
                        "page downloads.total placeholder null",
                        "rendered views.total reported 1234",
                        "rendered views.site reported 1000",
                        "rendered views.pmc reported 234",
                        "rendered downloads.total reported 56",
                        "rendered downloads.site reported 50",
                        "rendered downloads.pmc reported 6");
    }

    @Test
    void the_address_that_the_script_loads_serves_without_a_browser() {
        environment.put("WINNOW_SITE_COUNTERSURL", "/counters/{doi}");

        assertThat(run("harvest", WORK.doi())).as(err + "" + out).isZero();

        assertThat(counters()).contains("page views.total placeholder null", "rendered views.total reported 1234");
    }

    @Test
    void without_a_browser_rendering_is_refused_in_one_line_before_anything_is_written() {
        assertThat(run("harvest", "--render", "--set", "render.browser=/no/such/browser", WORK.doi()))
                .isEqualTo(2);
        assertThat(err.toString())
                .startsWith("winnow: --render needs a browser: ")
                .contains("/no/such/browser");
    }

    private List<String> counters() {
        out.getBuffer().setLength(0);
        run("explain", WORK.doi(), "--output", "json");
        JsonNode metrics = JsonMapper.shared().readTree(out.toString()).get("metrics");
        return metrics.valueStream()
                .map(m -> m.get("source").asString() + " " + m.get("metric").asString() + " "
                        + m.get("state").asString() + " " + m.get("value"))
                .toList();
    }

    private static MockResponse answer(String type, String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", type)
                .body(body)
                .build();
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), false, environment, arguments);
    }
}
