package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Turns what the sandbox has into what graphql-java takes: null for nothing, numbers and texts for JSON values. */
final class Values {

    private Values() {}

    static Object plain(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Values::plain).orElse(null);
        }
        if (value instanceof JsonNode json) {
            return plain(json);
        }
        return value instanceof Collection<?> collection ? list(collection) : value;
    }

    private static Object plain(JsonNode json) {
        if (json.isNull() || json.isMissingNode()) {
            return null;
        }
        if (json.isTextual()) {
            return json.textValue();
        }
        if (json.isNumber()) {
            return json.isIntegralNumber() ? (Object) json.longValue() : json.decimalValue();
        }
        if (json.isBoolean()) {
            return json.booleanValue();
        }
        return json instanceof ArrayNode array ? list(elements(array)) : (ObjectNode) json;
    }

    private static List<Object> list(Collection<?> values) {
        List<Object> plain = new ArrayList<>();
        values.forEach(value -> plain.add(plain(value)));
        return plain;
    }

    private static List<JsonNode> elements(ArrayNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements;
    }
}
