package dev.bcsite.sandbox.graph;

import java.util.List;
import java.util.Map;

/** The beginnings of a query, and everything below them put together. */
final class Roots {

    private Roots() {}

    static Bindings bindings() {
        Bindings bindings = new Bindings();
        bindings.type("Query")
                .field("site", call -> Map.of())
                .field("channel", call -> Map.of())
                .field("store", call -> Map.of())
                .field(
                        "shopperPreferences",
                        call -> Map.of("locale", Map.of("resolved", call.visit().locale())));
        Bindings.Type mutation = bindings.type("Mutation");
        for (String part : List.of("cart", "checkout", "customer", "wishlist", "catalog", "newsletter", "analytics")) {
            mutation.field(part, call -> Map.of());
        }
        bindings.type("Channel").field("entityId", call -> call.visit().channel());
        bindings.type("Store")
                .field("entityId", call -> call.visit().store().path("store_id").asLong());
        SettingsFields.bind(bindings);
        ShippingFields.bind(bindings);
        Moneys.bind(bindings);
        Routes.bind(bindings);
        CategoryFields.bind(bindings);
        Brands.bind(bindings);
        ProductLists.bind(bindings);
        ProductFields.bind(bindings);
        PriceFields.bind(bindings);
        Options.bind(bindings);
        Stock.bind(bindings);
        Pictures.bind(bindings);
        Metafields.bind(bindings);
        SearchFields.bind(bindings);
        Content.bind(bindings);
        CartFields.bind(bindings);
        CartChanges.bind(bindings);
        CartMetafields.bind(bindings);
        CheckoutFields.bind(bindings);
        CertificateFields.bind(bindings);
        CheckoutChanges.bind(bindings);
        CheckoutCompletion.bind(bindings);
        OrderFields.bind(bindings);
        OrderParts.bind(bindings);
        CustomerFields.bind(bindings);
        AccountChanges.bind(bindings);
        AddressChanges.bind(bindings);
        WishlistFields.bind(bindings);
        SignInChanges.bind(bindings);
        SessionSyncChanges.bind(bindings);
        Feedback.bind(bindings);
        Newsletter.bind(bindings);
        return bindings;
    }
}
