package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.http.Refusal;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which fields of the schema get their values how.
 *
 * <p>Only what {@link FieldReader} would not find by itself needs a line here.
 */
final class Bindings {

    private static final int USUAL_LARGEST_PAGE = 50;

    private final Map<String, Map<String, Fetch>> fetches = new TreeMap<>();

    Type type(String name) {
        return new Type(name, fetches.computeIfAbsent(name, key -> new TreeMap<>()));
    }

    /** The fields of one type. */
    record Type(String name, Map<String, Fetch> fields) {

        Type field(String field, Fetch fetch) {
            fields.put(field, fetch);
            return this;
        }

        /** A value further inside the row: {@code custom_url.url}. */
        Type at(String field, String path) {
            return field(field, call -> inside(call.row(), path));
        }

        /** A text further inside the row; missing is the empty text. */
        Type text(String field, String path) {
            return field(field, call -> inside(call.row(), path).asText(""));
        }

        /** A text where BigCommerce has null for the empty one. */
        Type textOrNull(String field, String path) {
            return field(
                    field,
                    call -> java.util.Optional.of(inside(call.row(), path).asText(""))
                            .filter(text -> !text.isEmpty() && !text.equals("null")));
        }

        /** The global id of a type that can be found by it. */
        Type node() {
            return field("id", call -> GlobalId.of(name, call.row().path("id").asLong()));
        }

        /** A list in pages of at most fifty. */
        Type connection(String field, Function<Call, List<?>> all) {
            return connection(field, USUAL_LARGEST_PAGE, all);
        }

        Type connection(String field, int largestPage, Function<Call, List<?>> all) {
            return field(field, call -> Connection.of(call, largestPage, all.apply(call)));
        }

        /** A mutation: all that it changes comes about, or nothing of it. */
        Type change(String field, Fetch fetch) {
            return field(field, call -> call.visit().state().commits().together(() -> fetch.value(call)));
        }

        /**
         * A mutation whose result has a place for what went wrong.
         *
         * @param told the result when it is refused
         */
        Type change(String field, Fetch fetch, Function<Refusal, Object> told) {
            return field(field, call -> {
                try {
                    return call.visit().state().commits().together(() -> fetch.value(call));
                } catch (Refusal refusal) {
                    return told.apply(refusal);
                }
            });
        }

        private static JsonNode inside(JsonNode row, String path) {
            JsonNode node = row;
            for (String part : path.split("\\.")) {
                node = node.path(part);
            }
            return node;
        }
    }

    void into(RuntimeWiring.Builder wiring) {
        fetches.forEach((type, fields) -> {
            TypeRuntimeWiring.Builder typed = TypeRuntimeWiring.newTypeWiring(type);
            fields.forEach((field, fetch) -> typed.dataFetcher(field, fetcher(fetch)));
            wiring.type(typed);
        });
    }

    private static DataFetcher<Object> fetcher(Fetch fetch) {
        return environment -> Values.plain(fetch.value(new Call(environment)));
    }
}
