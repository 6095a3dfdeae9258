package dev.bcsite.function.customer;

import dev.bcsite.function.call.Home;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.session.Session.Wished;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What pages show of wishlists. */
final class WishView {

    private WishView() {}

    static Data lists(List<Data> lists, Home home) {
        List<Data> shown = new ArrayList<>();
        for (Data list : lists) {
            long id = list.at("entityId").number().orElseThrow();
            shown.add(Data.object()
                    .with("id", id)
                    .with("name", list.at("name").text())
                    .with("url", "/api/wishlist?list=" + id + "&home=" + home.path())
                    .with(
                            "count",
                            list.at("items", "collectionInfo", "totalItems")
                                    .number()
                                    .orElse(0))
                    .with("isPublic", list.at("isPublic").isTrue()));
        }
        return Data.list(shown);
    }

    /** With everything that its owner may change. */
    static Data.Members own(Data list, Home home) {
        long id = list.at("entityId").number().orElseThrow();
        boolean isPublic = list.at("isPublic").isTrue();
        Data.Members shown = named(list, items(list, Optional.of(id), home))
                .with("isOwn", true)
                .with("isPublic", isPublic)
                .with("changeAt", "/api/wishlists/" + id)
                .with("deleteAt", "/api/wishlists/" + id + "/delete");
        return isPublic
                ? shown.with(
                        "shareAt",
                        list.at("token").text().map(token -> "/api/wishlist?token=" + token + "&home=" + home.path()))
                : shown;
    }

    /** As anybody sees it. */
    static Data.Members shared(Data list, Home home) {
        return named(list, items(list, Optional.empty(), home)).with("isShared", true);
    }

    /** @param products of those wishes that the storefront still shows */
    static Data.Members guests(List<Wished> wishes, List<Data> products, Home home) {
        List<Data> items = new ArrayList<>();
        for (Wished wish : wishes) {
            Data product = products.stream()
                    .filter(found -> found.at("entityId").number().orElse(0) == wish.product())
                    .findFirst()
                    .orElse(Data.NOTHING);
            Data.Members item = item(product, wish.product(), home)
                    .with("removeAt", "/api/wishlist/items/" + GuestWishes.id(wish) + "/remove");
            items.add(
                    wish.variant().isPresent()
                            ? withVariant(item, wish.variant().getAsLong(), product)
                            : item);
        }
        return Data.object()
                .with("isGuests", true)
                .with("isEmpty", items.isEmpty())
                .with("items", Data.list(items));
    }

    private static Data.Members named(Data list, List<Data> items) {
        return Data.object()
                .with("title", list.at("name").text())
                .with("isEmpty", items.isEmpty())
                .with("items", Data.list(items));
    }

    private static List<Data> items(Data list, Optional<Long> own, Home home) {
        List<Data> items = new ArrayList<>();
        for (Data node : Orders.nodes(list.at("items"))) {
            Data product = node.at("product");
            Data.Members item =
                    item(product, node.at("productEntityId").number().orElse(0), home);
            if (own.isPresent()) {
                item = item.with(
                        "removeAt",
                        "/api/wishlists/" + own.get() + "/items/"
                                + node.at("entityId").number().orElse(0) + "/remove");
            }
            long variant = node.at("variantEntityId").number().orElse(0);
            items.add(variant > 0 ? withVariant(item, variant, product) : item);
        }
        return items;
    }

    private static Data.Members withVariant(Data.Members item, long variant, Data product) {
        return item.with("variant", variant).with("canAdd", isBuyable(product));
    }

    /** A product that the storefront does not show any more has nothing but {@code isGone}. */
    private static Data.Members item(Data product, long id, Home home) {
        if (!product.isThere()) {
            return Data.object().with("product", id).with("isGone", true);
        }
        boolean hasChoices = !product.at("productOptions", "edges").items().isEmpty();
        Data price = product.at("prices", "price");
        Data base = product.at("prices", "basePrice");
        Data.Members item = Data.object()
                .with("product", id)
                .with("name", product.at("name").text())
                .with("url", OrderView.url(product.at("path"), home))
                .with("image", product.at("defaultImage", "url").text())
                .with("price", OrderView.money(price))
                .with("isSoldOut", !isBuyable(product))
                .with("hasChoices", hasChoices && isBuyable(product))
                .with("canAdd", !hasChoices && isBuyable(product));
        boolean isReduced = base.at("value")
                .amount()
                .filter(was -> price.at("value")
                        .amount()
                        .filter(now -> now.compareTo(was) < 0)
                        .isPresent())
                .isPresent();
        return isReduced ? item.with("was", OrderView.money(base)) : item;
    }

    private static boolean isBuyable(Data product) {
        return product.at("inventory", "isInStock").isTrue()
                && !product.at("availabilityV2", "status").text().equals(Optional.of("Unavailable"));
    }
}
