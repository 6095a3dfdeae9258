package dev.bcsite.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.base.Problem;
import dev.bcsite.catalog.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Facts of a registration as JSON, for plan files and ledgers.
 *
 * <p>What is read was written by us; anything else gives an {@link IllegalArgumentException}, which the readers of the
 * files put into words.
 */
final class RegistrationJson {

    private RegistrationJson() {}

    static ObjectNode write(Change change) {
        ObjectNode json = Json.object().put("do", change.action().word());
        write(json, change.key());
        change.id().ifPresent(id -> json.put("id", id));
        json.set("before", write(change.before()));
        json.set("after", write(change.after()));
        change.original().ifPresent(original -> json.set("original", write(original)));
        return json;
    }

    static Change change(JsonNode json) {
        Change.Action action = Arrays.stream(Change.Action.values())
                .filter(one -> one.word().equals(text(json, "do")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an unknown sort of change"));
        return new Change(
                action,
                key(json),
                json.has("id") ? Optional.of(text(json, "id")) : Optional.empty(),
                fields(json.path("before")),
                fields(json.path("after")),
                json.has("original") ? Optional.of(fields(json.path("original"))) : Optional.empty());
    }

    static ObjectNode write(ItemKey key, Owned owned) {
        ObjectNode json = Json.object();
        write(json, key);
        json.put("id", owned.id());
        json.set("fields", write(owned.fields()));
        owned.original().ifPresent(original -> json.set("original", write(original)));
        return json;
    }

    static Owned owned(JsonNode json) {
        return new Owned(
                text(json, "id"),
                fields(json.path("fields")),
                json.has("original") ? Optional.of(fields(json.path("original"))) : Optional.empty());
    }

    static ObjectNode write(Conflict conflict) {
        ObjectNode json = Json.object();
        write(json, conflict.key());
        json.set("wanted", write(conflict.wanted()));
        json.set("found", write(conflict.found()));
        return json.put("reason", conflict.reason().name());
    }

    static Conflict conflict(JsonNode json) {
        return new Conflict(
                key(json),
                fields(json.path("wanted")),
                fields(json.path("found")),
                Conflict.Reason.valueOf(text(json, "reason")));
    }

    static ObjectNode write(Problem problem) {
        ObjectNode json = Json.object().put("where", problem.where()).put("finding", problem.finding());
        problem.remedy().ifPresent(remedy -> json.put("remedy", remedy));
        return json;
    }

    static Problem problem(JsonNode json) {
        return new Problem(
                text(json, "where"),
                text(json, "finding"),
                json.has("remedy") ? Optional.of(text(json, "remedy")) : Optional.empty());
    }

    static ObjectNode write(ItemKey key) {
        ObjectNode json = Json.object();
        write(json, key);
        return json;
    }

    static ItemKey key(JsonNode json) {
        Kind kind =
                Kind.ofTarget(text(json, "kind")).orElseThrow(() -> new IllegalArgumentException("an unknown kind"));
        return new ItemKey(kind, text(json, "name"));
    }

    /** Every element of an array. */
    static <T> List<T> list(JsonNode array, java.util.function.Function<JsonNode, T> read) {
        List<T> list = new ArrayList<>();
        array.forEach(element -> list.add(read.apply(element)));
        return list;
    }

    static <T> ArrayNode array(List<T> values, java.util.function.Function<T, ObjectNode> write) {
        ArrayNode array = Json.array();
        values.forEach(value -> array.add(write.apply(value)));
        return array;
    }

    static String text(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("no text \"" + name + "\"");
        }
        return value.textValue();
    }

    private static void write(ObjectNode json, ItemKey key) {
        json.put("kind", key.kind().target()).put("name", key.name());
    }

    private static ObjectNode write(Fields fields) {
        ObjectNode json = Json.object();
        fields.values().forEach(json::put);
        return json;
    }

    private static Fields fields(JsonNode json) {
        SortedMap<String, String> values = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            values.put(field.getKey(), text(json, field.getKey()));
        }
        return new Fields(values);
    }
}
