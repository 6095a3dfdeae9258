package dev.bcsite.sandbox.order;

import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import java.util.ArrayList;
import java.util.List;

/** What clients may say of an order and its parts. Amounts come as numbers or as texts. */
final class OrderFields {

    static final Shape ADDRESS = Shape.of(
            Field.text("first_name").most(255).or(""),
            Field.text("last_name").most(255).or(""),
            Field.text("company").most(255).or(""),
            Field.text("street_1").most(255).or(""),
            Field.text("street_2").most(255).or(""),
            Field.text("city").most(255).or(""),
            Field.text("state").most(255).or(""),
            Field.text("zip").most(30).or(""),
            Field.text("country").most(255).or(""),
            Field.text("country_iso2").most(2).or(""),
            Field.text("phone").most(50).or(""),
            Field.text("email").most(255).or(""),
            Field.objects("form_fields", Shape.of(Field.text("name").required(), Field.any("value")))
                    .orNone());

    static final Shape SHIPPING_ADDRESS =
            ADDRESS.and(Field.text("shipping_method").most(255).or(""));

    static final Shape FEE = Shape.of(
            Field.whole("id"),
            Field.choice("type", "custom_fee").or("custom_fee"),
            Field.text("display_name_customer").or(""),
            Field.text("display_name_merchant").or(""),
            Field.text("source").or(""),
            Field.amount("cost_ex_tax").required().least(0),
            Field.amount("cost_inc_tax").required().least(0),
            Field.amount("cost_tax"),
            Field.whole("tax_class_id").nullable());

    static final Shape PRODUCT = Shape.of(
            Field.whole("id"),
            Field.whole("product_id"),
            Field.whole("variant_id"),
            Field.text("name").between(1, 250),
            Field.text("name_customer").most(250),
            Field.text("name_merchant").most(250),
            Field.text("sku").most(255),
            Field.text("upc").most(255),
            Field.whole("quantity").between(0, 1_000_000),
            Field.amount("price_ex_tax").least(0),
            Field.amount("price_inc_tax").least(0),
            Field.objects("product_options", Shape.of(Field.whole("id"), Field.any("value"))),
            Field.whole("wrapping_id"),
            Field.text("wrapping_name"),
            Field.text("wrapping_message"),
            Field.amount("wrapping_cost_ex_tax").least(0),
            Field.amount("wrapping_cost_inc_tax").least(0));

    private static final Shape PICKUP = Shape.of(
            Field.whole("pickup_method_id").required(),
            Field.text("pickup_method_display_name").most(250).or(""),
            Field.text("collection_instructions").or(""),
            Field.text("collection_time_description").most(250).or(""),
            Field.any("location"),
            Field.objects("line_items", PRODUCT).required().least(1));

    /** Amounts that replace what the store would reckon. */
    static final List<String> TOTALS = Forms.words("subtotal_ex_tax subtotal_inc_tax total_ex_tax total_inc_tax");

    /** Costs that somebody sets, each without and with tax. */
    static final List<String> COSTS = List.of("shipping_cost", "handling_cost", "wrapping_cost");

    static final Shape ORDER = order();

    private OrderFields() {}

    private static Shape order() {
        List<Field> fields = new ArrayList<>(List.of(
                Field.whole("customer_id").least(0),
                Field.whole("channel_id").least(1),
                Field.whole("status_id"),
                Field.date("date_created"),
                Field.whole("items_total").least(0),
                Field.whole("items_shipped").least(0),
                Field.bool("order_is_digital"),
                Field.bool("is_deleted"),
                Field.bool("is_email_opt_in"),
                Field.text("staff_notes").most(65_535),
                Field.text("ip_address").most(30),
                Field.text("ip_address_v6").most(39),
                Field.text("default_currency_code").between(3, 3),
                Field.any("payment_provider_id"),
                Field.object("billing_address", ADDRESS),
                Field.objects("shipping_addresses", SHIPPING_ADDRESS.and(Field.whole("id"))),
                Field.objects("products", PRODUCT),
                Field.objects("fees", FEE).most(5),
                Field.object(
                        "consignments",
                        Shape.of(Field.objects("pickups", PICKUP).required())),
                Field.amount("refunded_amount").least(0),
                Field.amount("discount_amount").least(0)));
        for (String text : Forms.words("customer_message order_source ebay_order_id external_source external_order_id"
                + " external_merchant_id geoip_country geoip_country_iso2 payment_method tax_provider_id"
                + " customer_locale")) {
            fields.add(Field.text(text).nullable());
        }
        TOTALS.forEach(name -> fields.add(Field.amount(name).least(0)));
        for (String cost : COSTS) {
            fields.add(Field.amount("base_" + cost).least(0));
            fields.add(Field.amount(cost + "_ex_tax").least(0));
            fields.add(Field.amount(cost + "_inc_tax").least(0));
        }
        return Shape.of(fields.toArray(Field[]::new));
    }
}
