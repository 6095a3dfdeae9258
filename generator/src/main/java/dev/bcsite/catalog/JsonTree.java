package dev.bcsite.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * Builds the tree of one JSON value, without the members that nobody wants, and writes trees.
 *
 * <p>More than a quarter of what the store answers is never looked at. What is skipped here becomes no text and no node; that it is JSON is
 * checked all the same. How deep it may go is the parser's to say.
 */
final class JsonTree {

    private final JsonParser parser;
    private final Set<String> unwanted;

    private JsonTree(JsonParser parser, Set<String> unwanted) {
        this.parser = parser;
        this.unwanted = unwanted;
    }

    /** The missing node where there is nothing. */
    static JsonNode read(JsonParser parser, Set<String> unwanted) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return MissingNode.getInstance();
        }
        JsonNode tree = new JsonTree(parser, unwanted).value(first);
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "more follows");
        }
        return tree;
    }

    /** The other way round: members in the order in which they were set, numbers with the digits they have. */
    static void write(JsonNode value, JsonGenerator json) throws IOException {
        switch (value.getNodeType()) {
            case OBJECT -> {
                json.writeStartObject();
                for (Map.Entry<String, JsonNode> member : value.properties()) {
                    json.writeFieldName(member.getKey());
                    write(member.getValue(), json);
                }
                json.writeEndObject();
            }
            case ARRAY -> {
                json.writeStartArray();
                for (JsonNode element : value) {
                    write(element, json);
                }
                json.writeEndArray();
            }
            case NUMBER -> json.writeNumber(value.asText());
            case STRING -> json.writeString(value.textValue());
            case BOOLEAN -> json.writeBoolean(value.booleanValue());
            case NULL, MISSING -> json.writeNull();
            case BINARY, POJO -> throw new IllegalArgumentException(value.getNodeType() + " is nothing of JSON");
        }
    }

    private JsonNode value(JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> TextNode.valueOf(parser.getText());
            case VALUE_NUMBER_INT -> whole();
            case VALUE_NUMBER_FLOAT -> DecimalNode.valueOf(parser.getDecimalValue());
            case VALUE_TRUE -> BooleanNode.TRUE;
            case VALUE_FALSE -> BooleanNode.FALSE;
            case VALUE_NULL -> NullNode.getInstance();
            default -> throw new JsonParseException(parser, "a value was expected");
        };
    }

    private ObjectNode object() throws IOException {
        ObjectNode object = Json.object();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            if (unwanted.contains(name)) {
                parser.skipChildren();
            } else if (object.replace(name, value(token)) != null) {
                throw new JsonParseException(parser, "a key is repeated");
            }
        }
        return object;
    }

    private ArrayNode array() throws IOException {
        ArrayNode array = Json.array();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(token));
        }
        return array;
    }

    private JsonNode whole() throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> IntNode.valueOf(parser.getIntValue());
            case LONG -> LongNode.valueOf(parser.getLongValue());
            default -> BigIntegerNode.valueOf(parser.getBigIntegerValue());
        };
    }
}
