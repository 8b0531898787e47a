package winnow.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import winnow.model.PageRecord;

/**
 * Page records and headers as JSON, and back exactly. Characters from U+D800 on are escaped, so that a surrogate without
 * its partner survives a column of text.
 */
final class Json {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().highestNonEscapedChar(0xD7FF).build())
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_ABSENT)
                    .withContentInclusion(JsonInclude.Include.NON_ABSENT))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    static String write(PageRecord record) {
        return MAPPER.writeValueAsString(record);
    }

    /** Throws {@link tools.jackson.core.JacksonException} for what another version of the program wrote. */
    static PageRecord readPage(String json) {
        return MAPPER.readValue(json, PageRecord.class);
    }

    /** Without U+0000, which a column of JSON cannot hold; names in order. */
    static String writeHeaders(Map<String, String> headers) {
        Map<String, String> clean = new TreeMap<>();
        headers.forEach((name, value) -> clean.put(Texts.storable(name), Texts.storable(value)));
        return MAPPER.writeValueAsString(clean);
    }

    static Map<String, String> readHeaders(String json) {
        return MAPPER.readValue(json, HEADERS);
    }
}
