package winnow.crossref;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import winnow.testing.server.SiteStub;

/** A registry that holds what it is given and answers as the real one does. */
final class RegistryStub {

    final SiteStub server = new SiteStub();
    final Map<String, String> works = new LinkedHashMap<>();
    final Map<String, String> aliases = new LinkedHashMap<>();
    final Map<String, String> agencies = new LinkedHashMap<>();
    UnaryOperator<MockResponse> afterwards = answer -> answer;
    int listed = 1000;

    RegistryStub() {
        server.otherwise(request -> afterwards.apply(answer(request)));
    }

    RegistryStub holding(String... dois) {
        for (String doi : dois) {
            works.put(
                    doi,
                    "{\"DOI\":\"" + doi + "\",\"type\":\"journal-article\",\"title\":[\"On " + doi.length() + "\"]}");
        }
        return this;
    }

    private MockResponse answer(RecordedRequest request) {
        List<String> path = request.getUrl().pathSegments();
        if (path.size() == 1) {
            String cursor = request.getUrl().queryParameter("cursor");
            return cursor == null ? list(request) : page(request, cursor);
        }
        String doi = path.get(1);
        if (path.size() == 3) {
            return agencies.containsKey(doi)
                    ? json("{\"status\":\"ok\",\"message\":{\"DOI\":\"" + doi + "\",\"agency\":{\"id\":\""
                            + agencies.get(doi) + "\"}}}")
                    : notFound("application/json");
        }
        if (aliases.containsKey(doi)) {
            return json("{\"status\":\"ok\",\"message\":" + works.get(aliases.get(doi)) + "}");
        }
        return works.containsKey(doi)
                ? json("{\"status\":\"ok\",\"message-type\":\"work\",\"message\":" + works.get(doi) + "}")
                : notFound("text/plain");
    }

    private MockResponse list(RecordedRequest request) {
        String filter = request.getUrl().queryParameter("filter");
        int rows = Integer.parseInt(request.getUrl().queryParameter("rows"));
        List<String> asked = Arrays.stream(filter.split(","))
                .map(part -> part.substring(part.indexOf(':') + 1))
                .toList();
        if (asked.stream().anyMatch(doi -> doi.contains("malformed"))) {
            return json("{\"status\":\"failed\",\"message-type\":\"validation-failure\",\"message\":[]}")
                    .newBuilder()
                    .code(400)
                    .build();
        }
        List<String> found = new ArrayList<>(asked.stream()
                .filter(works::containsKey)
                .map(works::get)
                .limit(rows)
                .toList());
        java.util.Collections.reverse(found);
        return items(found, found.size(), "x");
    }

    private MockResponse page(RecordedRequest request, String cursor) {
        int from = !cursor.startsWith("A+/") ? 0 : Integer.parseInt(cursor.substring(3));
        int rows = Math.min(listed, Integer.parseInt(request.getUrl().queryParameter("rows")));
        List<String> all = new ArrayList<>(works.values());
        int until = Math.min(all.size(), from + rows);
        return items(all.subList(Math.min(from, until), until), all.size(), "A+/" + until);
    }

    static MockResponse items(List<String> items, int total, String cursor) {
        return json("{\"status\":\"ok\",\"message-type\":\"work-list\",\"message\":{\"facets\":{},\"total-results\":"
                + total
                + ",\"next-cursor\":\"" + cursor + "\",\"items\":"
                + items.stream().collect(Collectors.joining(",", "[", "]"))
                + "}}");
    }

    static MockResponse json(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    private static MockResponse notFound(String type) {
        return new MockResponse.Builder()
                .code(404)
                .addHeader("Content-Type", type)
                .body("Resource not found.")
                .build();
    }
}
