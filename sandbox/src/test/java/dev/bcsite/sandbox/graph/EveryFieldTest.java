package dev.bcsite.sandbox.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import dev.bcsite.sandbox.table.Uuids;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Asks a full shop for every field there is, and wants no error and, somewhere, at least one of every type. */
class EveryFieldTest {

    private final Map<String, String> given = new TreeMap<>(Map.ofEntries(
            Map.entry("route.path", "\"/old\""),
            Map.entry("category.entityId", "21"),
            Map.entry("brand.entityId", "1"),
            Map.entry("page.entityId", "1"),
            Map.entry("post.entityId", "1"),
            Map.entry("product.entityId", "101"),
            Map.entry("product.useDefaultOptionSelections", "true"),
            Map.entry("depth", "5"),
            Map.entry("width", "100"),
            Map.entry("giftCertificate.code", "\"GIFT\""),
            Map.entry("namespace", "\"care\""),
            Map.entry("currencyCode", "USD"),
            Map.entry("searchProducts.filters", "{price: {minPrice: 0}}"),
            Map.entry("pageType", "HOME"),
            Map.entry("renderedRegionsByPageTypeAndEntityId.entityId", "1"),
            Map.entry("entityPageType", "PAGE"),
            Map.entry("categoryEntityId", "21"),
            Map.entry("brandEntityId", "1"),
            Map.entry("node.id", "\"" + GlobalId.of("Variant", 1011) + "\""),
            Map.entry("order.filter", "{entityId: 100}"),
            Map.entry("attribute.entityId", "1"),
            Map.entry("orders.first", "1"),
            Map.entry("shipping.first", "1"),
            Map.entry("giftCertificates.first", "1"),
            Map.entry("lineItems.first", "2"),
            Map.entry("shipments.first", "3"),
            Map.entry("publicWishlist.token", "\"" + Uuids.of("wishlist", 1) + "\"")));

    /** A node may be anything, so it is no way to one type. */
    private static final List<GraphQLObjectType> NONE = List.of();

    private final GraphQLSchema schema = Schema.get();
    private final Map<String, String> ways = new TreeMap<>();
    private final Set<String> seen = new TreeSet<>();
    private String customer = "";

    @Test
    void everyFieldAnswersAndEveryTypeIsSeen() throws Exception {
        try (Graph graph = GraphShop.open()) {
            String checkout = new FullCheckout(graph.store.state()).furnish();
            given.put("cart.entityId", "\"" + checkout + "\"");
            given.put("checkout.entityId", "\"" + checkout + "\"");
            customer = graph.signedIn("ann@mail.example");
            findWays();
            Map<Long, ObjectNode> before = products(graph);
            for (GraphQLObjectType type : types()) {
                ask(graph, ways.get(type.getName()).replace("%", fields(type)));
            }
            for (String path : List.of("/old", "/away", "/old-fern", "/old-table", "/old-about", "/old-post")) {
                ask(graph, "{ site { route(path: \"" + path + "\") { redirect { to { __typename } } } } }");
            }
            for (int product : List.of(102, 104)) {
                ask(
                        graph,
                        "{ site { product(entityId: " + product + ") { availabilityV2 { __typename description"
                                + " ... on ProductUnavailable { message }"
                                + " ... on ProductPreOrder { note: message willBeReleasedAt { utc } } } } } }");
            }
            graph.store
                    .state()
                    .documents()
                    .put("settings/logo", Json.parse("{\"type\": \"image\", \"logo_image_url\": \"l/logo.png\"}"));
            ask(graph, "{ site { settings { logoV2 { __typename } } } }");
            // Answers are made of the store's own rows.
            assertEquals(before, products(graph));
        }
        Set<String> missing = new TreeSet<>();
        types().forEach(type -> missing.add(type.getName()));
        missing.removeAll(seen);
        // There are no widgets in a sandbox, and no files in its carts.
        assertEquals(Set.of("Region", "CartSelectedFileUploadOption"), missing);
    }

    private static Map<Long, ObjectNode> products(Graph graph) {
        Table products = graph.store.state().products();
        Map<Long, ObjectNode> copies = new TreeMap<>();
        for (long id : products.keys()) {
            copies.put(id, products.get(id).orElseThrow());
        }
        return copies;
    }

    private List<GraphQLObjectType> types() {
        return schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .filter(type -> ways.containsKey(type.getName()))
                .toList();
    }

    private void ask(Graph graph, String query) throws Exception {
        note(graph.dataAs(customer, query));
    }

    private void note(JsonNode data) {
        if (data.has("__typename")) {
            seen.add(data.get("__typename").asText());
        }
        data.forEach(this::note);
    }

    /** For each type a short query that leads to it, with a percent sign where its fields go. */
    private void findWays() {
        Deque<GraphQLObjectType> next = new ArrayDeque<>(List.of(schema.getQueryType()));
        // Lists in lists are expensive, so they wait until nothing else is left.
        Deque<GraphQLObjectType> later = new ArrayDeque<>();
        ways.put("Query", "{ % }");
        while (!next.isEmpty() || !later.isEmpty()) {
            GraphQLObjectType type = next.isEmpty() ? later.remove() : next.remove();
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                String way = ways.get(type.getName()).replace("%", field.getName() + arguments(field) + " { % }");
                for (GraphQLObjectType member : typeOf(field).equals("Node") ? NONE : members(field)) {
                    String there = member.getName().equals(typeOf(field))
                            ? way
                            : way.replace("%", "... on " + member.getName() + " { % }");
                    if (ways.putIfAbsent(member.getName(), there) == null) {
                        (member.getName().endsWith("Connection") ? later : next).add(member);
                    }
                }
            }
        }
    }

    private static String typeOf(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()).getName();
    }

    /** The object types a field may give. */
    private List<GraphQLObjectType> members(GraphQLFieldDefinition field) {
        GraphQLType type = schema.getType(typeOf(field));
        if (type instanceof GraphQLObjectType object) {
            return List.of(object);
        }
        if (type instanceof GraphQLInterfaceType face) {
            return schema.getImplementations(face);
        }
        return type instanceof GraphQLUnionType union
                ? union.getTypes().stream().map(GraphQLObjectType.class::cast).toList()
                : List.of();
    }

    private String fields(GraphQLObjectType type) {
        StringBuilder fields = new StringBuilder("__typename");
        for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
            fields.append(' ').append(field.getName()).append(arguments(field));
            fields.append(members(field).isEmpty() ? "" : " { __typename }");
        }
        return fields.toString();
    }

    private String arguments(GraphQLFieldDefinition field) {
        List<String> written = new ArrayList<>();
        for (GraphQLArgument argument : field.getArguments()) {
            String own = given.getOrDefault(
                    field.getName() + "." + argument.getName(), given.getOrDefault(argument.getName(), ""));
            boolean isPage = argument.getName().equals("first");
            if (isPage || !own.isEmpty()) {
                written.add(argument.getName() + ": " + (own.isEmpty() ? "10" : own));
            }
        }
        return written.isEmpty() ? "" : "(" + String.join(", ", written) + ")";
    }
}
