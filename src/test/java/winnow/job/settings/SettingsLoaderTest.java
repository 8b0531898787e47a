package winnow.job.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class SettingsLoaderTest {

    @TempDir
    Path folder;

    @Test
    void defaults_are_those_that_the_packaged_file_states() {
        Settings settings = load(Map.of());

        assertThat(settings.contactAddress()).isEmpty();
        assertThat(settings.db()).isEqualTo(new Settings.Db("", "", "", 8, Duration.ofSeconds(90)));
        assertThat(settings.site())
                .isEqualTo(new Settings.Site(
                        URI.create("https://www.spandidos-publications.com"), Duration.ofSeconds(3), 1, false, ""));
        assertThat(settings.site().counters()).isEmpty();
        assertThat(settings.render())
                .isEqualTo(new Settings.Render(
                        false, false, "", Duration.ofSeconds(30), Duration.ofSeconds(5), List.of()));
        assertThat(settings.crossref())
                .isEqualTo(new Settings.Crossref(URI.create("https://api.crossref.org"), "", 50));
        assertThat(settings.harvest()).isEqualTo(new Settings.Harvest(0, 200));
        assertThat(settings.refresh())
                .isEqualTo(new Settings.Refresh(
                        Duration.ofDays(30),
                        Duration.ofDays(1),
                        Duration.ofDays(365),
                        Duration.ofDays(7),
                        Duration.ofDays(30)));
        assertThat(settings.http())
                .isEqualTo(new Settings.Http(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(2),
                        DataSize.ofMegabytes(8),
                        Duration.ofMinutes(10),
                        5));
        assertThat(settings.reconcile().precedence().get("default")).containsExactly("page", "xml", "crossref");
        assertThat(settings.log()).isEqualTo(new Settings.Log("text", "info"));
    }

    @Test
    void the_command_line_wins_over_the_environment_and_the_environment_over_the_file() throws IOException {
        Files.writeString(folder.resolve("application.yml"), """
                winnow:
                  crossref: {batch: 10}
                  site: {connections: 2, pause: 5s}
                """);
        Map<String, String> environment =
                Map.of("WINNOW_SITE_PAUSE", "7s", "WINNOW_SITE_BASE_URL", "http://127.0.0.1:8080", "PATH", "/bin");

        Settings settings = load(environment, "site.pause=0s", "winnow.contact=a@b.example");

        assertThat(settings.site())
                .isEqualTo(new Settings.Site(URI.create("http://127.0.0.1:8080"), Duration.ZERO, 2, false, ""));
        assertThat(settings.crossref().batch()).isEqualTo(10);
        assertThat(settings.contactAddress()).contains("a@b.example");
    }

    @Test
    void the_home_folder_is_under_the_users_own_unless_told_otherwise() {
        assertThat(load(Map.of()).homeFolder()).endsWithRaw(Path.of(".local", "share", "winnow"));
        assertThat(load(Map.of("WINNOW_HOME", "/srv/winnow")).homeFolder()).isEqualTo(Path.of("/srv/winnow"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            site.puase=3s          | unknown key winnow.site.puase in --set; did you mean winnow.site.pause?
            site.pause             | --set takes key=value, not "site.pause"
            site.counters-url=/c   | winnow.site.counters-url: "/c" is the same for all articles: write {doi} in it
            site.counters-url={x}  | winnow.site.counters-url: "{x}" is unknown: write {doi}, {code}, {volume}, {issue} or {page}
            render.timeout=0s      | winnow.render.timeout (in seconds): 0 is not between 1 and 600
            render.script-hosts=a b | winnow.render.script-hosts: "a b" is no host name such as cdn.example.org
            site.pause=3x          | winnow.site.pause: "3x" is no duration; config/application.yml shows how it is written
            http.max-body=much     | winnow.http.max-body: "much" is no size; config/application.yml shows how it is written
            site.base-url=ftp://x  | winnow.site.base-url: "ftp://x" is no http or https address
            crossref.batch=51      | winnow.crossref.batch: 51 is not between 1 and 50
            crossref.batch=a       | winnow.crossref.batch: "a" is no number; config/application.yml shows how it is written
            contact=nobody         | winnow.contact: write an e-mail address such as you@library.example
            log.format=xml         | winnow.log.format: "xml" is none of text, json
            site.xml=perhaps       | winnow.site.xml: "perhaps" is no true or false; config/application.yml shows how it is written
            """)
    void a_wrong_key_or_value_is_refused_in_one_line(String override, String message) {
        assertThatThrownBy(() -> load(Map.of(), override))
                .isInstanceOf(SettingsException.class)
                .hasMessage(message);
    }

    @Test
    void an_unknown_key_in_the_operators_file_is_refused_with_its_place() throws IOException {
        Path file = folder.resolve("application.yml");
        Files.writeString(file, "winnow: {crossref: {batchsize: 10}}\n");

        assertThatThrownBy(() -> load(Map.of()))
                .hasMessage(
                        "unknown key winnow.crossref.batchsize in " + file + "; did you mean winnow.crossref.batch?");
    }

    @Test
    void no_pause_is_taken_only_for_an_own_address() {
        assertThatThrownBy(() -> load(Map.of(), "site.pause=0s", "site.base-url=http://192.0.2.1"))
                .hasMessageContaining("winnow.site.pause")
                .hasMessageContaining("192.0.2.1");
        assertThat(load(Map.of(), "site.pause=0s", "site.base-url=http://10.0.0.1")
                        .site()
                        .pause())
                .isZero();
    }

    @Test
    void secrets_stay_out_of_messages() {
        Settings settings = load(Map.of(), "crossref.token=s3cret", "db.password=s3cret", "contact=a@b.example");

        assertThat(settings.toString()).doesNotContain("s3cret").doesNotContain("a@b.example");
    }

    private Settings load(Map<String, String> environment, String... overrides) {
        return new SettingsLoader(environment, Optional.of(folder)).load(List.of(overrides));
    }
}
