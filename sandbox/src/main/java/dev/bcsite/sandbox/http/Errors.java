package dev.bcsite.sandbox.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Error answers in the shape of the API that was asked: v3 answers an object, v2 an array. */
public final class Errors {

    private static final String TYPE = "https://developer.bigcommerce.com/api-docs/getting-started/api-status-codes";

    private Errors() {}

    public static Response of(Request request, Refusal refusal) {
        return refusal.answer().orElseGet(() -> of(request, refusal.status(), refusal.title(), refusal.errors()));
    }

    public static Response of(Request request, int status, String title) {
        return of(request, status, title, Map.of());
    }

    /** @param errors what is wrong, by field; v2 has a place for the first of them only */
    public static Response of(Request request, int status, String title, Map<String, String> errors) {
        if (request.path().startsWith("/v2/")) {
            return status == 422 ? invalid(title, new TreeMap<>(errors)) : v2(status, title, Json.object());
        }
        if (request.path().startsWith("/v3/promotions") && (status == 404 || status == 422)) {
            return promotions(status, title, errors);
        }
        if (request.path().startsWith("/v3/content/pages") && (status == 400 || status == 404 || status == 422)) {
            return problem(status, title, sentence(title, errors), Map.of());
        }
        boolean isInventory = request.path().startsWith("/v3/inventory/") && (status == 404 || status == 422);
        return isInventory ? problem(status, title, title, errors) : v3(status, title, errors);
    }

    /** v2 knows no 422, and tells the first field that is wrong. */
    private static Response invalid(String title, TreeMap<String, String> errors) {
        String field = errors.isEmpty() ? "" : errors.firstKey();
        if (field.isEmpty()) {
            return v2(400, errors.getOrDefault("", title), Json.object());
        }
        ObjectNode details = Json.object().put("invalid_reason", errors.get(field));
        return v2(400, "The field '" + field + "' is invalid.", details);
    }

    /** The answer to a v2 list that was asked for too much at once. */
    public static Response v2LimitTooLarge(int largest) {
        ObjectNode details = Json.object().put("max_limit", largest);
        return v2(413, "The specified limit exceeds the maximum allowed.", details);
    }

    /** Pages and inventory answer some errors as problem details; pages say in a sentence what is wrong. */
    private static Response problem(int status, String title, String detail, Map<String, String> errors) {
        ObjectNode problem =
                Json.object().put("status", status).put("title", title).put("type", TYPE);
        problem.put("detail", detail);
        if (!errors.isEmpty()) {
            ObjectNode fields = problem.putObject("errors");
            new TreeMap<>(errors).forEach(fields::put);
        }
        return Response.of(status, "application/problem+json", Json.bytes(problem));
    }

    /** Promotions list what is wrong as objects. */
    private static Response promotions(int status, String title, Map<String, String> errors) {
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("errors");
        new TreeMap<>(errors)
                .forEach((field, problem) ->
                        list.addObject().put("status", status).put("title", field + ": " + problem));
        if (list.isEmpty()) {
            list.addObject().put("status", status).put("title", title);
        }
        return Response.of(status, "application/json", Json.bytes(body));
    }

    private static String sentence(String title, Map<String, String> errors) {
        return errors.isEmpty()
                ? title
                : new TreeMap<>(errors)
                        .entrySet().stream()
                                .map(error -> error.getKey().isEmpty()
                                        ? error.getValue()
                                        : error.getKey() + ": " + error.getValue())
                                .collect(Collectors.joining("; "));
    }

    private static Response v2(int status, String message, ObjectNode details) {
        ObjectNode error = Json.object().put("status", status).put("message", message);
        if (!details.isEmpty()) {
            error.set("details", details);
        }
        return Response.of(status, "application/json", Json.bytes(Json.array().add(error)));
    }

    private static Response v3(int status, String title, Map<String, String> errors) {
        ObjectNode error =
                Json.object().put("status", status).put("title", title).put("type", TYPE);
        ObjectNode fields = error.putObject("errors");
        new TreeMap<>(errors).forEach(fields::put);
        return Response.of(status, "application/json", Json.bytes(error));
    }
}
