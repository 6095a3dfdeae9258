package dev.bcsite.sandbox.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One field of the first row is not what it should be: for sweeps over all fields.
 *
 * @param number eight to a field, in the order of the answer: null, missing, a text, seven, an empty list, an empty
 *     object, beyond any type, below zero; an answer that has fewer fields is left alone
 */
public record MutatedField(int number) implements Fault {

    private static final int WAYS = 8;
    private static final BigDecimal BEYOND = new BigDecimal("1E+40");

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return Lists.rewrite(answer.apply(request), body -> {
            List<Place> places = new ArrayList<>();
            collect(firstRow(body), places);
            if (number / WAYS < places.size()) {
                places.get(number / WAYS).change(number % WAYS);
            }
            return body;
        });
    }

    private static JsonNode firstRow(JsonNode body) {
        JsonNode data = body.has("data") ? body.path("data") : body;
        return data.isArray() ? data.path(0) : data;
    }

    /** Fields of nested objects too, and of the first in each list. */
    private static void collect(JsonNode node, List<Place> places) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                places.add(new Place(object, name));
                collect(object.get(name), places);
            });
        } else if (node instanceof ArrayNode array) {
            collect(array.path(0), places);
        }
    }

    private record Place(ObjectNode object, String name) {

        void change(int way) {
            switch (way) {
                case 0 -> object.putNull(name);
                case 1 -> object.remove(name);
                case 2 -> object.put(name, "seven");
                case 3 -> object.put(name, 7);
                case 4 -> object.putArray(name);
                case 5 -> object.putObject(name);
                case 6 -> object.put(name, BEYOND);
                default -> object.put(name, -1);
            }
        }
    }
}
