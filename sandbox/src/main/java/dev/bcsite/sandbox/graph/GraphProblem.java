package dev.bcsite.sandbox.graph;

import graphql.GraphQLException;
import java.util.Map;
import java.util.TreeMap;

/** Something a field cannot be answered for. The field becomes null and the message goes into {@code errors}. */
final class GraphProblem extends GraphQLException {

    private static final long serialVersionUID = 1;

    private final transient Map<String, Object> extensions;

    GraphProblem(String message) {
        this(message, Map.of());
    }

    GraphProblem(String message, Map<String, Object> extensions) {
        super(message);
        this.extensions = new TreeMap<>(extensions);
    }

    Map<String, Object> facts() {
        return extensions;
    }
}
