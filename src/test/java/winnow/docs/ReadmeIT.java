package winnow.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import winnow.cli.Main;
import winnow.testing.ArticlePages;
import winnow.testing.Layout;
import winnow.testing.PostgresExtension;
import winnow.testing.SampleRegistry;
import winnow.testing.SampleWork;
import winnow.testing.TestDatabase;
import winnow.testing.server.SiteStub;

/** Runs every winnow command of the README, in its order, against a site and a registry on loopback. */
@ExtendWith(PostgresExtension.class)
class ReadmeIT {

    private static final Pattern PIPED = Pattern.compile("printf '([^']*)' \\| (\\./winnow .*)");

    @TempDir
    Path home;

    @Test
    void every_command_of_the_readme_works_as_written(TestDatabase database) throws IOException {
        List<String> commands = commands();
        assertThat(commands).as("commands in the README").hasSizeGreaterThan(4);
        try (SiteStub site = new SiteStub()) {
            site.otherwise(ReadmeIT::answer);
            Map<String, String> environment = new HashMap<>(database.environment());
            environment.put("WINNOW_HOME", home.toString());
            environment.put("WINNOW_SITE_BASE_URL", site.base().toString());
            environment.put("WINNOW_SITE_PAUSE", "0s");
            environment.put("WINNOW_CROSSREF_BASE_URL", site.base().toString());
            for (String command : commands) {
                run(command, environment);
            }
        }
    }

    private static List<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        boolean inBlock = false;
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            if (line.startsWith("```")) {
                inBlock = !inBlock;
            } else if (inBlock && (line.contains("./winnow ") || line.startsWith("export "))) {
                commands.add(line);
            }
        }
        return commands;
    }

    private void run(String command, Map<String, String> environment) {
        if (command.startsWith("export ")) {
            String[] variable = command.substring("export ".length()).split("=", 2);
            environment.put(variable[0], variable[1]);
            return;
        }
        Matcher piped = PIPED.matcher(command);
        String input = piped.matches() ? piped.group(1).replace("\\n", "\n") : "";
        String verb = piped.matches() ? piped.group(2) : command;
        InputStream terminal = System.in;
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            String[] words = verb.replace("./winnow ", "").split(" +");
            int code = Main.run(new PrintWriter(out), new PrintWriter(err), false, environment, words);
            boolean meantToComplain = Arrays.asList(words).contains("--fail-on");
            assertThat(code).as("%s%n%s%n%s", command, out, err).isIn(meantToComplain ? List.of(0, 1) : List.of(0));
        } finally {
            System.setIn(terminal);
        }
    }

    /** A page for every DOI, and a record for each that the registry is asked about. */
    private static MockResponse answer(RecordedRequest request) {
        String target = URLDecoder.decode(request.getTarget(), StandardCharsets.UTF_8);
        if (target.startsWith("/10.3892/")) {
            return html(ArticlePages.html(work(target.substring(1)), Layout.LATER));
        }
        if (target.startsWith("/works")) {
            Matcher dois = Pattern.compile("10\\.3892/[a-z0-9.]+").matcher(target);
            List<tools.jackson.databind.node.ObjectNode> found = new ArrayList<>();
            while (dois.find()) {
                found.add(SampleRegistry.work(work(dois.group())));
            }
            String body =
                    target.startsWith("/works?") ? SampleRegistry.answer(found) : SampleRegistry.answer(found.get(0));
            return new MockResponse.Builder()
                    .addHeader("Content-Type", "application/json")
                    .body(body)
                    .build();
        }
        return new MockResponse.Builder().code(404).build();
    }

    private static SampleWork work(String doi) {
        return SampleWork.of(doi, "A title for " + doi);
    }

    private static MockResponse html(String page) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/html; charset=UTF-8")
                .body(page)
                .build();
    }
}
