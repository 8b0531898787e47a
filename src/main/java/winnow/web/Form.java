package winnow.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Arguments of a request, from its address or, for POST, from its body. */
final class Form {

    private static final int MOST_BYTES = 1 << 16;

    private Form() {}

    /** The arguments; empty when there are more bytes than any request of ours needs. */
    static Optional<Map<String, List<String>>> of(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            String query = exchange.getRequestURI().getRawQuery();
            return Optional.of(parse(query == null ? "" : query));
        }
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        return body.length > MOST_BYTES
                ? Optional.empty()
                : Optional.of(parse(new String(body, StandardCharsets.UTF_8)));
    }

    private static Map<String, List<String>> parse(String encoded) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(decode(name), k -> new ArrayList<>()).add(decode(value));
            }
        }
        return values;
    }

    /** What is wrongly escaped stays as it is, and is refused by whoever reads it. */
    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException wronglyEscaped) {
            return text;
        }
    }
}
