package dev.bcsite.sandbox.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.table.Json;
import java.util.Set;
import java.util.function.Function;

/** Answers whose values are of other types than documented; ids stay as they are. What says how pages go on stays too. */
public enum Drift implements NamedFault {
    STRINGS_FOR_NUMBERS("texts for numbers"),
    BOOLEANS_AS_NUMBERS("1 and 0 for true and false"),
    BOOLEANS_AS_STRINGS("texts for true and false"),
    ARRAY_FOR_EMPTY_OBJECT("an empty list for each empty object, as PHP writes it"),
    OBJECT_FOR_LIST("an object with the keys 0, 1, ... for each list, as PHP writes one with gaps"),
    NULL_FIELDS("null for each field"),
    MISSING_FIELDS("only ids"),
    ADDITIONAL_FIELDS("fields that nobody knows"),
    UNKNOWN_ENUM_VALUES("values that are not in the list of those allowed"),
    NEGATIVE_NUMBERS("numbers below zero"),
    ZERO_NUMBERS("zero for each number"),
    EMPTY_STRINGS("an empty text for each text");

    private static final Set<String> LISTED_VALUES = Set.of(
            "availability",
            "condition",
            "inventory_tracking",
            "kind",
            "matching",
            "open_graph_type",
            "platform",
            "product_type",
            "state",
            "status",
            "type");

    private final String sentence;

    Drift(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return Lists.rewrite(answer.apply(request), this::body);
    }

    private JsonNode body(JsonNode body) {
        if (!(body instanceof ObjectNode object) || !object.has("data")) {
            return changed(body);
        }
        object.set("data", changed(object.get("data")));
        if (this == ARRAY_FOR_EMPTY_OBJECT
                && object.path("meta").isObject()
                && object.path("meta").isEmpty()) {
            object.set("meta", Json.array());
        }
        return object;
    }

    private JsonNode changed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object(object);
        }
        if (node instanceof ArrayNode array) {
            return array(array);
        }
        return value(node);
    }

    private JsonNode object(ObjectNode object) {
        if (this == ARRAY_FOR_EMPTY_OBJECT && object.isEmpty()) {
            return Json.array();
        }
        ObjectNode other = Json.object();
        object.fields().forEachRemaining(field -> {
            if (this != MISSING_FIELDS
                    || isId(field.getKey())
                    || field.getValue().isContainerNode()) {
                other.set(field.getKey(), field(field.getKey(), field.getValue()));
            }
        });
        return this == ADDITIONAL_FIELDS ? other.put("invented_yesterday", true).put("x", 1) : other;
    }

    private JsonNode field(String name, JsonNode value) {
        if (isId(name)) {
            return value;
        }
        if (this == UNKNOWN_ENUM_VALUES && value.isTextual() && LISTED_VALUES.contains(name)) {
            return TextNode.valueOf("invented_yesterday");
        }
        return changed(value);
    }

    private JsonNode array(ArrayNode array) {
        ArrayNode other = Json.array();
        array.forEach(element -> other.add(changed(element)));
        if (this != OBJECT_FOR_LIST) {
            return other;
        }
        ObjectNode object = Json.object();
        for (int i = 0; i < other.size(); i++) {
            object.set(Integer.toString(i), other.get(i));
        }
        return object;
    }

    private JsonNode value(JsonNode value) {
        return switch (this) {
            case STRINGS_FOR_NUMBERS -> value.isNumber() ? TextNode.valueOf(value.asText()) : value;
            case BOOLEANS_AS_NUMBERS -> value.isBoolean() ? IntNode.valueOf(value == BooleanNode.TRUE ? 1 : 0) : value;
            case BOOLEANS_AS_STRINGS -> value.isBoolean() ? TextNode.valueOf(value.asText()) : value;
            case NULL_FIELDS -> NullNode.instance;
            case NEGATIVE_NUMBERS -> value.isNumber() ? IntNode.valueOf(-1) : value;
            case ZERO_NUMBERS -> value.isNumber() ? IntNode.valueOf(0) : value;
            case EMPTY_STRINGS -> value.isTextual() ? TextNode.valueOf("") : value;
            default -> value;
        };
    }

    private static boolean isId(String name) {
        return name.equals("id") || name.endsWith("_id");
    }
}
