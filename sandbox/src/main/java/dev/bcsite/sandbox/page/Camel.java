package dev.bcsite.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The two ways in which names of fields are written: {@code first_name} between servers, {@code firstName} in browsers. */
final class Camel {

    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    private Camel() {}

    static JsonNode forBrowsers(JsonNode node) {
        return renamed(
                node,
                name -> UNDERSCORE
                        .matcher(name)
                        .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT)));
    }

    static JsonNode fromBrowsers(JsonNode node) {
        return renamed(
                node,
                name -> CAPITAL.matcher(name)
                        .replaceAll(match -> "_" + match.group().toLowerCase(Locale.ROOT)));
    }

    private static JsonNode renamed(JsonNode node, UnaryOperator<String> rename) {
        if (node.isArray()) {
            ArrayNode all = Json.array();
            node.forEach(one -> all.add(renamed(one, rename)));
            return all;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode all = Json.object();
        node.properties().forEach(field -> all.set(rename.apply(field.getKey()), renamed(field.getValue(), rename)));
        return all;
    }
}
