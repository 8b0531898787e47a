package winnow.fetch.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import winnow.model.Content;

/** One page of the browser. None of its requests leaves it: each is held until it is answered here. */
final class Tab implements AutoCloseable {

    /** The headers that a page's scripts can tell apart; the rest speaks of transport. */
    private static final List<String> PASSED_ON = List.of(
            "content-type",
            "content-security-policy",
            "access-control-allow-origin",
            "access-control-allow-headers",
            "access-control-allow-methods",
            "access-control-allow-credentials");

    private final DevTools tools;
    private final String contextId;
    private final String session;

    Tab(DevTools tools, String contextId, String session) {
        this.tools = tools;
        this.contextId = contextId;
        this.session = session;
    }

    /** Begins to load an address; its events tell how it goes on. */
    void load(String address) throws BrowserGoneException, InterruptedException {
        tools.call("", "Browser.setDownloadBehavior", Map.of("behavior", "deny", "browserContextId", contextId));
        tools.call(session, "Page.enable", Map.of());
        tools.call(session, "Inspector.enable", Map.of());
        tools.call(session, "Fetch.enable", Map.of("patterns", List.of(Map.of("urlPattern", "*"))));
        tools.post(session, "Page.navigate", Map.of("url", address));
    }

    boolean owns(DevTools.Event event) {
        return event.session().equals(session);
    }

    /** Answers a held request. */
    void answer(String requestId, int status, Map<String, String> headers, Content body) {
        List<Map<String, String>> passed = new ArrayList<>();
        PASSED_ON.forEach(name -> Optional.ofNullable(headers.get(name))
                .ifPresent(value -> passed.add(Map.of("name", name, "value", latin(value)))));
        tools.post(
                session,
                "Fetch.fulfillRequest",
                Map.of(
                        "requestId",
                        requestId,
                        "responseCode",
                        status,
                        "responseHeaders",
                        passed,
                        "body",
                        Base64.getEncoder().encodeToString(body.bytes())));
    }

    /** Denies a held request. */
    void deny(String requestId, String reason) {
        tools.post(session, "Fetch.failRequest", Map.of("requestId", requestId, "errorReason", reason));
    }

    /** Closes a box that a script has put up and that would stop it. */
    void dismissDialog() {
        tools.post(session, "Page.handleJavaScriptDialog", Map.of("accept", false));
    }

    /**
     * The document as it stands, by the browser's own account; no script of the page can answer instead.
     *
     * @param patience waits for an answer, and answers held requests meanwhile: a page that is about to go elsewhere is
     *     not looked at before its request for that has been answered
     */
    String document(Patience patience) throws BrowserGoneException, InterruptedException {
        JsonNode root = patience.answer(tools.ask(session, "DOM.getDocument", Map.of("depth", 0)));
        int node = root.path("root").path("nodeId").asInt(0);
        return patience.answer(tools.ask(session, "DOM.getOuterHTML", Map.of("nodeId", node)))
                .path("outerHTML")
                .asString("");
    }

    /** How an answer is waited for. */
    interface Patience {

        JsonNode answer(DevTools.Asked asked) throws BrowserGoneException, InterruptedException;
    }

    private static String latin(String value) {
        return new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1)
                .replaceAll("\\p{Cntrl}", " ");
    }

    @Override
    public void close() {
        tools.post("", "Target.disposeBrowserContext", Map.of("browserContextId", contextId));
    }
}
