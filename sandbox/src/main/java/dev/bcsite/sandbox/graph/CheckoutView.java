package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Banner;
import dev.bcsite.sandbox.commerce.Cart;
import dev.bcsite.sandbox.commerce.Carts;
import dev.bcsite.sandbox.commerce.ShippingOption;
import dev.bcsite.sandbox.commerce.Taxed;
import dev.bcsite.sandbox.commerce.Totals;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a checkout down in the words of the schema. */
record CheckoutView(Visit visit, Totals totals, Purse purse) {

    static ObjectNode of(Visit visit, Cart cart) {
        Totals totals = new Carts(visit.state()).totals(cart);
        return new CheckoutView(visit, totals, Purse.of(visit, cart.currency())).checkout();
    }

    private ObjectNode checkout() {
        Cart cart = totals.cart();
        ObjectNode shown = Json.object()
                .put("id", GlobalId.of("Checkout", cart.id()))
                .put("entityId", cart.id())
                .put("currencyCode", cart.currency())
                .put("displayCurrencyCode", purse.displayCode())
                .put("customerMessage", cart.customerMessage())
                .put("version", cart.version());
        CartView.moments(shown, cart);
        cart.order().ifPresent(order -> shown.put("orderEntityId", order));
        cart.billingAddress().ifPresent(address -> shown.set("billingAddress", address));
        shown.set("cart", CartView.of(visit, totals));
        shown.set("shippingConsignments", consignments());
        ArrayNode taxes = shown.putArray("taxes");
        totals.taxes().forEach((name, amount) -> purse.put(taxes.addObject().put("name", name), "amount", amount));
        ArrayNode coupons = shown.putArray("coupons");
        totals.coupons().forEach(coupon -> coupons.add(coupon(coupon, coupon.amount())));
        shown.set("giftCertificates", certificates());
        shown.set("promotions", promotions());
        shown.set("fees", fees());
        putMoney(shown);
        return shown;
    }

    private void putMoney(ObjectNode shown) {
        put(shown, "shippingCostTotal", totals.shipping());
        put(shown, "shippingCostBeforeDiscount", totals.shippingBefore());
        put(shown, "comparisonShippingCost", totals.shippingBefore());
        put(shown, "giftWrappingCostTotal", totals.wrapping());
        put(shown, "handlingCostTotal", Taxed.NONE);
        put(shown, "subtotal", totals.subtotal());
        purse.put(shown, "taxTotal", totals.taxTotal());
        purse.put(shown, "grandTotal", totals.grand().inclusive());
        purse.put(shown, "outstandingBalance", totals.outstanding());
        BigDecimal onLines =
                totals.lines().stream().map(Totals.LineTotal::discount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal uncouponed = onLines.add(totals.orderDiscount());
        purse.put(shown, "totalDiscount", uncouponed.add(totals.couponTotal()));
        purse.put(shown, "displayDiscountTotal", uncouponed);
        purse.put(shown, "orderBasedAutoDiscountTotal", totals.orderDiscount().subtract(totals.manualDiscount()));
        purse.put(shown, "manualDiscountTotal", totals.manualDiscount());
    }

    private void put(ObjectNode shown, String field, Taxed amount) {
        purse.put(shown, field, amount.shown(totals.isTaxIncluded()));
    }

    private ArrayNode consignments() {
        ArrayNode consignments = Json.array();
        for (Totals.ConsignmentTotal total : totals.consignments()) {
            ObjectNode shown = Json.object().put("entityId", total.consignment().id());
            shown.set("address", total.consignment().address());
            ArrayNode options = shown.putArray("availableShippingOptions");
            for (ShippingOption option : total.options()) {
                options.add(option(option).put("isRecommended", options.isEmpty()));
            }
            total.selected().ifPresent(option -> shown.set("selectedShippingOption", option(option)));
            shown.set("coupons", coupons(total.coupons()));
            put(shown, "shippingCost", total.cost());
            put(shown, "shippingCostBeforeDiscount", total.before());
            put(shown, "comparisonShippingCost", total.before());
            put(shown, "handlingCost", Taxed.NONE);
            ArrayNode lines = shown.putArray("lineItemIds");
            total.consignment().quantities().keySet().forEach(lines::add);
            consignments.add(shown);
        }
        return consignments;
    }

    private ObjectNode option(ShippingOption option) {
        ObjectNode shown = Json.object()
                .put("entityId", option.id())
                .put("description", option.description())
                .put("type", option.type())
                .put("transitTime", option.transitTime());
        purse.put(shown, "cost", option.cost());
        return shown;
    }

    /** The coupons that make one consignment cheaper. */
    private ArrayNode coupons(List<Totals.Part> parts) {
        ArrayNode coupons = Json.array();
        for (Totals.Part part : parts) {
            totals.coupons().stream()
                    .filter(coupon -> coupon.source().code().equals(part.label()))
                    .forEach(coupon -> coupons.add(coupon(coupon, part.amount())));
        }
        return coupons;
    }

    private ObjectNode coupon(Totals.CouponTotal coupon, BigDecimal amount) {
        ObjectNode shown = Json.object()
                .put("entityId", coupon.source().id())
                .put("promotionEntityId", coupon.source().promotion())
                .put("code", coupon.source().code())
                .put("couponType", coupon.source().type().name())
                .put("displayName", coupon.source().name())
                .put("status", "APPLIED");
        purse.put(shown, "discountedAmount", amount);
        return shown;
    }

    private ArrayNode certificates() {
        ArrayNode certificates = Json.array();
        for (Totals.CertificateUse use : totals.certificates()) {
            ObjectNode shown = certificates
                    .addObject()
                    .put("entityId", use.certificate().path("id").asLong())
                    .put("code", use.certificate().path("code").asText());
            purse.put(shown, "balance", use.balance());
            purse.put(shown, "used", use.used());
            purse.put(shown, "remaining", use.balance().subtract(use.used()));
            shown.set(
                    "purchaseDate",
                    Moment.of(Instant.ofEpochSecond(
                            use.certificate().path("purchase_date").asLong())));
        }
        return certificates;
    }

    private ArrayNode promotions() {
        ArrayNode promotions = Json.array();
        List<Banner> banners = new ArrayList<>(new Carts(visit.state()).banners(totals));
        for (Totals.PromotionTotal total : totals.promotions()) {
            ObjectNode shown =
                    promotions.addObject().put("entityId", total.id()).put("displayName", total.name());
            putBanners(shown, total.id(), banners);
            purse.put(
                    shown.putArray("discounts").addObject().put("type", "AUTOMATIC"),
                    "discountedAmount",
                    total.amount());
        }
        // What is missing for a promotion is said by one that takes nothing off yet.
        while (!banners.isEmpty()) {
            long id = banners.get(0).promotion();
            ObjectNode shown = promotions.addObject().put("entityId", id);
            shown.putArray("discounts");
            putBanners(shown, id, banners);
        }
        return promotions;
    }

    private static void putBanners(ObjectNode promotion, long id, List<Banner> banners) {
        ArrayNode shown = promotion.putArray("banners");
        for (Banner banner : banners) {
            if (banner.promotion() == id) {
                ArrayNode locations = shown.addObject()
                        .put("entityId", id)
                        .put("type", banner.type().toUpperCase(Locale.ROOT))
                        .put("text", banner.text())
                        .putArray("locations");
                banner.pages().forEach(locations::add);
            }
        }
        banners.removeIf(banner -> banner.promotion() == id);
    }

    private ArrayNode fees() {
        ArrayNode fees = Json.array();
        for (Totals.FeeTotal total : totals.fees()) {
            ObjectNode shown = Json.object()
                    .put("id", total.fee().path("id").asText())
                    .put(
                            "feeType",
                            total.fee().path("type").asText("custom_fee").toUpperCase(Locale.ROOT))
                    .put("name", total.fee().path("name").asText())
                    .put("displayName", total.fee().path("display_name").asText())
                    .put("source", total.fee().path("source").asText());
            shown.set("taxClassId", total.fee().path("tax_class_id"));
            put(shown, "cost", total.cost());
            fees.add(shown);
        }
        return fees;
    }
}
