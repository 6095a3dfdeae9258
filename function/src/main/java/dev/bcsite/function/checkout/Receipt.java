package dev.bcsite.function.checkout;

import dev.bcsite.function.cart.CartView;
import dev.bcsite.function.json.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a page shows of an order that was made. */
final class Receipt {

    private Receipt() {}

    static Data of(Data order) {
        List<Data> lines = new ArrayList<>();
        String place = "";
        for (Data edge : order.at("consignments", "shipping", "edges").items()) {
            place = CheckoutPage.written(edge.at("node", "shippingAddress"));
            addTo(lines, edge.at("node", "lineItems"));
        }
        order.at("consignments", "downloads").items().forEach(one -> addTo(lines, one.at("lineItems")));
        Data.Members shown = Data.object()
                .with("number", order.at("entityId").number().orElseThrow())
                .with("status", order.at("status", "label").text())
                .with("email", order.at("billingAddress", "email").text())
                .with("lines", Data.list(lines))
                .with("shipping", CartView.shown(order.at("shippingCostTotal")))
                .with("tax", CartView.shown(order.at("taxTotal")))
                .with("total", CartView.shown(order.at("totalIncTax")));
        return shown.with("shippedTo", Optional.of(place).filter(text -> !text.isEmpty()));
    }

    private static void addTo(List<Data> lines, Data items) {
        for (Data edge : items.at("edges").items()) {
            Data item = edge.at("node");
            lines.add(Data.object()
                    .with("name", item.at("name").text())
                    .with("quantity", item.at("quantity").number().orElse(1))
                    .with("total", CartView.shown(item.at("subTotalSalePrice"))));
        }
    }
}
