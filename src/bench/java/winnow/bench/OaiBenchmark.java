package winnow.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import winnow.publish.institution.Institutions;
import winnow.publish.map.FieldMaps;
import winnow.publish.oai.OaiIdentity;
import winnow.publish.oai.OaiProvider;
import winnow.publish.oai.TokenSigner;
import winnow.web.OaiPage;
import winnow.web.WebServer;

/**
 * A full harvest by OAI-PMH over HTTP, page after page, by a client that does nothing but count. Arguments: number of
 * articles (1000000), formats ({@code oai_dc}), records a page (500).
 */
public final class OaiBenchmark {

    private static final Pattern TOKEN = Pattern.compile("<resumptionToken[^>]*>([^<]+)<");
    private static final int PARTS = 10;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final int articles;

    private OaiBenchmark(String address, int articles) {
        this.address = address;
        this.articles = articles;
    }

    /** Prints the figures. */
    public static void main(String[] arguments) throws Exception {
        int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        String[] formats = (arguments.length > 1 ? arguments[1] : "oai_dc").split(",");
        int page = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 500;
        MadeUpStock.of(articles, dataSource -> {
            try (WebServer server = WebServer.start(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                    Map.of("/oai", oai(dataSource, page)))) {
                OaiBenchmark benchmark = new OaiBenchmark("http://127.0.0.1:" + server.port() + "/oai", articles);
                benchmark.warmUp();
                for (String format : formats) {
                    benchmark.harvest("ListRecords", format, "");
                }
                benchmark.harvest("ListIdentifiers", "oai_dc", "");
                benchmark.harvest("ListRecords", "oai_dc", "&set=status:retracted");
                benchmark.harvest("ListRecords", "oai_dc", "&set=year:2010");
                benchmark.harvest("ListIdentifiers", "oai_dc", "&from=2026-01-05");
            }
        });
    }

    private static OaiPage oai(DataSource dataSource, int page) {
        OaiIdentity identity =
                new OaiIdentity("Made up", "made.up.gr", List.of("a@made.up.gr"), "https://made.up.gr", page);
        return new OaiPage(
                new OaiProvider(
                        dataSource,
                        FieldMaps.packaged(),
                        new Institutions(List.of()),
                        identity,
                        new TokenSigner(new byte[32])),
                Optional.empty(),
                8);
    }

    private void warmUp() throws Exception {
        String query = "?verb=ListRecords&metadataPrefix=oai_dc";
        for (int i = 0; i < 20 && query != null; i++) {
            query = next("ListRecords", ask(query));
        }
    }

    private void harvest(String verb, String format, String restriction) throws Exception {
        long records = 0;
        int pages = 0;
        List<Double> rates = new ArrayList<>();
        List<Long> heaps = new ArrayList<>();
        long began = System.nanoTime();
        long partBegan = began;
        long partRecords = 0;
        double worked = OwnCost.secondsOfWork();
        String query = "?verb=" + verb + "&metadataPrefix=" + format + restriction;
        while (query != null) {
            String answer = ask(query);
            int found = count(answer, "</header>");
            records += found;
            partRecords += found;
            pages++;
            query = next(verb, answer);
            if (partRecords >= articles / PARTS || query == null) {
                rates.add(partRecords / ((System.nanoTime() - partBegan) / 1e9));
                heaps.add(OwnCost.heapInUse());
                partBegan = System.nanoTime();
                partRecords = 0;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s %s%s: %,d records in %,d answers, %,.0f records/s, %.0f s of own work; records/s part by part %s; heap in use %s MB%n",
                verb,
                format,
                restriction,
                records,
                pages,
                records / ((System.nanoTime() - began) / 1e9),
                OwnCost.secondsOfWork() - worked,
                rates.stream().map(r -> "%.0f".formatted(r)).toList(),
                heaps);
    }

    private String ask(String query) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + query)).build();
        try (InputStream in = client.send(request, BodyHandlers.ofInputStream()).body()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String next(String verb, String answer) {
        Matcher token = TOKEN.matcher(answer.substring(Math.max(0, answer.length() - 2_000)));
        return token.find() ? "?verb=" + verb + "&resumptionToken=" + token.group(1) : null;
    }

    private static int count(String text, String mark) {
        int found = 0;
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length())) {
            found++;
        }
        return found;
    }
}
