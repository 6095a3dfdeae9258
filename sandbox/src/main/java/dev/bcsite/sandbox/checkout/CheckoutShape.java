package dev.bcsite.sandbox.checkout;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.cart.CartShape;
import dev.bcsite.sandbox.cart.LineShape;
import dev.bcsite.sandbox.commerce.Banner;
import dev.bcsite.sandbox.commerce.Cart;
import dev.bcsite.sandbox.commerce.Money;
import dev.bcsite.sandbox.commerce.ShippingOption;
import dev.bcsite.sandbox.commerce.Taxed;
import dev.bcsite.sandbox.commerce.Totals;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A checkout as {@code /v3/checkouts} shows it. */
public final class CheckoutShape {

    private final StoreState state;
    private final Address address;

    public CheckoutShape(StoreState state, Address address) {
        this.state = state;
        this.address = address;
    }

    /**
     * What to show that is not shown otherwise.
     *
     * @param banners absent when nobody asked for them
     */
    public record Wanted(LineShape.Wanted options, boolean shippingOptions, Optional<List<Banner>> banners) {}

    public ObjectNode of(Totals totals, Wanted wanted) {
        Cart cart = totals.cart();
        ObjectNode shown = Json.object().put("id", cart.id());
        shown.set("cart", cart(totals, wanted));
        shown.set(
                "billing_address",
                cart.billingAddress().map(ObjectNode::deepCopy).orElseGet(Json::object));
        ArrayNode consignments = shown.putArray("consignments");
        totals.consignments().forEach(one -> consignments.add(consignment(one, wanted)));
        ArrayNode taxes = shown.putArray("taxes");
        totals.taxes().forEach((name, amount) -> put(taxes.addObject().put("name", name), "amount", amount));
        shown.set("coupons", coupons(totals));
        shown.set("fees", fees(totals));
        cart.order()
                .ifPresentOrElse(order -> shown.put("order_id", Long.toString(order)), () -> shown.putNull("order_id"));
        put(shown, "shipping_cost_total", totals.shippingBefore());
        put(shown, "handling_cost_total", Taxed.NONE);
        put(shown, "tax_total", totals.taxTotal());
        put(shown, "subtotal", totals.subtotal());
        put(shown, "grand_total", totals.grand().inclusive());
        shown.put("created_time", cart.created())
                .put("updated_time", cart.updated())
                .put("customer_message", cart.customerMessage())
                .put("version", cart.version());
        wanted.banners()
                .ifPresent(
                        banners -> shown.putArray("promotions").addObject().set("banners", CartShape.banners(banners)));
        return shown;
    }

    private ObjectNode cart(Totals totals, Wanted wanted) {
        Cart cart = totals.cart();
        ObjectNode shown = Json.object()
                .put("id", cart.id())
                .put("customer_id", cart.customer())
                .put("channel_id", cart.channel())
                .put("email", totals.email().orElse(""));
        shown.putObject("currency").put("code", cart.currency());
        shown.put("tax_included", totals.isTaxIncluded());
        put(shown, "base_amount", totals.base());
        put(shown, "discount_amount", totals.orderDiscount());
        put(shown, "cart_amount", totals.cartAmount());
        shown.set("coupons", coupons(totals));
        shown.set("discounts", CartShape.discounts(totals));
        shown.set("line_items", new LineShape(state, address, "is_taxable", wanted.options()).all(totals));
        return shown.put("created_time", cart.created()).put("updated_time", cart.updated());
    }

    /** Ids are numbers here, and types are words. */
    private static ArrayNode coupons(Totals totals) {
        ArrayNode coupons = Json.array();
        for (Totals.CouponTotal coupon : totals.coupons()) {
            ObjectNode shown = coupons.addObject()
                    .put("code", coupon.source().code())
                    .put("id", coupon.source().id())
                    .put("coupon_type", coupon.source().type().word())
                    .put("display_name", coupon.source().name());
            put(shown, "discounted_amount", coupon.amount());
        }
        return coupons;
    }

    private static ObjectNode consignment(Totals.ConsignmentTotal total, Wanted wanted) {
        ObjectNode shown = Json.object().put("id", total.consignment().id());
        shown.set("shipping_address", total.consignment().address().deepCopy());
        shown.set("address", total.consignment().address().deepCopy());
        if (wanted.shippingOptions()) {
            ArrayNode options = shown.putArray("available_shipping_options");
            total.options().forEach(option -> options.add(option(option)));
        }
        total.selected().ifPresent(option -> shown.set("selected_shipping_option", option(option)));
        ArrayNode coupons = shown.putArray("coupon_discounts");
        total.coupons().forEach(part -> put(coupons.addObject().put("code", part.label()), "amount", part.amount()));
        ArrayNode discounts = shown.putArray("discounts");
        total.discounts().forEach(part -> discounts.addObject().put("id", Long.parseLong(part.label())));
        put(shown, "shipping_cost", total.before());
        put(shown, "handling_cost", Taxed.NONE);
        ArrayNode lines = shown.putArray("line_item_ids");
        total.consignment().quantities().keySet().forEach(lines::add);
        total.consignment()
                .pickupMethod()
                .ifPresent(method -> shown.putObject("selected_pickup_option").put("pickup_method_id", method));
        return shown;
    }

    private static ObjectNode option(ShippingOption option) {
        ObjectNode shown = Json.object()
                .put("description", option.description())
                .put("id", option.id())
                .put("type", option.type())
                .put("image_url", "");
        put(shown, "cost", option.cost());
        return shown.put("transit_time", option.transitTime()).put("additional_description", "");
    }

    private static ArrayNode fees(Totals totals) {
        ArrayNode fees = Json.array();
        for (Totals.FeeTotal total : totals.fees()) {
            ObjectNode shown = fees.addObject()
                    .put("id", total.fee().path("id").asText())
                    .put("type", total.fee().path("type").asText())
                    .put("name", total.fee().path("name").asText())
                    .put("display_name", total.fee().path("display_name").asText());
            put(shown, "cost", total.cost());
            shown.put("source", total.fee().path("source").asText());
            shown.set("tax_class_id", total.fee().path("tax_class_id"));
        }
        return fees;
    }

    private static void put(ObjectNode shown, String field, BigDecimal amount) {
        shown.put(field, Money.plain(amount));
    }

    private static void put(ObjectNode shown, String field, Taxed amount) {
        put(shown, field + "_inc_tax", amount.inclusive());
        put(shown, field + "_ex_tax", amount.exclusive());
    }
}
