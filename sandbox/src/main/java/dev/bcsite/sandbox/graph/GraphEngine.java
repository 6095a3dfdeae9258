package dev.bcsite.sandbox.graph;

import dev.bcsite.sandbox.http.Refusal;
import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs requests against the schema. Safe to use from several threads. */
final class GraphEngine {

    private final Doorkeeper doorkeeper = new Doorkeeper();

    /**
     * What came of a request.
     *
     * @param body as it goes over the wire: {@code data}, {@code errors} or both
     * @param operation missing when the request was not even valid
     */
    record Outcome(Map<String, Object> body, Optional<Operation> operation) {}

    Outcome run(GraphRequest request, Visits visits) {
        ExecutionInput input = ExecutionInput.newExecutionInput(request.query())
                .operationName(request.operationName().orElse(null))
                .variables(request.variables())
                .graphQLContext(Map.of(Visits.class, visits))
                .build();
        ExecutionResult result = GraphQL.newGraphQL(Schema.get())
                .instrumentation(doorkeeper)
                .build()
                .execute(input);
        Map<String, Object> body = new LinkedHashMap<>();
        if (result.isDataPresent()) {
            body.put("data", result.getData());
        }
        if (!result.getErrors().isEmpty()) {
            body.put(
                    "errors",
                    result.getErrors().stream().map(GraphEngine::shown).toList());
        }
        return new Outcome(body, Optional.ofNullable(input.getGraphQLContext().get(Operation.class)));
    }

    private static Map<String, Object> shown(GraphQLError error) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("message", message(error));
        if (error.getLocations() != null && !error.getLocations().isEmpty()) {
            List<Map<String, Integer>> locations = new ArrayList<>();
            error.getLocations()
                    .forEach(place -> locations.add(Map.of("line", place.getLine(), "column", place.getColumn())));
            shown.put("locations", locations);
        }
        if (error.getPath() != null) {
            shown.put("path", error.getPath());
        }
        if (error instanceof ExceptionWhileDataFetching failure
                && failure.getException() instanceof GraphProblem problem
                && !problem.facts().isEmpty()) {
            shown.put("extensions", problem.facts());
        }
        return shown;
    }

    /** Without graphql-java's prefix. Anything but a problem is a fault of the sandbox, and must not go unnoticed. */
    private static String message(GraphQLError error) {
        if (error instanceof ExceptionWhileDataFetching failure && failure.getException() instanceof Refusal refusal) {
            return Mistakes.words(refusal);
        }
        if (error instanceof ExceptionWhileDataFetching failure) {
            return failure.getException() instanceof GraphProblem problem
                    ? problem.getMessage()
                    : "Internal server error: " + failure.getException();
        }
        return error.getMessage();
    }
}
