package dev.bcsite.sandbox.graph;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Refuses requests that cost too much, and fields that the token's scopes do not cover. */
final class Doorkeeper extends SimplePerformantInstrumentation {

    private final Map<String, List<String>> scopesOfFields = new ConcurrentHashMap<>();

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionContext execution = parameters.getExecutionContext();
        Operation operation = Operation.of(execution);
        GraphQLContext context = execution.getGraphQLContext();
        context.put(Operation.class, operation);
        Visits visits = context.get(Visits.class);
        context.put(Visit.class, visits.of(operation).preferring(operation.preferences()));
        operation.cost().objection().ifPresent(objection -> {
            throw new AbortExecutionException(objection);
        });
        return SimpleInstrumentationContext.noOp();
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
        DataFetchingEnvironment field = parameters.getEnvironment();
        List<String> needed = scopes(field);
        Caller caller = new Call(field).visit().caller();
        if (caller.allows(needed)) {
            return fetcher;
        }
        return environment -> {
            throw new GraphProblem(
                    "Token does not have the access scope that this field requires",
                    Map.of("code", "INSUFFICIENT_ACCESS_SCOPE", "requiredScopes", needed));
        };
    }

    /** The scopes a field asks for itself, else those of the type it is in. */
    private List<String> scopes(DataFetchingEnvironment field) {
        GraphQLDirectiveContainer parent = (GraphQLDirectiveContainer) field.getParentType();
        GraphQLFieldDefinition definition = field.getFieldDefinition();
        return scopesOfFields.computeIfAbsent(
                parent.getName() + "." + definition.getName(),
                key -> scopes(definition).or(() -> scopes(parent)).orElse(List.of()));
    }

    private static Optional<List<String>> scopes(GraphQLDirectiveContainer container) {
        return Optional.ofNullable(container.getAppliedDirective("accessScope")).map(Doorkeeper::names);
    }

    /** {@code TOKEN_SCOPE_CUSTOMER} is called {@code Customer} wherever people see it. */
    private static List<String> names(GraphQLAppliedDirective directive) {
        List<String> names = new ArrayList<>();
        for (Object scope : (List<?>) directive.getArgument("scopes").getValue()) {
            String name = scope.toString().replace("TOKEN_SCOPE_", "");
            names.add(
                    name.equals("B2B")
                            ? name
                            : name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
