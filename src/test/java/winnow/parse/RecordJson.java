package winnow.parse;

import java.util.Optional;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.ToStringSerializer;
import winnow.model.Doi;
import winnow.model.Issn;
import winnow.model.Orcid;
import winnow.model.ParseOutcome;
import winnow.model.PartialDate;

/** Outcomes of parsing as JSON that a person can read: values as text, what is empty left out. */
final class RecordJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Doi.class, ToStringSerializer.instance)
                    .addSerializer(Issn.class, ToStringSerializer.instance)
                    .addSerializer(Orcid.class, ToStringSerializer.instance)
                    .addSerializer(PartialDate.class, ToStringSerializer.instance))
            .build();

    private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter()
            .withArrayIndenter(new DefaultIndenter("  ", "\n"))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private RecordJson() {}

    static String write(ParseOutcome outcome) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.set(outcome.getClass().getSimpleName(), trimmed(MAPPER.valueToTree(outcome)));
        return MAPPER.writer().with(PRINTER).writeValueAsString(tree) + "\n";
    }

    private static JsonNode trimmed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode kept = JsonNodeFactory.instance.objectNode();
            object.properties()
                    .forEach(entry -> Optional.of(trimmed(entry.getValue()))
                            .filter(value -> !value.isNull() && !(value.isContainer() && value.isEmpty()))
                            .ifPresent(value -> kept.set(entry.getKey(), value)));
            return kept;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode kept = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> kept.add(trimmed(item)));
            return kept;
        }
        return node;
    }
}
