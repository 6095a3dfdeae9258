package dev.bcsite.sandbox.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import dev.bcsite.sandbox.table.Uuids;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Customers' wishlists: {@code {id, customer_id, name, is_public, token, items: [{id, product_id, variant_id}]}}.
 *
 * <p>The same product and variant is in a list once. Whoever knows the token of a public list may read it.
 */
public final class Wishlists {

    private final StoreState state;

    public Wishlists(StoreState state) {
        this.state = state;
    }

    /** A product, or one of its variants, that somebody wishes for. */
    public record Wish(long product, Optional<Long> variant) {}

    public Table table() {
        return state.table(Kind.WISHLISTS);
    }

    /** Copies of the lists of a customer. */
    public List<ObjectNode> of(long customer) {
        return table().copiesHaving("customer_id", customer);
    }

    /** A copy of the public list with this token. */
    public Optional<ObjectNode> shared(String token) {
        return table().copiesHaving("token", token).stream()
                .filter(list -> list.path("is_public").asBoolean())
                .findFirst();
    }

    public ObjectNode create(long customer, String name, boolean isPublic, List<Wish> wishes) {
        return state.commits().together(() -> {
            if (state.table(Kind.CUSTOMERS).row(customer).isEmpty()) {
                throw Refusal.unprocessable("customer_id", "is not a customer of this store");
            }
            long id = table().nextId();
            ObjectNode list = Json.object()
                    .put("id", id)
                    .put("customer_id", customer)
                    .put("name", name)
                    .put("is_public", isPublic)
                    .put("token", Uuids.of("wishlist", id));
            list.putArray("items");
            wishes.forEach(wish -> addTo(list, wish));
            return stored(list);
        });
    }

    /** The list with more in it. */
    public ObjectNode add(long id, List<Wish> wishes) {
        return changed(id, list -> wishes.forEach(wish -> addTo(list, wish)));
    }

    /** The list without some of its items; ids that are not in it are not found. */
    public ObjectNode remove(long id, Set<Long> items) {
        return changed(id, list -> {
            Set<Long> held = Json.objects(list, "items").stream()
                    .map(item -> item.path("id").asLong())
                    .collect(Collectors.toSet());
            if (!held.containsAll(items)) {
                throw Refusal.notFound();
            }
            keep(
                    list,
                    Json.objects(list, "items").stream()
                            .filter(item -> !items.contains(item.path("id").asLong())));
        });
    }

    public ObjectNode describe(long id, Optional<String> name, Optional<Boolean> isPublic) {
        return changed(id, list -> {
            name.ifPresent(text -> list.put("name", text));
            isPublic.ifPresent(value -> list.put("is_public", value));
        });
    }

    /** The list with exactly these wishes; those it has already keep their ids. */
    public ObjectNode replace(long id, List<Wish> wishes) {
        return changed(id, list -> {
            keep(
                    list,
                    Json.objects(list, "items").stream()
                            .filter(item -> wishes.stream().anyMatch(wish -> isSame(item, wish))));
            wishes.forEach(wish -> addTo(list, wish));
        });
    }

    public void delete(long id) {
        if (!table().remove(id)) {
            throw Refusal.notFound();
        }
    }

    private ObjectNode changed(long id, Consumer<ObjectNode> change) {
        return state.commits().together(() -> {
            ObjectNode list = table().get(id).orElseThrow(Refusal::notFound);
            change.accept(list);
            return stored(list);
        });
    }

    private ObjectNode stored(ObjectNode list) {
        long id = list.path("id").asLong();
        table().put(id, list);
        return table().get(id).orElseThrow();
    }

    private void addTo(ObjectNode list, Wish wish) {
        checkThere(wish);
        if (Json.objects(list, "items").stream().noneMatch(item -> isSame(item, wish))) {
            ObjectNode item = list.withArrayProperty("items")
                    .addObject()
                    .put("id", state.documents().next("sequence/wishlist-items", 1))
                    .put("product_id", wish.product());
            wish.variant().ifPresent(variant -> item.put("variant_id", variant));
        }
    }

    private void checkThere(Wish wish) {
        ObjectNode product = state.products()
                .row(wish.product())
                .orElseThrow(
                        () -> Refusal.unprocessable("product_id", "product " + wish.product() + " does not exist"));
        wish.variant().ifPresent(id -> {
            boolean isThere = Json.objects(product, "variants").stream()
                    .anyMatch(variant -> variant.path("id").asLong() == id);
            if (!isThere) {
                throw Refusal.unprocessable("variant_id", "variant " + id + " is not of product " + wish.product());
            }
        });
    }

    private static boolean isSame(JsonNode item, Wish wish) {
        return item.path("product_id").asLong() == wish.product()
                && item.path("variant_id").asLong() == wish.variant().orElse(0L);
    }

    private static void keep(ObjectNode list, Stream<ObjectNode> items) {
        ArrayNode kept = Json.array();
        items.forEach(kept::add);
        list.set("items", kept);
    }
}
