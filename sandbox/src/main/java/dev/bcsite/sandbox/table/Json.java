package dev.bcsite.sandbox.table;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reading and writing JSON trees. Fractions are decimals, never doubles, so that prices stay what they were. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
            .build();

    private Json() {}

    public static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    public static JsonNode number(long number) {
        return JsonNodeFactory.instance.numberNode(number);
    }

    public static ObjectMapper mapper() {
        return MAPPER;
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An empty object with room for so many fields: growing again and again is most of what filling a large one takes. */
    public static ObjectNode object(int fields) {
        return new ObjectNode(JsonNodeFactory.instance, room(fields));
    }

    /** A deep copy, as {@link ObjectNode#deepCopy} makes it, but with room from the start. */
    public static ObjectNode copy(ObjectNode row) {
        Map<String, JsonNode> fields = room(row.size());
        row.properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().deepCopy()));
        return new ObjectNode(JsonNodeFactory.instance, fields);
    }

    private static Map<String, JsonNode> room(int fields) {
        return new LinkedHashMap<>(fields * 4 / 3 + 1);
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** Parses text that is known to be JSON; for text from outside use {@link #read}. */
    public static JsonNode parse(String text) {
        try {
            return read(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    public static JsonNode read(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }

    public static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The objects in the array {@code row.field}; empty when it is missing or something else. */
    public static List<ObjectNode> objects(JsonNode row, String field) {
        List<ObjectNode> objects = new ArrayList<>();
        for (JsonNode element : row.path(field)) {
            if (element instanceof ObjectNode object) {
                objects.add(object);
            }
        }
        return objects;
    }

    /** The elements of an array; empty when it is something else. */
    public static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.elements().forEachRemaining(elements::add);
        return array.isArray() ? elements : List.of();
    }

    /** The numbers in the array {@code row.field}, ascending. */
    public static Set<Long> longs(JsonNode row, String field) {
        Set<Long> longs = new TreeSet<>();
        row.path(field).forEach(element -> longs.add(element.asLong()));
        return longs;
    }

    public static ArrayNode array(List<? extends JsonNode> elements) {
        return array().addAll(elements);
    }
}
