package winnow.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import winnow.testing.ArticlePages;
import winnow.testing.Layout;
import winnow.testing.PostgresExtension;
import winnow.testing.Program;
import winnow.testing.SampleRegistry;
import winnow.testing.SampleWork;
import winnow.testing.Tables;
import winnow.testing.TestDatabase;

@ExtendWith(PostgresExtension.class)
class SavedHarvestIT {

    private static final String HOME_PAGE = "<html><head><title>Spandidos Publications</title></head><body><h1>Journals"
            + "</h1><a href='/or'>Oncology Reports</a><a href='/ol'>Oncology Letters</a></body></html>";

    @TempDir
    Path folder;

    private Path data;
    private TestDatabase where;
    private Rig rig;

    @BeforeEach
    void open(TestDatabase database) throws IOException {
        where = database;
        data = Files.createDirectory(folder.resolve("data"));
        Tables.empty(database.dataSource());
        rig = rig();
    }

    private Rig rig() {
        return new Rig(where).set("site.pause=3s");
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private RunSummary harvest(Path... paths) {
        return rig.run(HarvestRequest.ofSaved(List.of(paths)));
    }

    private static String html(int n) {
        return ArticlePages.html(SampleWork.numbered(n), Layout.LATER);
    }

    private Path archive(Map<String, String> pages) throws IOException {
        Path file = data.resolve("pages.warc.gz");
        try (OutputStream out = Files.newOutputStream(file)) {
            WarcWriter writer = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP);
            for (Map.Entry<String, String> page : pages.entrySet()) {
                HttpResponse http = new HttpResponse.Builder(200, "OK")
                        .body(MediaType.HTML_UTF8, page.getValue().getBytes(StandardCharsets.UTF_8))
                        .build();
                writer.write(new WarcResponse.Builder(URI.create(ArticlePages.SITE + page.getKey()))
                        .date(Instant.EPOCH)
                        .body(http)
                        .build());
            }
        }
        return file;
    }

    @Test
    void pages_of_a_crawl_that_were_never_articles_are_passed_over_and_an_articles_address_without_one_fails()
            throws IOException {
        String article = "/" + SampleWork.numbered(1).doi();
        RunSummary summary = harvest(archive(
                Map.of(article, html(1), "/", HOME_PAGE, "/or/54/4", HOME_PAGE, "/10.3892/or.2025.1", HOME_PAGE)));

        assertThat(summary.stored()).isEqualTo(1);
        assertThat(summary.passedOver().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(2);
        assertThat(summary.failures()).isEqualTo(1);
        assertThat(summary.taken()).isEqualTo(2);
    }

    @Test
    void a_file_that_was_named_and_is_no_article_fails() throws IOException {
        Path file = Files.writeString(
                data.resolve("home.html"), "<!-- saved from url=(0037)" + ArticlePages.SITE + "/ -->" + HOME_PAGE);

        assertThat(harvest(file).failures()).isEqualTo(1);
        assertThat(harvest(data).passedOver()).isNotEmpty();
    }

    @Test
    void pages_records_and_a_restart_give_the_same_rows_in_any_order() throws IOException {
        Path records = Files.writeString(
                data.resolve("a.json"),
                SampleRegistry.answer(IntStream.range(0, 300)
                        .mapToObj(n -> SampleRegistry.work(SampleWork.numbered(n)))
                        .toList()));
        for (int n = 0; n < 300; n++) {
            Files.writeString(data.resolve("page" + n + ".html"), html(n));
        }
        harvest(data);
        Map<String, List<String>> expected = Tables.content(where.dataSource());
        Tables.empty(where.dataSource());

        rig.telling(stoppingAfter(100));
        RunSummary stopped = harvest(data);
        rig.close();
        rig = rig();
        RunSummary restarted = rig.restart();

        assertThat(Files.exists(records)).isTrue();
        assertThat(stopped.exit()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(restarted.exit()).isEqualTo(ExitCode.OK);
        assertThat(restarted.taken()).isEqualTo(300);
        assertThat(Tables.difference(expected, Tables.content(where.dataSource())))
                .isEmpty();
    }

    private Progress stoppingAfter(int items) {
        return new Progress() {
            private long done;

            @Override
            public void step(String name, long expected) {}

            @Override
            public void done(String outcome, long more) {
                done += more;
                if (done >= items) {
                    rig.stop().raise();
                }
            }

            @Override
            public void end() {}
        };
    }

    @Test
    void bombs_on_disk_do_not_fill_the_memory() throws IOException {
        byte[] zeros = new byte[1 << 20];
        for (int n = 0; n < 6; n++) {
            bomb(data.resolve("bomb" + n + ".html.gz"), "<html>", zeros, 200);
            bomb(
                    data.resolve("large" + n + ".html.gz"),
                    "<html><p>",
                    "word ".repeat(200_000).getBytes(),
                    7);
        }
        bomb(data.resolve("records.json.gz"), "{\"status\":\"ok\",\"x\":\"", zeros, 200);
        Files.writeString(data.resolve("page.html"), html(1));

        try (Program program =
                Program.start("256m", folder, where.environment(), "harvest", "--from", data.toString())) {
            assertThat(program.exitCode()).as(program.output()).isEqualTo(ExitCode.ATTENTION.code());
            assertThat(program.output()).contains("1 stored");
        }
    }

    private static void bomb(Path file, String start, byte[] block, int blocks) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(start.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < blocks; i++) {
                out.write(block);
            }
        }
    }

    @Test
    void many_records_in_one_large_file_are_read_within_half_a_gigabyte() throws IOException {
        String abstractText = "word ".repeat(6_000);
        Files.writeString(
                data.resolve("records.json"),
                IntStream.range(0, 2_000)
                        .mapToObj(n -> "{\"DOI\":\"10.3892/or.2020." + n
                                + "\",\"type\":\"journal-article\",\"title\":[\"On " + n + "\"],\"abstract\":\""
                                + abstractText + "\"}")
                        .collect(Collectors.joining(",", "{\"items\":[", "]}")));

        try (Program program =
                Program.start("512m", folder, where.environment(), "harvest", "--from", data.toString())) {
            assertThat(program.exitCode()).as(program.output()).isZero();
            assertThat(program.output()).contains("2000 taken = 2000 stored");
        }
    }
}
