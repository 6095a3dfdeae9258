package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.identity.Wishlists;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Wishlists: those of the customer who is signed in, to read and to change, and public ones, to read. */
final class WishlistFields {

    private WishlistFields() {}

    static void bind(Bindings bindings) {
        bindings.type("Site")
                .field(
                        "publicWishlist",
                        call -> new Wishlists(call.visit().state())
                                .shared(call.text("token").orElse("")));
        bindings.type("Customer").connection("wishlists", WishlistFields::ofCustomer);
        bindings.type("Wishlist").connection("items", WishlistFields::items);
        bindings.type("PublicWishlist")
                .connection("items", WishlistFields::items)
                .field(
                        "isOwner",
                        call -> call.visit().caller().customer().orElse(0)
                                == call.row().path("customer_id").asLong());
        bindings.type("WishlistItem")
                .at("productEntityId", "product_id")
                .at("variantEntityId", "variant_id")
                .field("product", WishlistFields::product);
        bindings.type("WishlistMutations")
                .change("createWishlist", WishlistFields::create)
                .change("addWishlistItems", call -> result(wishlists(call).add(own(call), wishes(call.input("input")))))
                .change(
                        "deleteWishlistItems",
                        call -> result(wishlists(call)
                                .remove(
                                        own(call),
                                        new HashSet<>(call.input("input").ids("itemEntityIds")))))
                .change("updateWishlist", WishlistFields::update)
                .change("deleteWishlists", WishlistFields::delete);
    }

    private static List<ObjectNode> ofCustomer(Call call) {
        Input filters = call.input("filters");
        return wishlists(call).of(call.row().path("id").asLong()).stream()
                .filter(list -> !filters.has("entityIds")
                        || filters.ids("entityIds").contains(list.path("id").asLong()))
                .filter(list -> has(list, "product_id", filters.ids("productEntityIds")))
                .filter(list -> has(list, "variant_id", filters.ids("variantEntityIds")))
                .toList();
    }

    private static boolean has(ObjectNode list, String field, List<Long> wanted) {
        return wanted.isEmpty()
                || Json.objects(list, "items").stream()
                        .anyMatch(item -> wanted.contains(item.path(field).asLong()));
    }

    private static List<ObjectNode> items(Call call) {
        Input filters = call.input("filters");
        Shelf shelf = call.visit().shelf();
        return Json.objects(call.row(), "items").stream()
                .filter(item -> isWanted(item, "product_id", filters.ids("productEntityIds")))
                .filter(item -> isWanted(item, "variant_id", filters.ids("variantEntityIds")))
                .filter(item -> !call.flag("hideOutOfStock")
                        || shelf.card(item.path("product_id").asLong())
                                .filter(Card::isInStock)
                                .isPresent())
                .toList();
    }

    private static boolean isWanted(ObjectNode item, String field, List<Long> wanted) {
        return wanted.isEmpty() || wanted.contains(item.path(field).asLong());
    }

    /** With the variant that was wished for; null when the storefront does not show the product any more. */
    private static Optional<Row> product(Call call) {
        long variant = call.row().path("variant_id").asLong();
        return call.visit()
                .shelf()
                .product(call.row().path("product_id").asLong())
                .map(product -> Json.objects(product, "variants").stream()
                        .filter(row -> row.path("id").asLong() == variant)
                        .findFirst()
                        .map(row -> (Row) Chosen.of(product, row))
                        .orElseGet(() -> Chosen.nothingOf(product)));
    }

    private static Object create(Call call) {
        Input input = call.input("input");
        return result(wishlists(call)
                .create(
                        customer(call),
                        name(input).orElse(""),
                        input.flag("isPublic").orElse(false),
                        wishes(input)));
    }

    private static Optional<String> name(Input input) {
        input.text("name").filter(String::isBlank).ifPresent(blank -> {
            throw Refusal.unprocessable("name", "must not be empty");
        });
        return input.text("name");
    }

    private static Object update(Call call) {
        Input data = call.input("input").input("data");
        return result(wishlists(call).describe(own(call), name(data), data.flag("isPublic")));
    }

    private static Object delete(Call call) {
        List<Long> ids = new ArrayList<>(call.input("input").ids("entityIds"));
        ids.forEach(id -> wishlists(call).delete(own(call, id)));
        return Map.of("result", "success");
    }

    private static List<Wishlists.Wish> wishes(Input input) {
        return input.inputs("items").stream()
                .map(item ->
                        new Wishlists.Wish(item.number("productEntityId").orElse(0L), item.number("variantEntityId")))
                .toList();
    }

    private static long own(Call call) {
        return own(call, call.input("input").number("entityId").orElse(0L));
    }

    /** The id again; somebody else's list is not found. */
    private static long own(Call call, long id) {
        long customer = customer(call);
        return wishlists(call)
                .table()
                .row(id)
                .filter(row -> row.path("customer_id").asLong() == customer)
                .map(row -> id)
                .orElseThrow(() -> Refusal.of(404, "Wishlist " + id + " was not found"));
    }

    private static long customer(Call call) {
        return call.visit().caller().customer().orElseThrow(() -> Refusal.of(401, AccountChanges.SIGNED_OUT));
    }

    private static Wishlists wishlists(Call call) {
        return new Wishlists(call.visit().state());
    }

    private static Map<String, Object> result(ObjectNode list) {
        return Map.of("result", list);
    }
}
