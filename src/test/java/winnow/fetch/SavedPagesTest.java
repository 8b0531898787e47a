package winnow.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.model.Content;
import winnow.model.FetchFailure;
import winnow.model.Snapshot;
import winnow.model.SnapshotKind;

class SavedPagesTest {

    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>An article</title></head><body>Text</body></html>";
    private static final CaptureLimits SMALL = new CaptureLimits(10_000, 20_000);

    @TempDir
    Path folder;

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(UTF_8));
    }

    private static List<Capture> read(Path... paths) {
        List<Capture> captures = new ArrayList<>();
        try (SavedPages pages = SavedPages.open(List.of(paths), SMALL)) {
            pages.forEachRemaining(captures::add);
        }
        return captures;
    }

    private List<String> told(List<Capture> captures) {
        return captures.stream()
                .map(capture -> {
                    String what;
                    if (capture instanceof Capture.Kept kept) {
                        what = kept.snapshot().kind().slug();
                    } else if (capture instanceof Capture.Failed failed) {
                        what = failed.why().failure().slug() + "/"
                                + failed.why().reason();
                    } else {
                        what = "-" + ((Capture.PassedOver) capture).reason();
                    }
                    return capture.place().replace(folder + "/", "") + " " + what;
                })
                .toList();
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }

    @Test
    void a_folder_gives_its_pages_in_order_and_passes_over_the_rest() throws IOException {
        write("b/page.html", PAGE);
        write("b/page_files/frame.html", PAGE);
        write("b/style.css", "body{}");
        write("a.txt", "Oncology Reports\nAuthors: A B");
        write("c.xml", "<?xml version=\"1.0\"?><!DOCTYPE article><article><front><article-meta/></front></article>");
        write("d.nxml.gz", gzip("<article article-type='research-article'><front/></article>".getBytes(UTF_8)));
        write("e.json", "{\"DOI\":\"10.1234/x\"}");
        write("f.jsonl", "{\"DOI\":\"10.1234/x\"}\n\n{\"DOI\":\"10.1234/y\"}\n");
        write(
                "g.xhtml",
                "<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><title>x</title></html>");
        write("h.json", "{\"counters\":1}");
        write("i.pdf", "%PDF-1.7");
        write("j", "%PDF-1.7");
        write("k.html", new byte[] {0, 1, 2, 3});
        write("l.xml", "<?xml version=\"1.0\"?><rss version=\"2.0\"/>");
        write(".hidden.html", PAGE);
        Files.createSymbolicLink(folder.resolve("b/loop"), folder);

        assertThat(told(read(folder)))
                .containsExactly(
                        "a.txt text",
                        "b/page.html page",
                        "b/style.css -style",
                        "c.xml xml",
                        "d.nxml.gz xml",
                        "e.json crossref",
                        "f.jsonl#1 crossref",
                        "f.jsonl#3 crossref",
                        "g.xhtml page",
                        "h.json -json",
                        "i.pdf -pdf",
                        "j -pdf",
                        "k.html -binary",
                        "l.xml -feed");
    }

    @Test
    void a_file_gives_its_bytes_its_time_and_the_address_it_was_saved_from() throws IOException {
        String saved =
                "<!DOCTYPE html>\n<!-- saved from url=(0052)https://www.example.org/10.3892/or.2025.8963 -->\n" + PAGE;
        Path file = write("a.html.gz", gzip(saved.getBytes(UTF_8)));

        assertThat(read(file))
                .containsExactly(new Capture.Kept(
                        file.toString(),
                        new Snapshot(
                                SnapshotKind.PAGE,
                                "https://www.example.org/10.3892/or.2025.8963",
                                Files.getLastModifiedTime(file).toInstant(),
                                200,
                                Map.of(),
                                Content.of(saved.getBytes(UTF_8)))));
    }

    @Test
    void every_bad_file_says_why_and_stops_no_other() throws IOException {
        Path missing = folder.resolve("missing.html");
        Path empty = write("empty.html", "  \n");
        Path large = write("large.html", PAGE + " ".repeat(10_000));
        Path bomb = write("bomb.html.gz", gzip((PAGE + "x".repeat(5_000_000)).getBytes(UTF_8)));
        Path pdf = write("article.pdf", "%PDF-1.7");
        byte[] whole = gzip((PAGE + new java.util.Random(1).ints(500).boxed().toList()).getBytes(UTF_8));
        Path cut = write("cut.html.gz", Arrays.copyOf(whole, whole.length / 2));
        Path good = write("good.html", PAGE);

        assertThat(told(read(missing, empty, large, bomb, pdf, cut, good)))
                .containsExactly(
                        "missing.html failed/no-such-file",
                        "empty.html truncated/empty",
                        "large.html too-large/too-large",
                        "bomb.html.gz too-large/too-large",
                        "article.pdf failed/pdf",
                        "cut.html.gz truncated/cut-off",
                        "good.html page");
    }

    @Test
    void a_failure_names_the_place_and_what_to_do() throws IOException {
        Path missing = folder.resolve("missing.html");

        assertThat(read(missing)).singleElement().isInstanceOfSatisfying(Capture.Failed.class, failed -> {
            assertThat(failed.why().failure()).isEqualTo(FetchFailure.FAILED);
            assertThat(failed.why().detail()).isEqualTo(missing + " does not exist: check the path");
        });
    }
}
