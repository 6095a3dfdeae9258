package dev.bcsite.sandbox.page;

import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import dev.bcsite.sandbox.commerce.Cart;
import dev.bcsite.sandbox.commerce.Carts;
import dev.bcsite.sandbox.commerce.RedirectUrls;
import dev.bcsite.sandbox.commerce.Wish;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A small shop in which every kind of purchase is possible, and the carts that an app makes in it. */
public final class PagesShop {

    public static final long MUG = 77;
    public static final long BOOK = 79;
    public static final long PLATE = 82;
    public static final long ANN = 1;

    private PagesShop() {}

    public static SandboxStore open() throws IOException {
        SandboxStore store = SandboxStore.start(SandboxOptions.defaults().withSeed(seed()));
        StoreState state = store.state();
        state.table(Kind.COUPONS)
                .add(Json.object()
                        .put("name", "Spring")
                        .put("code", "SPRING")
                        .put("type", "percentage_discount")
                        .put("amount", "10")
                        .put("enabled", true)
                        .put("num_uses", 0));
        state.table(Kind.GIFT_CERTIFICATES)
                .add(Json.object()
                        .put("code", "GIFT-1")
                        .put("balance", "100.00")
                        .put("amount", "100.00")
                        .put("status", "active")
                        .put("expiry_date", "")
                        .put("currency_code", "USD"));
        return store;
    }

    private static Seed seed() {
        return Seed.of(Map.of(
                "store", """
                {"name": "Fern & Kiln", "country": "United States", "country_code": "US", "currency": "USD"}
                """,
                "channels", "[{\"id\": 1, \"name\": \"One\"}, {\"id\": 2, \"name\": \"Two\"}]",
                "products", """
                [{"id": 77, "name": "Mug", "price": 10.5, "channels": [1], "custom_url": {"url": "/mug/"}},
                 {"id": 78, "name": "Bowl", "price": 20, "channels": [1, 2], "custom_url": {"url": "/bowls/blå/"},
                  "description": "<p>Round &amp; deep.</p><script>alert(1)</script>",
                  "options": [{"id": 11, "display_name": "Colour", "type": "swatch", "option_values": [
                    {"id": 111, "label": "Moss"}, {"id": 112, "label": "Ink"}]}],
                  "modifiers": [
                    {"id": 21, "display_name": "Engraving", "type": "text",
                     "config": {"text_characters_limited": true, "text_min_length": 1, "text_max_length": 5}},
                    {"id": 22, "display_name": "Box", "type": "dropdown", "required": true, "option_values": [
                      {"id": 221, "label": "Plain"},
                      {"id": 222, "label": "Fine", "adjusters": {"price": {"adjuster": "relative", "adjuster_value": 2.5}}}]}],
                  "variants": [
                    {"id": 781, "sku": "B1", "option_values": [{"option_id": 11, "id": 111}]},
                    {"id": 782, "sku": "B2", "price": 22, "option_values": [{"option_id": 11, "id": 112}]}]},
                 {"id": 79, "name": "Book of mugs", "price": 4, "type": "digital", "channels": [1],
                  "custom_url": {"url": "/book/"}},
                 {"id": 80, "name": "Last jug", "price": 30, "channels": [1], "custom_url": {"url": "/jug/"},
                  "inventory_tracking": "product", "inventory_level": 1},
                 {"id": 81, "name": "Secret", "price": 9, "is_visible": false, "channels": [1],
                  "custom_url": {"url": "/secret/"}},
                 {"id": 82, "name": "Plate", "price": 12, "channels": [2], "custom_url": {"url": "/plate/"}}]
                """,
                "customers", """
                [{"id": 1, "email": "ann@mail.example", "password": "clay-and-fire", "first_name": "Ann",
                  "last_name": "Reed", "store_credit_amounts": [{"amount": 5}],
                  "addresses": [{"id": 1, "address1": "480 Alder Street", "city": "Portland",
                    "state_or_province": "Oregon", "postal_code": "97205", "country_code": "US"}]}]
                """));
    }

    /** Where a shopper finds a new cart with one of this product, made as an app would make it. */
    public static RedirectUrls cart(SandboxStore store, long channel, long product) {
        Carts carts = new Carts(store.state());
        Wish wish = new Wish.OfProduct(
                "line_items.0", product, OptionalLong.empty(), 1, List.of(), Optional.empty(), Optional.empty());
        Cart cart =
                carts.create(new Carts.NewCart(channel, 0, Optional.empty(), Optional.empty(), List.of(wish), true));
        return carts.redirectUrls(cart.id(), Map.of());
    }
}
