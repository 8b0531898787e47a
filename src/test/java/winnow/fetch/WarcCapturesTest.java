package winnow.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import winnow.model.Content;
import winnow.model.Snapshot;

class WarcCapturesTest {

    private static final Instant WHEN = Instant.parse("2025-11-01T10:20:30Z");
    private static final String SITE = "https://www.example.org/10.3892/or.2025.";
    private static final String PAGE = "<!DOCTYPE html><html><title>An article</title><p>Text</p></html>";

    @TempDir
    Path folder;

    private interface Writing {
        void to(WarcWriter writer) throws IOException;
    }

    private static byte[] archive(WarcCompression compression, Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), compression)) {
            writing.to(writer);
        }
        return bytes.toByteArray();
    }

    private static void response(WarcWriter writer, String url, String head, byte[] body) throws IOException {
        ByteArrayOutputStream http = new ByteArrayOutputStream();
        http.write((head.replace("\n", "\r\n") + "\r\n\r\n").getBytes(UTF_8));
        http.write(body);
        writer.write(new WarcResponse.Builder(URI.create(url))
                .date(WHEN)
                .body(MediaType.HTTP_RESPONSE, http.toByteArray())
                .build());
    }

    private static void page(WarcWriter writer, int number) throws IOException {
        response(
                writer, SITE + number, "HTTP/1.1 200 OK\nContent-Type: text/html; charset=UTF-8", PAGE.getBytes(UTF_8));
    }

    private List<Capture> read(byte[] archive) throws IOException {
        Path file = Files.write(folder.resolve("pages.warc"), archive);
        List<Capture> captures = new ArrayList<>();
        try (SavedPages pages = SavedPages.open(List.of(file), new CaptureLimits(50_000, 100_000))) {
            pages.forEachRemaining(captures::add);
        }
        return captures;
    }

    private static String told(Capture capture) {
        if (capture instanceof Capture.Kept kept) {
            return kept.snapshot().kind().slug();
        }
        return capture instanceof Capture.Failed failed
                ? failed.why().failure().slug() + "/" + failed.why().reason()
                : "-" + ((Capture.PassedOver) capture).reason();
    }

    private static List<String> told(List<Capture> captures) {
        return captures.stream().map(WarcCapturesTest::told).toList();
    }

    @Test
    void a_response_gives_its_address_time_headers_and_body() throws IOException {
        byte[] archive = archive(WarcCompression.GZIP, writer -> page(writer, 1));

        assertThat(read(archive))
                .containsExactly(new Capture.Kept(
                        folder.resolve("pages.warc") + "#1",
                        new Snapshot(
                                winnow.model.SnapshotKind.PAGE,
                                SITE + 1,
                                WHEN,
                                200,
                                java.util.Map.of("content-type", "text/html; charset=UTF-8"),
                                Content.of(PAGE.getBytes(UTF_8)))));
    }

    @Test
    void every_kind_of_record_is_told_apart() throws IOException {
        byte[] archive = archive(WarcCompression.NONE, writer -> {
            writer.write(new WarcMetadata.Builder()
                    .body(MediaType.parse("text/plain"), new byte[] {'x'})
                    .build());
            writer.write(new WarcRequest.Builder(URI.create(SITE + 1))
                    .body(new HttpRequest.Builder("GET", "/").build())
                    .build());
            page(writer, 1);
            response(
                    writer,
                    "https://www.example.org/robots.txt",
                    "HTTP/1.1 200 OK\nContent-Type: text/plain",
                    new byte[] {'x'});
            response(writer, "https://www.example.org/a.css?v=1", "HTTP/1.1 200 OK", new byte[] {'x'});
            response(writer, SITE + 2 + "/logo", "HTTP/1.1 200 OK\nContent-Type: image/png", new byte[] {0, 1, 2});
            response(
                    writer,
                    SITE + 2 + "/download",
                    "HTTP/1.1 200 OK\nContent-Type: application/pdf",
                    "%PDF".getBytes(UTF_8));
            response(writer, SITE + 3, "HTTP/1.1 301 Moved Permanently\nLocation: /x", new byte[0]);
            response(writer, SITE + 4, "HTTP/1.1 404 Not Found\nContent-Type: text/html", PAGE.getBytes(UTF_8));
            response(writer, SITE + 5, "HTTP/1.1 200 OK\nContent-Type: text/html", new byte[0]);
            response(writer, SITE + 6, "HTTP/1.1 200 OK\nContent-Length: 900", PAGE.getBytes(UTF_8));
            response(
                    writer,
                    "https://api.example.org/works",
                    "HTTP/1.1 200 OK\nContent-Type: application/json",
                    "{\"message\":{\"DOI\":\"10.1234/x\"}}".getBytes(UTF_8));
            writer.write(new WarcResource.Builder(URI.create("https://www.example.org/7/downloadXml"))
                    .body(
                            MediaType.parse("text/xml"),
                            "<?xml version='1.0'?><article><front/></article>".getBytes(UTF_8))
                    .build());
            response(writer, SITE + 8, "HTTP/1.1 200 OK\nContent-Encoding: br", new byte[] {1, 2, 3, 4, 5, 0});
            writer.write(new WarcResource.Builder(URI.create("metadata://gnu.org/software/wget/warc/wget.log"))
                    .body(MediaType.parse("text/plain"), "a log".getBytes(UTF_8))
                    .build());
            writer.write(new WarcResponse.Builder(URI.create(SITE + 9))
                    .body(MediaType.HTTP_RESPONSE, "not http at all".getBytes(UTF_8))
                    .build());
        });

        assertThat(told(read(archive)))
                .containsExactly(
                        "-metadata",
                        "-request",
                        "page",
                        "-robots",
                        "-style",
                        "-image",
                        "-pdf",
                        "-redirect",
                        "gone/status-404",
                        "truncated/empty",
                        "truncated/cut-off",
                        "crossref",
                        "xml",
                        "failed/encoding-br",
                        "-not-http",
                        "failed/not-http");
    }

    @Test
    void bodies_are_decoded_whether_or_not_their_writer_did_it_already() throws IOException {
        byte[] body = PAGE.getBytes(UTF_8);
        byte[] zipped = SavedPagesTest.gzip(body);
        byte[] archive = archive(WarcCompression.GZIP, writer -> {
            response(writer, SITE + 1, "HTTP/1.1 200 OK\nContent-Encoding: gzip", zipped);
            response(writer, SITE + 2, "HTTP/1.1 200 OK\nContent-Encoding: gzip", body);
            response(writer, SITE + 3, "HTTP/1.1 200 OK\nTransfer-Encoding: chunked", chunked(body));
            response(writer, SITE + 4, "HTTP/1.1 200 OK\nTransfer-Encoding: chunked", body);
            response(
                    writer,
                    SITE + 5,
                    "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\nContent-Encoding: gzip",
                    chunked(zipped));
            response(writer, SITE + 6, "HTTP/1.1 200 OK\nContent-Encoding: deflate", deflated(body, false));
            response(writer, SITE + 7, "HTTP/1.1 200 OK\nContent-Encoding: deflate", deflated(body, true));
            response(writer, SITE + 8, "HTTP/1.1 200 OK\nContent-Encoding: deflate", body);
        });

        List<Capture> captures = read(archive);

        assertThat(told(captures)).containsOnly("page").hasSize(8);
        assertThat(captures)
                .allSatisfy(capture -> assertThat(
                                ((Capture.Kept) capture).snapshot().content())
                        .isEqualTo(Content.of(body)));
    }

    @Test
    void a_bomb_is_too_large_and_the_next_record_is_read() throws IOException {
        byte[] bomb = SavedPagesTest.gzip((PAGE + "x".repeat(20_000_000)).getBytes(UTF_8));
        byte[] archive = archive(WarcCompression.GZIP, writer -> {
            response(writer, SITE + 1, "HTTP/1.1 200 OK\nContent-Encoding: gzip", bomb);
            response(writer, SITE + 2, "HTTP/1.1 200 OK", (PAGE + "x".repeat(1_000_000)).getBytes(UTF_8));
            page(writer, 3);
        });

        assertThat(told(read(archive))).containsExactly("too-large/too-large", "too-large/too-large", "page");
    }

    @Test
    void an_archive_cut_anywhere_gives_every_whole_record_before_the_cut_and_says_where_it_ends() throws IOException {
        for (WarcCompression compression : List.of(WarcCompression.NONE, WarcCompression.GZIP)) {
            byte[] two = archive(compression, writer -> {
                page(writer, 1);
                page(writer, 2);
            });
            byte[] three = archive(compression, writer -> {
                page(writer, 1);
                page(writer, 2);
                response(writer, SITE + 3, "HTTP/1.1 200 OK\nContent-Type: text/html", noise());
            });
            for (int end = two.length + 12; end < three.length - 12; end += 97) {
                List<String> told = told(read(Arrays.copyOf(three, end)));
                assertThat(told)
                        .as(compression + " cut at " + end)
                        .containsExactly("page", "page", "truncated/cut-off");
            }
        }
    }

    @Test
    void what_is_no_archive_says_so_once() throws IOException {
        assertThat(told(read("not an archive".getBytes(UTF_8)))).containsExactly("failed/not-a-warc");
        assertThat(told(read(new byte[0]))).containsExactly("truncated/empty");
        assertThat(told(read(SavedPagesTest.gzip("neither".getBytes(UTF_8))))).containsExactly("failed/not-a-warc");
    }

    @Test
    void bytes_damaged_anywhere_never_stop_the_reading_with_an_exception() throws IOException {
        byte[] archive = archive(WarcCompression.GZIP, writer -> {
            for (int i = 0; i < 5; i++) {
                page(writer, i);
            }
        });
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = archive.clone();
            for (int i = 0; i < 3; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(read(damaged)).as("round " + round).isNotEmpty();
        }
    }

    private static byte[] noise() {
        StringBuilder text = new StringBuilder(PAGE);
        new Random(3).ints(600).forEach(text::append);
        return text.toString().getBytes(UTF_8);
    }

    private static byte[] chunked(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int from = 0; from < body.length; from += 20) {
            int length = Math.min(20, body.length - from);
            out.write((Integer.toHexString(length) + "\r\n").getBytes(UTF_8));
            out.write(body, from, length);
            out.write("\r\n".getBytes(UTF_8));
        }
        out.write("0\r\n\r\n".getBytes(UTF_8));
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] body, boolean raw) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var deflater = new java.util.zip.DeflaterOutputStream(out, new java.util.zip.Deflater(9, raw))) {
            deflater.write(body);
        }
        return out.toByteArray();
    }
}
