package winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class MainTest {

    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @MethodSource("verbs")
    void every_verb_has_help_with_an_example(String verb) {
        assertThat(run(verb, "--help")).isZero();
        assertThat(out.toString())
                .contains("Usage: winnow " + verb)
                .contains("Example")
                .contains("winnow " + verb);
        assertThat(err.toString()).isEmpty();
    }

    static java.util.stream.Stream<String> verbs() {
        return new CommandLine(
                        new Main(),
                        new VerbFactory(
                                new Console(new PrintWriter(System.out), new PrintWriter(System.err), false, Map.of())))
                .getSubcommands().keySet().stream().filter(verb -> !verb.equals("help"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            harvst                              | winnow: Unmatched argument at index 0: 'harvst'; did you mean harvest?; see winnow --help
            db strat                            | winnow: Unmatched argument at index 1: 'strat'; did you mean start?; see winnow db --help
            db                                  | winnow: db what? start, stop, url, migrate or info; see winnow db --help
            ''                                  | winnow: which verb? winnow --help lists them; see winnow --help
            db info --output xml                | winnow: Invalid value for option '--output': expected one of [table, json, csv] (case-insensitive) but was 'xml'; see winnow db info --help
            db start --set site.puase=1         | winnow: unknown key winnow.site.puase in --set; did you mean winnow.site.pause?
            db start --db-url jdbc:postgresql:x | winnow: db start is for the embedded server, but winnow.db.url names another; that one is not ours to start; see winnow db --help
            """)
    void a_usage_error_is_one_line_with_what_to_do_and_exit_code_2(String arguments, String line) {
        int code = run(arguments.isEmpty() ? new String[0] : arguments.split(" "));

        assertThat(err.toString().strip()).isEqualTo(line);
        assertThat(code).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void the_version_names_the_java_it_runs_on() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString())
                .startsWith("winnow ")
                .contains("Java " + Runtime.version().feature());
    }

    private int run(String... arguments) {
        return Main.run(
                new PrintWriter(out), new PrintWriter(err), false, Map.of("WINNOW_HOME", home.toString()), arguments);
    }
}
