package winnow.fetch.render;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import winnow.http.Form;
import winnow.model.Content;

/**
 * A request of a page, held by the browser.
 *
 * @param id by which it is answered
 * @param frame the page itself or a frame within it
 * @param kind Document, Script, XHR, Fetch, Image and so on
 * @param headers those that a server may want to know
 * @param form what it sends along
 */
record PageRequest(
        String id,
        String frame,
        String kind,
        String method,
        String url,
        Map<String, String> headers,
        Optional<Form> form) {

    private static final List<String> PASSED_ON = List.of("accept", "x-requested-with", "referer", "content-type");

    static PageRequest of(JsonNode params) {
        JsonNode request = params.path("request");
        Map<String, String> headers = headers(request.path("headers"));
        return new PageRequest(
                params.path("requestId").asString(""),
                params.path("frameId").asString(""),
                params.path("resourceType").asString(""),
                request.path("method").asString(""),
                request.path("url").asString(""),
                headers,
                form(request, headers));
    }

    /** Whether it loads data for a script that is already running. */
    boolean isData() {
        return kind.equals("XHR") || kind.equals("Fetch") || isScript() && url.matches("(?i).*[?&](callback|jsonp)=.*");
    }

    boolean isScript() {
        return kind.equals("Script");
    }

    boolean isPlain() {
        return method.equals("GET");
    }

    private static Map<String, String> headers(JsonNode given) {
        Map<String, String> headers = new LinkedHashMap<>();
        given.properties().forEach(header -> {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            String value = header.getValue().asString("").replaceAll("[^\\x20-\\x7E]", "");
            if (PASSED_ON.contains(name)) {
                headers.put(name, value);
            }
        });
        return headers;
    }

    private static Optional<Form> form(JsonNode request, Map<String, String> headers) {
        if (!request.path("method").asString("").equals("POST")) {
            return Optional.empty();
        }
        Content body = Content.of(request.path("postData").asString("").getBytes(StandardCharsets.UTF_8));
        JsonNode entries = request.path("postDataEntries");
        if (entries.size() == 1 && entries.get(0).has("bytes")) {
            body = Content.of(
                    Base64.getDecoder().decode(entries.get(0).path("bytes").asString("")));
        }
        return Optional.of(new Form(headers.getOrDefault("content-type", "application/x-www-form-urlencoded"), body));
    }
}
