package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes an order down from what a checkout came to.
 *
 * <p>The row has the names of the v2 order, with its products, addresses, coupons, taxes and fees inside. Amounts are
 * numbers and dates are as v3 writes them: whoever shows them gives them the form they need.
 */
final class OrderRow {

    private final StoreState state;
    private final Totals totals;
    private final Cart cart;
    private final ObjectNode row = Json.object();
    private final Map<String, Long> addressOfLine = new HashMap<>();

    private OrderRow(StoreState state, Totals totals) {
        this.state = state;
        this.totals = totals;
        this.cart = totals.cart();
    }

    static ObjectNode of(StoreState state, Totals totals) {
        OrderRow order = new OrderRow(state, totals);
        order.writeHead();
        order.writeMoney();
        order.row.set("billing_address", billing(totals));
        order.row.set("shipping_addresses", order.addresses());
        order.row.set("products", order.products());
        order.row.set("coupons", order.coupons());
        order.row.set("promotions", order.promotions());
        order.row.set("taxes", order.taxes());
        order.row.set("fees", order.fees());
        order.row.set("gift_certificates", order.certificates());
        return order.row;
    }

    private void writeHead() {
        String now = Timestamps.zulu(state.clock().instant());
        row.put("customer_id", cart.customer())
                .put("channel_id", cart.channel())
                .put("cart_id", cart.id())
                .put("status_id", 0)
                .put("date_created", now)
                .put("date_modified", now)
                .put("date_shipped", "")
                .put("customer_message", cart.customerMessage())
                .put("staff_notes", "")
                .put("customer_locale", cart.locale())
                .put("payment_method", "")
                .put("payment_status", "")
                .put("payment_provider_id", "")
                .put("ip_address", "")
                .put("order_source", cart.isManaged() ? "checkout_api" : "www")
                .put("external_source", "")
                .put("is_deleted", false)
                .put("is_digital", !totals.isShipped())
                .put("is_tax_inclusive_pricing", totals.isTaxIncluded())
                .put("tax_provider_id", "BasicTaxProvider");
        ObjectNode main = Currencies.main(state);
        row.put("currency_id", totals.currency().path("id").asLong())
                .put("currency_code", totals.currency().path("currency_code").asText())
                .put(
                        "currency_exchange_rate",
                        totals.currency().path("currency_exchange_rate").asText("1"))
                .put("default_currency_id", totals.currency().path("id").asLong())
                .put(
                        "default_currency_code",
                        totals.currency().path("currency_code").asText())
                .put("store_default_currency_code", main.path("currency_code").asText())
                .put(
                        "store_default_to_transactional_exchange_rate",
                        totals.currency().path("currency_exchange_rate").asText("1"))
                .put(
                        "items_total",
                        totals.lines().stream()
                                .mapToLong(line -> line.priced().line().quantity())
                                .sum())
                .put("items_shipped", 0);
    }

    private void writeMoney() {
        put(row, "subtotal", totals.subtotal());
        Taxed shipping = totals.shipping();
        put(row, "shipping_cost", shipping);
        row.put("base_shipping_cost", totals.shippingBefore().shown(totals.isTaxIncluded()));
        put(row, "handling_cost", Taxed.NONE);
        row.put("base_handling_cost", BigDecimal.ZERO);
        put(row, "wrapping_cost", totals.wrapping());
        row.put("base_wrapping_cost", totals.wrapping().shown(totals.isTaxIncluded()));
        put(row, "total", totals.grand());
        BigDecimal onLines = Money.sum(
                totals.lines().stream().map(Totals.LineTotal::discount).toList());
        row.put("discount_amount", onLines.add(totals.orderDiscount()))
                .put("coupon_discount", totals.couponTotal())
                .put("store_credit_amount", totals.storeCredit())
                .put("gift_certificate_amount", totals.certificateTotal())
                .put("refunded_amount", BigDecimal.ZERO);
    }

    /** In the forms {@code NAME_ex_tax}, {@code NAME_inc_tax} and {@code NAME_tax}. */
    static void put(ObjectNode row, String name, Taxed amount) {
        row.put(name + "_ex_tax", amount.exclusive())
                .put(name + "_inc_tax", amount.inclusive())
                .put(name + "_tax", amount.tax());
    }

    private static ObjectNode billing(Totals totals) {
        ObjectNode address = address(totals.cart().billingAddress().orElseGet(Json::object));
        totals.email().ifPresent(email -> address.put("email", email));
        return address;
    }

    /** An address of a checkout, in the words of orders. */
    private static ObjectNode address(ObjectNode address) {
        ObjectNode written = Json.object();
        Map<String, String> names = new LinkedHashMap<>();
        for (String same : List.of("first_name", "last_name", "company", "city", "country", "phone", "email")) {
            names.put(same, same);
        }
        names.put("street_1", "address1");
        names.put("street_2", "address2");
        names.put("state", "state_or_province");
        names.put("zip", "postal_code");
        names.put("country_iso2", "country_code");
        names.forEach((theirs, ours) -> written.put(theirs, address.path(ours).asText("")));
        ArrayNode fields = written.putArray("form_fields");
        for (ObjectNode field : Json.objects(address, "custom_fields")) {
            ObjectNode one =
                    fields.addObject().put("name", field.path("field_id").asText());
            one.set("value", field.path("field_value").deepCopy());
        }
        return written;
    }

    private ArrayNode addresses() {
        ArrayNode addresses = Json.array();
        for (Totals.ConsignmentTotal consignment : totals.consignments()) {
            long id = state.documents().next("sequence/order-addresses", 1);
            long items = 0;
            for (Map.Entry<String, Long> item :
                    consignment.consignment().quantities().entrySet()) {
                addressOfLine.putIfAbsent(item.getKey(), id);
                items += item.getValue();
            }
            ObjectNode address = address(consignment.consignment().address()).put("id", id);
            address.put("items_total", items).put("items_shipped", 0);
            address.put(
                    "shipping_method",
                    consignment.selected().map(ShippingOption::description).orElse(""));
            address.put("base_cost", consignment.before().shown(totals.isTaxIncluded()));
            put(address, "cost", consignment.cost());
            addresses.add(address);
        }
        return addresses;
    }

    private ArrayNode products() {
        ArrayNode products = Json.array();
        OrderProduct product = new OrderProduct(state, totals);
        for (Totals.LineTotal line : totals.lines()) {
            long address = addressOfLine.getOrDefault(line.priced().line().id(), 0L);
            products.add(product.of(line, address));
        }
        return products;
    }

    private ArrayNode coupons() {
        ArrayNode coupons = Json.array();
        for (Totals.CouponTotal coupon : totals.coupons()) {
            coupons.addObject()
                    .put("id", state.documents().next("sequence/order-coupons", 1))
                    .put("coupon_id", coupon.source().id())
                    .put("code", coupon.source().code())
                    .put("type", coupon.source().type().ordinal())
                    .put("amount", coupon.amount())
                    .put("discount", coupon.amount());
        }
        return coupons;
    }

    private ArrayNode promotions() {
        ArrayNode promotions = Json.array();
        totals.promotions()
                .forEach(one -> promotions
                        .addObject()
                        .put("id", one.id())
                        .put("name", one.name())
                        .put("amount", one.amount()));
        return promotions;
    }

    private ArrayNode taxes() {
        ArrayNode taxes = Json.array();
        totals.taxes()
                .forEach((name, amount) -> taxes.addObject().put("name", name).put("amount", amount));
        return taxes;
    }

    private ArrayNode fees() {
        ArrayNode fees = Json.array();
        for (Totals.FeeTotal fee : totals.fees()) {
            ObjectNode written = fees.addObject();
            written.setAll(fee.fee());
            written.put("id", state.documents().next("sequence/order-fees", 1));
            put(written, "cost", fee.cost());
        }
        return fees;
    }

    private ArrayNode certificates() {
        ArrayNode certificates = Json.array();
        totals.certificates()
                .forEach(use -> certificates
                        .addObject()
                        .put("id", use.certificate().path("id").asLong())
                        .put("code", use.certificate().path("code").asText())
                        .put("amount", use.used()));
        return certificates;
    }
}
