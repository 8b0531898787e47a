package winnow.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the folder {@code samples/}: an archive of pages, the registry's answers, one article as XML. Run it with
 * {@code mvn -q test-compile exec:java -Dexec.mainClass=winnow.testing.SampleFolder -Dexec.classpathScope=test}.
 */
public final class SampleFolder {

    private static final Instant FIRST = Instant.parse("2026-10-05T06:00:00Z");

    private SampleFolder() {}

    /** Writes into the folder named, or {@code samples}. */
    public static void main(String[] args) throws IOException {
        write(Path.of(args.length > 0 ? args[0] : "samples"));
    }

    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (OutputStream out = Files.newOutputStream(folder.resolve("pages.warc.gz"))) {
            writeArchive(out);
        }
        Files.writeString(folder.resolve("crossref.json"), SampleRegistry.answer(registry()));
        Files.writeString(
                folder.resolve("ol.2018.8190.xml"), ArticlePages.xml(SampleWorks.xml()), StandardCharsets.UTF_8);
    }

    private static void writeArchive(OutputStream out) throws IOException {
        WarcWriter writer = new WarcWriter(java.nio.channels.Channels.newChannel(out), WarcCompression.GZIP);
        int second = 0;
        for (Map.Entry<SampleWork, Layout> page : SampleWorks.pages().entrySet()) {
            String address = ArticlePages.SITE + "/" + page.getKey().doi();
            writer.write(response(
                    address, ArticlePages.html(page.getKey(), page.getValue()), FIRST.plusSeconds(3L * second++)));
        }
    }

    private static WarcResponse response(String address, String html, Instant at) throws IOException {
        HttpResponse http = new HttpResponse.Builder(200, "OK")
                .addHeader("Content-Type", "text/html; charset=UTF-8")
                .body(MediaType.HTML_UTF8, html.getBytes(StandardCharsets.UTF_8))
                .build();
        return new WarcResponse.Builder(URI.create(address))
                .recordId(UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)))
                .date(at)
                .body(http)
                .build();
    }

    /** Nine of ten works: one is left out, because a registry that was not asked is no difference either. */
    private static List<ObjectNode> registry() {
        List<ObjectNode> records = new ArrayList<>();
        for (SampleWork work : SampleWorks.pages().keySet()) {
            switch (work.doi()) {
                case "10.3892/ol.2025.14916" -> {}
                case "10.3892/ijo.2015.2929" ->
                    records.add(SampleRegistry.retractedBy(
                            SampleRegistry.work(work), "10.3892/ijo.2021.5237", 2021, 6, 29));
                case "10.3892/mmr.2014.2781" -> records.add(SampleRegistry.shouted(SampleRegistry.work(work)));
                case "10.3892/mmr.2015.3279" ->
                    records.add(SampleRegistry.work(
                            work.withPages("4390-4314").withAuthors(List.of(SampleAuthor.of("Dong", "Cheng")))));
                default -> records.add(SampleRegistry.work(work));
            }
        }
        return records;
    }
}
