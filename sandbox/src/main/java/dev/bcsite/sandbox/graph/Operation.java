package dev.bcsite.sandbox.graph;

import graphql.execution.ExecutionContext;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The operation of a valid request.
 *
 * @param type {@code query} or {@code mutation}
 * @param name empty when it has none
 * @param preferences what the directive {@code @shopperPreferences} says, by argument
 */
record Operation(QueryCost cost, String type, String name, Map<String, String> preferences) {

    static Operation of(ExecutionContext context) {
        OperationDefinition definition = context.getOperationDefinition();
        Map<String, String> preferences = new TreeMap<>();
        for (Directive directive : definition.getDirectives("shopperPreferences")) {
            for (Argument argument : directive.getArguments()) {
                text(argument.getValue(), context).ifPresent(text -> preferences.put(argument.getName(), text));
            }
        }
        return new Operation(
                QueryCost.of(context),
                definition.getOperation().name().toLowerCase(Locale.ROOT),
                Optional.ofNullable(definition.getName()).orElse(""),
                preferences);
    }

    private static Optional<String> text(Value<?> value, ExecutionContext context) {
        if (value instanceof VariableReference variable) {
            return Optional.ofNullable(context.getCoercedVariables().get(variable.getName()))
                    .map(Object::toString);
        }
        return value instanceof StringValue string ? Optional.of(string.getValue()) : Optional.empty();
    }
}
