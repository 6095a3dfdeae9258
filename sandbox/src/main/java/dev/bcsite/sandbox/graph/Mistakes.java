package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How mutations tell in their results what went wrong: a list of errors, each of a type of its own. */
final class Mistakes {

    private Mistakes() {}

    /** A result that is nothing but this error. */
    static Map<String, Object> of(String type, String message) {
        return of(Row.of(type, Json.object().put("message", message)));
    }

    static Map<String, Object> of(Row error) {
        return Map.of("errors", List.of(error));
    }

    /** A result with a value and no error. */
    static Map<String, Object> none(String field, Object value) {
        return Map.of(field, value, "errors", List.of());
    }

    /** A result that says nothing but that there was no error. */
    static Map<String, Object> none() {
        return Map.of("errors", List.of());
    }

    /** Refusals as errors of this one type. */
    static Function<Refusal, Object> as(String type) {
        return refusal -> of(type, words(refusal));
    }

    /** Refused input as {@code ValidationError} with the place, anything else as the given type. */
    static Function<Refusal, Object> invalidOr(String type) {
        return refusal -> refusal.errors().isEmpty() ? of(type, words(refusal)) : invalid(refusal);
    }

    static Map<String, Object> invalid(Refusal refusal) {
        ObjectNode error = Json.object().put("message", words(refusal));
        refusal.errors().keySet().forEach(error.withArrayProperty("path")::add);
        return of(Row.of("ValidationError", error));
    }

    static Map<String, Object> invalid(String field, String message) {
        ObjectNode error = Json.object().put("message", message);
        error.putArray("path").add(field);
        return of(Row.of("ValidationError", error));
    }

    /** All that a refusal says, in a line. */
    static String words(Refusal refusal) {
        return refusal.errors().isEmpty()
                ? refusal.title()
                : refusal.errors().entrySet().stream()
                        .map(entry -> (entry.getKey() + " " + entry.getValue()).strip())
                        .collect(Collectors.joining("; "));
    }
}
