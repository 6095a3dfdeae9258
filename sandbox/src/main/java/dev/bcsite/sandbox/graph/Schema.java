package dev.bcsite.sandbox.graph;

import graphql.TypeResolutionEnvironment;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The part of BigCommerce's storefront schema that the sandbox answers, put together from the files in this package. */
final class Schema {

    private static final List<String> FILES = List.of(
            "base",
            "currency-codes",
            "site",
            "catalog",
            "options",
            "search",
            "content",
            "cart",
            "checkout",
            "order",
            "customer",
            "session",
            "feedback");

    private Schema() {}

    /** Made once, when it is first needed: it is the same for every store, and never changes. */
    private static final class Made {
        static final GraphQLSchema SCHEMA = of(Roots.bindings());
    }

    static GraphQLSchema get() {
        return Made.SCHEMA;
    }

    private static GraphQLSchema of(Bindings bindings) {
        TypeDefinitionRegistry types = new TypeDefinitionRegistry();
        FILES.forEach(file -> types.merge(new SchemaParser().parse(text(file + ".graphqls"))));
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new Wiring());
        Scalars.all().stream()
                .filter(scalar -> types.getTypeOrNull(scalar.getName()) != null)
                .forEach(wiring::scalar);
        bindings.into(wiring);
        return new SchemaGenerator().makeExecutableSchema(types, wiring.build());
    }

    private static String text(String file) {
        try (InputStream in = Schema.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What holds for every type: rows tell their own type, and fields are read from rows. */
    private static final class Wiring implements WiringFactory {

        @Override
        public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
            return true;
        }

        @Override
        public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
            return Wiring::type;
        }

        @Override
        public boolean providesTypeResolver(UnionWiringEnvironment environment) {
            return true;
        }

        @Override
        public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
            return Wiring::type;
        }

        @Override
        public DataFetcher<?> getDefaultDataFetcher(FieldWiringEnvironment environment) {
            return new FieldReader();
        }

        private static GraphQLObjectType type(TypeResolutionEnvironment environment) {
            Row row = environment.getObject();
            return environment.getSchema().getObjectType(row.type());
        }
    }
}
