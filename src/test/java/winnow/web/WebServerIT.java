package winnow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;
import winnow.publish.institution.Institutions;
import winnow.publish.map.FieldMaps;
import winnow.publish.oai.OaiIdentity;
import winnow.publish.oai.OaiProvider;
import winnow.publish.oai.TokenSigner;
import winnow.testing.PostgresExtension;
import winnow.testing.PublishedSamples;
import winnow.testing.StoredArticles;

@ExtendWith(PostgresExtension.class)
class WebServerIT {

    private final DataSource dataSource;
    private final HttpClient client = HttpClient.newHttpClient();
    private WebServer server;

    WebServerIT(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @BeforeEach
    void serve_two_articles() {
        StoredArticles stored = new StoredArticles(dataSource);
        stored.sql("truncate winnow.article, winnow.author, winnow.affiliation, winnow.deleted_article cascade");
        stored.add(PublishedSamples.full());
        stored.add(PublishedSamples.retracted());
        server = start(Map.of("/oai", oai(dataSource, 8), "/health", new HealthPage(dataSource)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answers_get_and_post_alike() throws Exception {
        String got = get("/oai?verb=ListSets").body();
        String posted = client.send(
                        HttpRequest.newBuilder(uri("/oai"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("verb=ListSets"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        assertThat(undated(posted)).isEqualTo(undated(got)).contains("<setSpec>status:retracted</setSpec>");
        assertThat(get("/oai?verb=Identify").body()).contains("<baseURL>" + uri("/oai") + "</baseURL>");
    }

    @Test
    void compresses_for_those_who_take_it() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/oai?verb=ListRecords&metadataPrefix=oai_dc"))
                .header("Accept-Encoding", "deflate, gzip;q=0.8")
                .build();
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        String text = new String(
                new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).endsWith("</OAI-PMH>\n");
        assertThat(get("/oai?verb=Identify").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void asks_the_one_too_many_to_come_back() throws Exception {
        server.close();
        server = start(Map.of("/oai", oai(dataSource, 0)));
        HttpResponse<String> answer = get("/oai?verb=Identify");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("10");
    }

    @Test
    void says_that_it_is_down_while_the_database_is() throws Exception {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/nothing?connectTimeout=1");
        server.close();
        server = start(Map.of("/oai", oai(nowhere, 1), "/health", new HealthPage(nowhere)));
        assertThat(get("/health").statusCode()).isEqualTo(503);
        HttpResponse<String> answer = get("/oai?verb=Identify");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void answers_while_many_others_dawdle_over_their_requests() throws Exception {
        List<Socket> dawdlers = new ArrayList<>();
        try {
            for (int i = 0; i < 150; i++) {
                Socket dawdler = new Socket(InetAddress.getLoopbackAddress(), server.port());
                dawdlers.add(dawdler);
                String begun = i % 2 == 0
                        ? "GET /oai?verb=Identify HTTP/1.1\r\nHost: x\r\nX-"
                        : "POST /oai HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\nverb";
                dawdler.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(get("/oai?verb=Identify").statusCode()).isEqualTo(200);
        } finally {
            for (Socket dawdler : dawdlers) {
                dawdler.close();
            }
        }
    }

    @Test
    void gives_the_head_of_an_answer_alone() throws Exception {
        HttpRequest head = HttpRequest.newBuilder(uri("/oai?verb=Identify"))
                .method("HEAD", BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = client.send(head, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/xml; charset=utf-8");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void refuses_what_it_does_not_serve() throws Exception {
        assertThat(get("/health").statusCode()).isEqualTo(200);
        assertThat(get("/oai/more").statusCode()).isEqualTo(404);
        assertThat(get("/").statusCode()).isEqualTo(404);
        HttpRequest put =
                HttpRequest.newBuilder(uri("/oai")).PUT(BodyPublishers.noBody()).build();
        assertThat(client.send(put, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
        HttpRequest large = HttpRequest.newBuilder(uri("/oai"))
                .POST(BodyPublishers.ofString("verb=" + "x".repeat(70_000)))
                .build();
        assertThat(client.send(large, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
        HttpRequest broken = HttpRequest.newBuilder(uri("/oai"))
                .POST(BodyPublishers.ofString("verb=%zz&%00=1&&=&"))
                .build();
        assertThat(client.send(broken, BodyHandlers.ofString()).body()).contains("code=\"badVerb\"");
    }

    private static HttpHandler oai(DataSource dataSource, int atOnce) {
        OaiIdentity identity =
                new OaiIdentity("A Library", "library.gr", List.of("oai@library.gr"), "https://origin.gr", 100);
        OaiProvider provider = new OaiProvider(
                dataSource, FieldMaps.packaged(), new Institutions(List.of()), identity, new TokenSigner(new byte[32]));
        return new OaiPage(provider, Optional.empty(), atOnce);
    }

    private static WebServer start(Map<String, HttpHandler> pages) {
        return WebServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), pages);
    }

    private static String undated(String xml) {
        return xml.replaceAll("<responseDate>[^<]*", "");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
