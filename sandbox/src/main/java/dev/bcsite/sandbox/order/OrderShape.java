package dev.bcsite.sandbox.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.table.Json;
import java.util.List;

/** An order as v2 shows it. What it is made of are links, unless the request includes it. */
record OrderShape(Exchange exchange) {

    private static final List<String> NUMBERS = Forms.words("""
            id customer_id status_id currency_id default_currency_id items_total items_shipped channel_id
            """);
    private static final List<String> TEXTS = Forms.words("""
            cart_id payment_method payment_provider_id payment_status ip_address ip_address_v6 geoip_country
            geoip_country_iso2 currency_code currency_exchange_rate default_currency_code store_default_currency_code
            store_default_to_transactional_exchange_rate staff_notes customer_message ebay_order_id credit_card_type
            order_source tax_provider_id customer_locale external_order_id
            """);
    private static final List<String> AMOUNTS = Forms.words("""
            subtotal_ex_tax subtotal_inc_tax subtotal_tax
            base_shipping_cost shipping_cost_ex_tax shipping_cost_inc_tax shipping_cost_tax
            base_handling_cost handling_cost_ex_tax handling_cost_inc_tax handling_cost_tax
            base_wrapping_cost wrapping_cost_ex_tax wrapping_cost_inc_tax wrapping_cost_tax
            total_ex_tax total_inc_tax total_tax refunded_amount store_credit_amount gift_certificate_amount
            discount_amount coupon_discount
            """);

    ObjectNode of(ObjectNode row) {
        ObjectNode order = Json.object();
        Forms.numbers(row, order, NUMBERS);
        Forms.texts(row, order, TEXTS);
        Forms.moneys(row, order, AMOUNTS);
        for (String date : List.of("date_created", "date_modified", "date_shipped")) {
            order.put(date, Forms.date(row.path(date)));
        }
        String status = OrderStatus.of(row).label();
        order.put("status", status)
                .put("custom_status", status)
                .put("shipping_cost_tax_class_id", 2)
                .put("handling_cost_tax_class_id", 2)
                .put("wrapping_cost_tax_class_id", 3)
                .put("order_is_digital", row.path("is_digital").asBoolean())
                .put("is_deleted", row.path("is_deleted").asBoolean())
                .put("is_email_opt_in", row.path("is_email_opt_in").asBoolean())
                .put(
                        "is_tax_inclusive_pricing",
                        row.path("is_tax_inclusive_pricing").asBoolean())
                .put("shipping_address_count", row.path("shipping_addresses").size());
        for (String maybe : List.of("external_id", "external_source", "external_merchant_id")) {
            String value = row.path(maybe).asText("");
            order.put(maybe, value.isEmpty() ? null : value);
        }
        order.set("billing_address", billing(row));
        parts(row, order);
        return order;
    }

    private static ObjectNode billing(ObjectNode row) {
        ObjectNode address = Json.object();
        Forms.texts(row.path("billing_address"), address, AddressShape.TEXTS);
        address.set("form_fields", Json.array(Json.objects(row.path("billing_address"), "form_fields")));
        return address;
    }

    private void parts(ObjectNode row, ObjectNode order) {
        for (String part : List.of("products", "shipping_addresses", "coupons")) {
            order.set(part, link(row, part));
        }
        boolean isWhole = exchange.includes("consignments") || exchange.includes("consignments.line_items");
        order.set("consignments", isWhole ? consignments(row) : link(row, "consignments"));
        order.set("fees", exchange.includes("fees") ? FeeShape.all(row) : link(row, "fees"));
    }

    /** An array around it is how it was first; {@code consignment_structure=object} asks for the better form. */
    private JsonNode consignments(ObjectNode row) {
        ObjectNode consignments = new ConsignmentShape(this, exchange.includes("consignments.line_items")).of(row);
        boolean isObject = exchange.query()
                .get("consignment_structure")
                .filter("object"::equals)
                .isPresent();
        return isObject ? consignments : Json.array().add(consignments);
    }

    /** @param path after the order's own */
    ObjectNode link(ObjectNode row, String path) {
        String resource = "/orders/" + row.path("id").asText() + "/" + path;
        return Json.object()
                .put("url", exchange.address().apiBase() + "/v2" + resource)
                .put("resource", resource);
    }
}
