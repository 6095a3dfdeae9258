package dev.bcsite.function.cart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.function.FunctionShop;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;

/** What a merchant gives away in the small shop. */
public final class TestMarketing {

    private TestMarketing() {}

    /** A tenth off with {@code SPRING}, and {@code GIFT-10} with 10 dollars on it. */
    public static void addTo(FunctionShop shop) {
        add(shop, Kind.COUPONS, """
                {"name": "Spring", "code": "SPRING", "type": "percentage_discount", "amount": "10", "enabled": true,
                 "applies_to": {"entity": "categories", "ids": [0]}}""");
        add(shop, Kind.GIFT_CERTIFICATES, """
                {"code": "GIFT-10", "amount": "10", "balance": "10", "status": "active", "expiry_date": "0",
                 "purchase_date": "1700000000", "currency_code": "USD"}""");
    }

    static void add(FunctionShop shop, Kind kind, String row) {
        shop.store().state().table(kind).add((ObjectNode) Json.parse(row));
    }
}
