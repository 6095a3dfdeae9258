package dev.bcsite.sandbox.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.Reading;
import dev.bcsite.sandbox.http.Query;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.table.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;

/**
 * A field of whole numbers that BigCommerce's documents name in two ways, in bodies, filters and answers.
 *
 * <p>Endpoints know its usual name only. While the reading is played, clients must use the other one, and the usual name
 * means nothing to the store.
 *
 * @param toUsual what a value under the other name is under the usual one; zero for what does not exist
 * @param toOther the way back
 */
public record OtherName(
        Reading reading, String usual, String other, LongUnaryOperator toUsual, LongUnaryOperator toOther) {

    /** Another name for the same values. */
    public static OtherName of(Reading reading, String usual, String other) {
        return new OtherName(reading, usual, other, LongUnaryOperator.identity(), LongUnaryOperator.identity());
    }

    /** The endpoints, with the name that the reading wants. */
    public List<Endpoint> in(List<Endpoint> endpoints) {
        return endpoints.stream().map(this::in).toList();
    }

    private Endpoint in(Endpoint endpoint) {
        return endpoint.doing(exchange -> exchange.readings().has(reading)
                ? played(endpoint, exchange)
                : endpoint.action().apply(exchange));
    }

    private Response played(Endpoint endpoint, Exchange exchange) {
        try {
            return told(endpoint.action().apply(exchange.asking(understood(exchange.request()))));
        } catch (Refusal refusal) {
            throw told(refusal);
        }
    }

    private Refusal told(Refusal refusal) {
        Map<String, String> errors = new TreeMap<>();
        refusal.errors().forEach((field, problem) -> errors.put(inWords(field), inWords(problem)));
        return refusal.answer()
                .map(answer -> Refusal.answering(told(answer)))
                .orElseGet(() -> Refusal.of(refusal.status(), inWords(refusal.title()), errors));
    }

    private String inWords(String text) {
        return text.replaceAll("\\b" + usual + "\\b", other);
    }

    private Request understood(Request request) {
        Request asked = request.withQuery(query(request.rawQuery(), other, usual, toUsual));
        try {
            return request.body().length == 0
                    ? asked
                    : asked.withBody(Json.bytes(renamed(Json.read(request.bodyText()), other, usual, toUsual)));
        } catch (JsonProcessingException e) {
            return asked;
        }
    }

    private Response told(Response response) {
        if (response.length() == 0) {
            return response;
        }
        if (response.status() >= 400) {
            return response.withBody(inWords(response.bodyText()).getBytes(StandardCharsets.UTF_8));
        }
        JsonNode answer = Json.parse(response.bodyText());
        return response.withBody(Json.bytes(renamed(answer, usual, other, toOther)));
    }

    private static JsonNode renamed(JsonNode node, String from, String to, LongUnaryOperator value) {
        if (node instanceof ArrayNode array) {
            return Json.array(Json.elements(array).stream()
                    .map(element -> renamed(element, from, to, value))
                    .toList());
        }
        if (node instanceof ObjectNode object) {
            ObjectNode renamed = Json.object();
            object.fields().forEachRemaining(field -> put(renamed, field.getKey(), field.getValue(), from, to, value));
            return renamed;
        }
        boolean isLink = node.asText().startsWith("?");
        return isLink ? Json.text("?" + query(node.asText().substring(1), from, to, value)) : node;
    }

    private static void put(
            ObjectNode into, String name, JsonNode found, String from, String to, LongUnaryOperator value) {
        if (name.equals(from)) {
            into.set(to, found.isIntegralNumber() ? Json.number(value.applyAsLong(found.asLong())) : found);
        } else if (!name.equals(to)) {
            into.set(name, renamed(found, from, to, value));
        }
    }

    private static String query(String raw, String from, String to, LongUnaryOperator value) {
        return Query.parse(raw).parameters().entrySet().stream()
                .filter(parameter -> !isNamed(parameter.getKey(), to))
                .map(parameter -> isNamed(parameter.getKey(), from)
                        ? to + parameter.getKey().substring(from.length()) + "=" + values(parameter.getValue(), value)
                        : encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static boolean isNamed(String parameter, String name) {
        return parameter.equals(name) || parameter.startsWith(name + ":");
    }

    private static String values(String list, LongUnaryOperator value) {
        return Query.parts(list).stream()
                .map(one -> one.matches("\\d{1,18}") ? Long.toString(value.applyAsLong(Long.parseLong(one))) : one)
                .map(OtherName::encoded)
                .collect(Collectors.joining(","));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
