package dev.bcsite.sandbox.graph;

import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.QueryComplexityCalculator;
import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.execution.ExecutionContext;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How expensive a request is, before anything of it is answered.
 *
 * <p>BigCommerce does not publish its sum. Here a field costs one and what is inside it; a connection costs that for each
 * row asked for, with ten for a client that does not say; a mutation costs ten more.
 *
 * @param mutations how many mutations it asks for, counted inside {@code cart}, {@code customer} and their like
 */
record QueryCost(int complexity, int depth, int mutations) {

    static final int LARGEST_COMPLEXITY = 10_000;
    static final int LARGEST_DEPTH = 16;

    private static final int USUAL_PAGE = 10;
    private static final int MUTATION = 10;

    static QueryCost of(ExecutionContext context) {
        int complexity = QueryComplexityCalculator.newCalculator()
                .schema(context.getGraphQLSchema())
                .document(context.getDocument())
                .operationName(context.getExecutionInput().getOperationName())
                .variables(context.getCoercedVariables())
                .fieldComplexityCalculator(QueryCost::field)
                .build()
                .calculate();
        AtomicInteger mutations = new AtomicInteger();
        int depth = traverser(context)
                .reducePreOrder(
                        (field, deepest) -> {
                            mutations.addAndGet(isMutation(field) ? 1 : 0);
                            return Math.max(deepest, depth(field));
                        },
                        0);
        return new QueryCost(complexity, depth, mutations.get());
    }

    /** What is wrong with it; empty when it may be answered. */
    Optional<String> objection() {
        if (depth > LARGEST_DEPTH) {
            return Optional.of("Max query depth " + LARGEST_DEPTH + " is reached.");
        }
        if (complexity > LARGEST_COMPLEXITY) {
            return Optional.of("The query is too complex as it has a score of " + complexity + " out of "
                    + LARGEST_COMPLEXITY + ".");
        }
        return mutations > 1
                ? Optional.of("Only one mutation is allowed per request, but there are " + mutations + ".")
                : Optional.empty();
    }

    private static QueryTraverser traverser(ExecutionContext context) {
        return QueryTraverser.newQueryTraverser()
                .schema(context.getGraphQLSchema())
                .document(context.getDocument())
                .operationName(context.getExecutionInput().getOperationName())
                .coercedVariables(context.getCoercedVariables())
                .build();
    }

    private static int field(FieldComplexityEnvironment field, int inside) {
        String type =
                GraphQLTypeUtil.unwrapAll(field.getFieldDefinition().getType()).getName();
        String parent = field.getParentType().getName();
        if (parent.equals("Mutation") && !type.endsWith("Mutations") || parent.endsWith("Mutations")) {
            return MUTATION + 1 + inside;
        }
        long rows = type.endsWith("Connection") ? rows(field) : 1;
        return (int) Math.min(Integer.MAX_VALUE / 2, 1 + rows * inside);
    }

    private static long rows(FieldComplexityEnvironment field) {
        return List.of("first", "last").stream()
                .map(field.getArguments()::get)
                .filter(Integer.class::isInstance)
                .mapToLong(size -> Math.max(0, (Integer) size))
                .findFirst()
                .orElse(USUAL_PAGE);
    }

    private static int depth(QueryVisitorFieldEnvironment field) {
        int depth = 0;
        for (QueryVisitorFieldEnvironment up = field; up != null; up = up.getParentEnvironment()) {
            depth++;
        }
        return depth;
    }

    private static boolean isMutation(QueryVisitorFieldEnvironment field) {
        if (field.isTypeNameIntrospectionField()) {
            return false;
        }
        String parent = field.getFieldsContainer().getName();
        String type =
                GraphQLTypeUtil.unwrapAll(field.getFieldDefinition().getType()).getName();
        return parent.equals("Mutation") && !type.endsWith("Mutations") || parent.endsWith("Mutations");
    }
}
