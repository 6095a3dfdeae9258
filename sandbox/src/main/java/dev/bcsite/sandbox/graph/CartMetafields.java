package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Metafields that a storefront puts on a cart: at most ten, all in one namespace. Those of apps it cannot touch. */
final class CartMetafields {

    private static final String NAMESPACE = "bc_storefront";
    private static final int MOST = 10;
    private static final int LONGEST_KEY = 64;
    private static final int LONGEST_VALUE = 65_535;

    private CartMetafields() {}

    static void bind(Bindings bindings) {
        bindings.type("CartMutations")
                .change("createCartMetafield", CartMetafields::create, Mistakes.as("NotFoundError"))
                .change("updateCartMetafield", CartMetafields::update, Mistakes.as("NotFoundError"))
                .change("deleteCartMetafield", CartMetafields::delete, Mistakes.as("NotFoundError"));
    }

    private static Object create(Call call) {
        String cart = CartChanges.id(call);
        Input data = call.input("input").input("data");
        List<ObjectNode> own = own(call, cart);
        if (own.size() >= MOST) {
            return Mistakes.of(Row.of(
                    "LimitExceededError",
                    Json.object().put("limit", MOST).put("message", "A cart has at most " + MOST + " metafields")));
        }
        String now = Timestamps.offset(call.visit().state().clock().instant());
        ObjectNode row = Json.object()
                .put("namespace", NAMESPACE)
                .put("description", "")
                .put("permission_set", "write_and_sf_access")
                .put("resource_type", "cart")
                .put("resource_id", cart)
                .put("owner_client_id", NAMESPACE)
                .put("date_created", now);
        return saved(call, own, row, data);
    }

    private static Object update(Call call) {
        String cart = CartChanges.id(call);
        return named(call, cart)
                .map(row -> isOwn(row)
                        ? saved(call, own(call, cart), row, call.input("input").input("data"))
                        : foreign())
                .orElseGet(CartMetafields::missing);
    }

    private static Object delete(Call call) {
        Optional<ObjectNode> found = named(call, CartChanges.id(call));
        if (found.isEmpty() || !isOwn(found.get())) {
            return found.isEmpty() ? missing() : foreign();
        }
        long id = found.get().path("id").asLong();
        table(call).remove(id);
        return Mistakes.none("deletedMetafieldEntityId", id);
    }

    private static Map<String, Object> saved(Call call, List<ObjectNode> own, ObjectNode row, Input data) {
        data.text("key").ifPresent(key -> row.put("key", key));
        data.text("value").ifPresent(value -> row.put("value", value));
        for (Map.Entry<String, Integer> longest :
                Map.of("key", LONGEST_KEY, "value", LONGEST_VALUE).entrySet()) {
            int length = row.path(longest.getKey()).asText().length();
            if (length < 1 || length > longest.getValue()) {
                return Mistakes.invalid(
                        longest.getKey(),
                        longest.getKey() + " must have between 1 and " + longest.getValue() + " characters");
            }
        }
        boolean isTaken = own.stream()
                .filter(other -> other.path("id").asLong() != row.path("id").asLong())
                .anyMatch(other -> other.path("key").equals(row.path("key")));
        if (isTaken) {
            return Mistakes.of(
                    "AlreadyExistsError",
                    "There is a metafield " + row.path("key").asText() + " already");
        }
        row.put("date_modified", Timestamps.offset(call.visit().state().clock().instant()));
        long id = row.has("id") ? row.path("id").asLong() : table(call).nextId();
        table(call).put(id, row);
        return Mistakes.none("metafield", table(call).row(id).orElseThrow());
    }

    private static Optional<ObjectNode> named(Call call, String cart) {
        long id = call.input("input").number("metafieldEntityId").orElse(0L);
        return ofCart(call, cart).stream()
                .filter(row -> row.path("id").asLong() == id)
                .findFirst()
                .map(ObjectNode::deepCopy);
    }

    private static List<ObjectNode> own(Call call, String cart) {
        return ofCart(call, cart).stream().filter(CartMetafields::isOwn).toList();
    }

    private static List<ObjectNode> ofCart(Call call, String cart) {
        return Arrays.stream(table(call).having("resource_id", cart))
                .mapToObj(table(call)::row)
                .flatMap(Optional::stream)
                .filter(row -> row.path("resource_type").asText().equals("cart"))
                .toList();
    }

    private static boolean isOwn(ObjectNode row) {
        return row.path("owner_client_id").asText().equals(NAMESPACE);
    }

    private static Map<String, Object> missing() {
        return Mistakes.of("NotFoundError", "The cart has no such metafield");
    }

    private static Map<String, Object> foreign() {
        return Mistakes.of("NotAuthorisedError", "The metafield belongs to an app");
    }

    private static Table table(Call call) {
        return call.visit().state().table(Kind.METAFIELDS);
    }
}
