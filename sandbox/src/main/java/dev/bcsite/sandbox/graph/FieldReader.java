package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a field that nobody has bound: by its own name, or as REST spells it, so that {@code isVisible} finds
 * {@code is_visible} and {@code entityId} finds {@code id}.
 */
final class FieldReader implements DataFetcher<Object> {

    @Override
    public Object get(DataFetchingEnvironment environment) {
        String field = environment.getField().getName();
        Object source = environment.getSource();
        if (source instanceof Map<?, ?> map) {
            return Values.plain(map.get(field));
        }
        return Values.plain(find(json(source), field));
    }

    /** The JSON of a row, whatever it is wrapped in. */
    static JsonNode json(Object source) {
        if (source instanceof Row row) {
            return row.json();
        }
        return source instanceof JsonNode json ? json : MissingNode.getInstance();
    }

    private static JsonNode find(JsonNode json, String field) {
        if (json.has(field)) {
            return json.get(field);
        }
        String rest = field.equals("entityId")
                ? "id"
                : field.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        return json.path(rest);
    }
}
