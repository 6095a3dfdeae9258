package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Finds what an answer is about inside the answer. An answer that has it nowhere is no answer: never "nothing there". */
final class Body {

    private Body() {}

    /** The object in {@code data}. */
    static JsonNode object(JsonNode body) throws UnreadableAnswerException {
        JsonNode data = body.path("data");
        if (!data.isObject()) {
            throw UnreadableAnswerException.notJson("the answer has no \"data\" object");
        }
        return data;
    }

    /** The list in {@code data}. */
    static List<JsonNode> list(JsonNode body) throws UnreadableAnswerException {
        return elements(body.path("data"), "the answer has no \"data\" list");
    }

    /** The list that a v2 answer is; a 204 there means an empty one. */
    static List<JsonNode> bareList(JsonNode body) throws UnreadableAnswerException {
        return body.isMissingNode() ? List.of() : elements(body, "the answer is not a list");
    }

    private static List<JsonNode> elements(JsonNode list, String complaint) throws UnreadableAnswerException {
        if (!list.isArray()) {
            throw UnreadableAnswerException.notJson(complaint);
        }
        List<JsonNode> elements = new ArrayList<>(list.size());
        list.forEach(elements::add);
        return elements;
    }
}
