package winnow.publish.map;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import winnow.publish.facts.Facts;

/**
 * A target in JSON: a document whose texts hold expressions in braces. {@code "{#…}"} gives a number, {@code "{?…}"}
 * true or false, {@code "{*…}"} an array of all values. An object in an array with {@code "$each": "authors"} is
 * repeated; {@code "$if"} and {@code "$unless"} keep an object or drop it. What stays empty is left
 * out, but for an object with {@code "$keep"}.
 */
public final class JsonTemplate {

    private static final Pattern TYPED = Pattern.compile("\\{([#?*])([^{}]*)}");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode root;
    private final Map<String, Expression> expressions = new ConcurrentHashMap<>();
    private final Map<String, Expression> texts = new ConcurrentHashMap<>();

    private JsonTemplate(JsonNode root) {
        this.root = root;
    }

    /**
     * Reads a template.
     *
     * @param file its name, for messages
     * @throws MapFileException when it is no JSON object
     */
    public static JsonTemplate parse(String file, String json) {
        try {
            JsonNode root = JsonMapper.builder().build().readTree(json);
            if (!root.isObject()) {
                throw new MapFileException(file + ": a template is an object");
            }
            return new JsonTemplate(root);
        } catch (JacksonException malformed) {
            throw new MapFileException(file + ": " + malformed.getOriginalMessage(), malformed);
        }
    }

    /** The object for these facts. */
    public ObjectNode fill(Facts facts) {
        return (ObjectNode) fill(root, facts).orElseGet(NODES::objectNode);
    }

    private Optional<JsonNode> fill(JsonNode template, Facts facts) {
        if (template.isObject()) {
            return object(template, facts);
        }
        if (template.isArray()) {
            return array(template, facts);
        }
        return template.isString() ? text(template.stringValue(), facts) : Optional.of(template);
    }

    private Optional<JsonNode> object(JsonNode template, Facts facts) {
        if (template.has("$if") && !facts.has(template.get("$if").stringValue())
                || template.has("$unless") && facts.has(template.get("$unless").stringValue())) {
            return Optional.empty();
        }
        ObjectNode filled = NODES.objectNode();
        boolean wanted = false;
        boolean anything = false;
        for (Map.Entry<String, JsonNode> field : template.properties()) {
            if (!field.getKey().startsWith("$")) {
                boolean varies = varies(field.getValue());
                Optional<JsonNode> value = fill(field.getValue(), facts);
                value.ifPresent(v -> filled.set(field.getKey(), v));
                wanted |= varies;
                anything |= varies && value.isPresent();
            }
        }
        return wanted && !anything && !template.has("$keep") ? Optional.empty() : Optional.of(filled);
    }

    private Optional<JsonNode> array(JsonNode template, Facts facts) {
        ArrayNode filled = NODES.arrayNode();
        for (JsonNode member : template) {
            if (member.isObject() && member.has("$each")) {
                for (Facts inner : facts.list(member.get("$each").stringValue())) {
                    fill(member, inner).ifPresent(filled::add);
                }
            } else {
                fill(member, facts).ifPresent(filled::add);
            }
        }
        return filled.isEmpty() && !template.isEmpty() ? Optional.empty() : Optional.of(filled);
    }

    private Optional<JsonNode> text(String template, Facts facts) {
        Matcher typed = TYPED.matcher(template);
        if (typed.matches()) {
            List<String> values = expressions
                    .computeIfAbsent(typed.group(2), Expression::parse)
                    .values(facts);
            return values.isEmpty() ? Optional.empty() : Optional.of(typed(typed.group(1), values));
        }
        return template.contains("{")
                ? texts.computeIfAbsent(template, Expression::ofText).values(facts).stream()
                        .findFirst()
                        .map(NODES::stringNode)
                : Optional.of(NODES.stringNode(template));
    }

    private static JsonNode typed(String kind, List<String> values) {
        String first = values.get(0);
        if (kind.equals("#")) {
            return first.matches("-?\\d{1,18}") ? NODES.numberNode(new BigInteger(first)) : NODES.stringNode(first);
        }
        if (kind.equals("?")) {
            return NODES.booleanNode(first.equals("true"));
        }
        ArrayNode all = NODES.arrayNode();
        values.forEach(all::add);
        return all;
    }

    private static boolean varies(JsonNode template) {
        if (template.isString()) {
            return template.stringValue().contains("{");
        }
        for (JsonNode inner : template) {
            if (varies(inner)) {
                return true;
            }
        }
        return template.has("$each") || template.has("$if") || template.has("$unless");
    }
}
