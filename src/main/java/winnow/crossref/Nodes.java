package winnow.crossref;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads JSON that may have any shape: whatever is not there, or is not what it should be, is simply absent. */
final class Nodes {

    private Nodes() {}

    /**
     * The text of a string or number, without surrounding space; the first usable element where an array stands
     * instead. Characters that no database stores (NUL, other controls, half surrogates) are replaced.
     */
    static Optional<String> text(JsonNode node) {
        if (node.isArray()) {
            for (JsonNode element : node.values()) {
                Optional<String> first = element.isArray() ? Optional.empty() : text(element);
                if (first.isPresent()) {
                    return first;
                }
            }
            return Optional.empty();
        }
        if (!node.isString() && !node.isNumber()) {
            return Optional.empty();
        }
        return Optional.of(storable(node.asString()).strip()).filter(text -> !text.isEmpty());
    }

    /** The text of a member. */
    static Optional<String> text(JsonNode object, String member) {
        return text(object.path(member));
    }

    /** The texts of a member that is an array of strings, or one string standing alone. */
    static List<String> texts(JsonNode object, String member) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : items(object, member)) {
            text(item).ifPresent(texts::add);
        }
        return texts;
    }

    /** The elements of a member that is an array; a single value standing alone counts as an array of one. */
    static List<JsonNode> items(JsonNode object, String member) {
        JsonNode node = object.path(member);
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            return List.of(node);
        }
        List<JsonNode> items = new ArrayList<>(node.size());
        node.values().forEach(items::add);
        return items;
    }

    /** A count: a whole number, also written as a string, as {@code 4.0} or as {@code {"$numberLong":"4"}}. */
    static Optional<Long> number(JsonNode node) {
        if (node.isObject()) {
            return node.path("$numberLong").isObject() ? Optional.empty() : number(node.path("$numberLong"));
        }
        return text(node)
                .filter(text -> text.matches("-?\\d{1,18}(\\.0{1,9})?"))
                .map(text -> {
                    int dot = text.indexOf('.');
                    return Long.parseLong(dot < 0 ? text : text.substring(0, dot));
                });
    }

    private static String storable(String text) {
        boolean clean = true;
        for (int i = 0; clean && i < text.length(); i++) {
            char c = text.charAt(i);
            clean = (c >= ' ' && c < 0x7F) || (c >= 0xA0 && c < 0xD800) || c == '\n';
        }
        return clean
                ? text
                : text.codePoints()
                        .map(Nodes::storable)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static int storable(int codePoint) {
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            return 0xFFFD;
        }
        if (codePoint >= 0x80 && codePoint < 0xA0 && codePoint != 0x85) {
            return 0xFFFD;
        }
        boolean control = codePoint < ' ' || codePoint == 0x7F || codePoint == 0x85;
        return control && codePoint != '\n' && codePoint != '\t' ? ' ' : codePoint;
    }
}
