package winnow.testing.server;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import tools.jackson.databind.node.ObjectNode;
import winnow.testing.SampleRegistry;
import winnow.testing.SampleWork;

/** A registry that knows made-up works: single look-ups, lists by DOI, listings by cursor. */
public final class SampleCrossref implements Closeable {

    private final SiteStub stub = new SiteStub();
    private final Map<String, ObjectNode> works = new LinkedHashMap<>();
    private volatile Function<RecordedRequest, Optional<MockResponse>> instead = request -> Optional.empty();
    private volatile int withheld;

    /** A registry of these works. */
    public SampleCrossref(List<SampleWork> known) {
        known.forEach(work -> works.put(work.doi(), SampleRegistry.work(work)));
        stub.otherwise(request -> instead.apply(request).orElseGet(() -> answer(request)));
    }

    /** A registry of so many {@link SampleWork#numbered} works. */
    public static SampleCrossref ofNumbered(int works) {
        return new SampleCrossref(
                IntStream.range(0, works).mapToObj(SampleWork::numbered).toList());
    }

    /** Answers something else where the function says so. */
    public SampleCrossref instead(Function<RecordedRequest, Optional<MockResponse>> answer) {
        instead = answer;
        return this;
    }

    /** Counts so many works in listings that it does not give. */
    public SampleCrossref withholding(int number) {
        withheld = number;
        return this;
    }

    private MockResponse answer(RecordedRequest request) {
        List<String> path = request.getUrl().pathSegments();
        if (path.size() == 1) {
            return request.getUrl().queryParameter("cursor") == null ? list(request) : page(request);
        }
        ObjectNode work = works.get(path.get(1));
        return work == null || path.size() > 2
                ? new MockResponse.Builder()
                        .code(404)
                        .addHeader("Content-Type", "text/plain")
                        .body("Resource not found.")
                        .build()
                : json("{\"status\":\"ok\",\"message-type\":\"work\",\"message\":" + work + "}");
    }

    private MockResponse list(RecordedRequest request) {
        List<ObjectNode> found = Arrays.stream(
                        request.getUrl().queryParameter("filter").split(","))
                .map(part -> works.get(part.substring("doi:".length())))
                .filter(work -> work != null)
                .toList();
        return items(found, found.size(), "none");
    }

    private MockResponse page(RecordedRequest request) {
        String cursor = request.getUrl().queryParameter("cursor");
        int rows = Integer.parseInt(request.getUrl().queryParameter("rows"));
        int from = cursor.equals("*") ? 0 : Integer.parseInt(cursor);
        List<ObjectNode> all = new ArrayList<>(works.values());
        int until = Math.min(all.size(), from + rows);
        return items(all.subList(Math.min(from, until), until), all.size() + withheld, Integer.toString(until));
    }

    private static MockResponse items(List<ObjectNode> items, int total, String cursor) {
        return json("{\"status\":\"ok\",\"message-type\":\"work-list\",\"message\":{\"total-results\":" + total
                + ",\"next-cursor\":\"" + cursor + "\",\"items\":" + items + "}}");
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    /** The server itself. */
    public SiteStub stub() {
        return stub;
    }

    @Override
    public void close() {
        stub.close();
    }
}
