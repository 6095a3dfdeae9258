package dev.bcsite.sandbox.graph;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** BigCommerce's own scalars. Dates, ids and addresses stay texts; they are only looked at. */
final class Scalars {

    private Scalars() {}

    static List<GraphQLScalarType> all() {
        return List.of(
                scalar("BigDecimal", value -> new BigDecimal(value.toString())),
                scalar("Long", value -> new BigDecimal(value.toString()).longValueExact()),
                scalar(
                        "DateTime",
                        value -> OffsetDateTime.parse(value.toString())
                                .toInstant()
                                .toString()),
                scalar("UUID", value -> UUID.fromString(value.toString()).toString()),
                scalar("URL", Object::toString),
                scalar("IpAddress", Object::toString));
    }

    private static GraphQLScalarType scalar(String name, Function<Object, Object> read) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new Checked(name, read))
                .build();
    }

    /** @param read what a value becomes; throws when it cannot */
    private record Checked(String name, Function<Object, Object> read) implements Coercing<Object, Object> {

        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            try {
                return read.apply(value);
            } catch (RuntimeException e) {
                throw new CoercingSerializeException("not a " + name + ": " + value, e);
            }
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            try {
                return read.apply(input);
            } catch (RuntimeException e) {
                throw new CoercingParseValueException("Expected a " + name + ", not '" + input + "'", e);
            }
        }

        @Override
        public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            try {
                return read.apply(text(input));
            } catch (RuntimeException e) {
                throw new CoercingParseLiteralException("Expected a " + name + ", not '" + text(input) + "'", e);
            }
        }

        private static String text(Value<?> literal) {
            if (literal instanceof StringValue string) {
                return string.getValue();
            }
            if (literal instanceof IntValue integer) {
                return integer.getValue().toString();
            }
            return literal instanceof FloatValue number ? number.getValue().toString() : "";
        }
    }
}
