package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.table.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The body of a GraphQL request. */
record GraphRequest(String query, Map<String, Object> variables, Optional<String> operationName) {

    GraphRequest {
        variables = new HashMap<>(variables);
    }

    /** @throws GraphProblem when it is not a GraphQL request */
    static GraphRequest parse(String body) {
        JsonNode json = read(body);
        if (!json.path("query").isTextual()) {
            throw new GraphProblem("Must provide a query string");
        }
        JsonNode variables = json.path("variables");
        if (!variables.isObject() && !variables.isNull() && !variables.isMissingNode()) {
            throw new GraphProblem("Variables must be an object");
        }
        String name = json.path("operationName").asText("");
        return new GraphRequest(
                json.path("query").asText(),
                variables.isObject()
                        ? Json.mapper().convertValue(variables, new TypeReference<Map<String, Object>>() {})
                        : Map.of(),
                Optional.of(name)
                        .filter(one ->
                                !one.isEmpty() && json.path("operationName").isTextual()));
    }

    private static JsonNode read(String body) {
        try {
            return Json.read(body);
        } catch (JsonProcessingException e) {
            throw new GraphProblem("Request body is not valid JSON");
        }
    }
}
