package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Money;
import dev.bcsite.sandbox.order.OrderStatus;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes an order down in the words of the schema. Its amounts are in the currency it was paid in, and stay. */
record OrderView(Purse purse, ObjectNode order) {

    private static final Map<String, String> ADDRESS = new TreeMap<>(Map.ofEntries(
            Map.entry("firstName", "first_name"),
            Map.entry("lastName", "last_name"),
            Map.entry("company", "company"),
            Map.entry("address1", "street_1"),
            Map.entry("address2", "street_2"),
            Map.entry("city", "city"),
            Map.entry("stateOrProvince", "state"),
            Map.entry("country", "country"),
            Map.entry("countryCode", "country_iso2"),
            Map.entry("postalCode", "zip"),
            Map.entry("phone", "phone"),
            Map.entry("email", "email")));

    static Row of(Visit visit, String type, ObjectNode order) {
        Purse purse = Purse.of(visit, order.path("currency_code").asText());
        ObjectNode shown = new OrderView(purse, order).shown();
        return Row.of(type, shown.put("id", GlobalId.of(type, order.path("id").asLong())));
    }

    private ObjectNode shown() {
        ObjectNode shown = Json.object()
                .put("entityId", order.path("id").asLong())
                .put("cartId", order.path("cart_id").asText(""))
                .put("isTaxIncluded", order.path("is_tax_inclusive_pricing").asBoolean())
                .put("customerMessage", order.path("customer_message").asText(""))
                .put("totalProductQuantity", order.path("items_total").asLong());
        moment(shown, "orderedAt", "date_created");
        moment(shown, "updatedAt", "date_modified");
        OrderStatus status = OrderStatus.of(order);
        shown.putObject("status").put("value", status.name()).put("label", status.label());
        shown.set("billingAddress", address(order.path("billing_address")));
        shown.set("consignments", consignments());
        putMoney(shown);
        return shown;
    }

    private void moment(ObjectNode shown, String field, String known) {
        Timestamps.read(order.path(known).asText("")).ifPresent(moment -> shown.set(field, Moment.of(moment)));
    }

    static ObjectNode address(JsonNode address) {
        ObjectNode shown = Json.object();
        ADDRESS.forEach((field, known) -> shown.put(field, address.path(known).asText("")));
        return shown;
    }

    private void putMoney(ObjectNode shown) {
        BigDecimal discounts = number(order, "discount_amount");
        BigDecimal coupons = number(order, "coupon_discount");
        BigDecimal subtotal = number(order, "subtotal" + side());
        shown.set("subTotal", purse.money(subtotal));
        shown.set("discountedSubTotal", purse.money(subtotal.subtract(discounts)));
        shown.set("wrappingCostTotal", purse.money(number(order, "wrapping_cost" + side())));
        shown.set("shippingCostTotal", purse.money(number(order, "shipping_cost" + side())));
        shown.set("handlingCostTotal", purse.money(number(order, "handling_cost" + side())));
        shown.set("comparisonShippingCost", purse.money(number(order, "base_shipping_cost")));
        shown.set("taxTotal", purse.money(number(order, "total_tax")));
        shown.set("totalIncTax", purse.money(number(order, "total_inc_tax")));
        ObjectNode given = shown.putObject("discounts");
        given.set("nonCouponDiscountTotal", purse.money(discounts));
        given.set("totalDiscount", purse.money(discounts.add(coupons)));
        ArrayNode byCoupon = given.putArray("couponDiscounts");
        for (ObjectNode coupon : Json.objects(order, "coupons")) {
            byCoupon.addObject()
                    .put("couponCode", coupon.path("code").asText())
                    .set("discountedAmount", purse.money(number(coupon, "discount")));
        }
        shown.set("taxes", taxes());
        shown.set("fees", fees());
    }

    private ArrayNode taxes() {
        ArrayNode taxes = Json.array();
        for (ObjectNode tax : Json.objects(order, "taxes")) {
            taxes.addObject().put("name", tax.path("name").asText()).set("amount", purse.money(number(tax, "amount")));
        }
        return taxes;
    }

    private ArrayNode fees() {
        ArrayNode fees = Json.array();
        for (ObjectNode fee : Json.objects(order, "fees")) {
            fees.addObject()
                    .put("entityId", fee.path("id").asText())
                    .put("feeType", fee.path("type").asText("custom_fee").toUpperCase(Locale.ROOT))
                    .put("displayName", fee.path("display_name").asText())
                    .put("source", fee.path("source").asText(""))
                    .set("cost", purse.money(number(fee, "cost" + side())));
        }
        return fees;
    }

    private ObjectNode consignments() {
        ObjectNode consignments = Json.object();
        ArrayNode shipping = consignments.putArray("shipping");
        for (ObjectNode address : Json.objects(order, "shipping_addresses")) {
            shipping.add(shipping(address));
        }
        String email = order.path("billing_address").path("email").asText("");
        ArrayNode downloads = lines("digital", "");
        ArrayNode byDownload = consignments.putArray("downloads");
        if (!downloads.isEmpty()) {
            byDownload.addObject().put("recipientEmail", email).set("lineItems", downloads);
        }
        ArrayNode certificates = consignments.putArray("giftCertificates");
        for (JsonNode line : lines("giftcertificate", "")) {
            certificates
                    .addObject()
                    .put("recipientEmail", line.path("recipientEmail").asText())
                    .putArray("lineItems")
                    .add(line);
        }
        return consignments;
    }

    private ObjectNode shipping(ObjectNode address) {
        long id = address.path("id").asLong();
        ObjectNode shown = Json.object()
                .put("entityId", id)
                .put("orderEntityId", order.path("id").asLong());
        shown.set("shippingAddress", address(address));
        shown.set("shippingCost", purse.money(number(address, "cost" + side())));
        shown.set("shippingCostBeforeDiscount", purse.money(number(address, "base_cost")));
        shown.set("comparisonShippingCost", purse.money(number(address, "base_cost")));
        shown.set("handlingCost", purse.money(number(address, "handling_cost" + side())));
        return shown.set("lineItems", lines("physical", Long.toString(id)));
    }

    /** @param address only those that go there; all of the type when empty */
    private ArrayNode lines(String type, String address) {
        ArrayNode lines = Json.array();
        List<ObjectNode> products = Json.objects(order, "products");
        products.stream()
                .filter(product -> product.path("type").asText().equals(type))
                .filter(product -> address.isEmpty()
                        || product.path("order_address_id").asText().equals(address))
                .map(this::line)
                .forEach(lines::add);
        return lines;
    }

    private ObjectNode line(ObjectNode product) {
        ObjectNode shown = Json.object()
                .put("entityId", product.path("id").asLong())
                .put("productEntityId", product.path("product_id").asLong())
                .put("variantEntityId", product.path("variant_id").asLong())
                .put("name", product.path("name").asText())
                .put("sku", product.path("sku").asText(""))
                .put("quantity", product.path("quantity").asLong())
                .put("refundedQuantity", product.path("quantity_refunded").asLong())
                .put(
                        "recipientEmail",
                        product.path("gift_certificate")
                                .path("recipient")
                                .path("email")
                                .asText(""));
        shown.set("subTotalListPrice", purse.money(number(product, "total" + side())));
        shown.set("subTotalSalePrice", purse.money(number(product, "discounted_total" + side())));
        shown.set("salePrice", purse.money(number(product, "price" + side())));
        if (!product.path("wrapping_name").asText("").isEmpty()) {
            shown.putObject("wrapping")
                    .put("name", product.path("wrapping_name").asText())
                    .set("cost", purse.money(number(product, "wrapping_cost" + side())));
        }
        ArrayNode options = shown.putArray("productOptions");
        for (ObjectNode option : Json.objects(product, "product_options")) {
            ObjectNode one = options.addObject()
                    .put("name", option.path("name").asText())
                    .put("value", option.path("value").asText());
            one.set("productAttributeEntityId", option.path("option_id"));
            one.set("productAttributeValueEntityId", option.path("value_id"));
        }
        shown.set("options", product.path("product_options"));
        return shown;
    }

    /** Amounts are shown as the order was priced, with or without tax. */
    private String side() {
        return order.path("is_tax_inclusive_pricing").asBoolean() ? "_inc_tax" : "_ex_tax";
    }

    private static BigDecimal number(JsonNode row, String field) {
        return Money.read(row.path(field));
    }
}
