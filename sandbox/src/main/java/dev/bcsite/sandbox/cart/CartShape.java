package dev.bcsite.sandbox.cart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Banner;
import dev.bcsite.sandbox.commerce.Cart;
import dev.bcsite.sandbox.commerce.Money;
import dev.bcsite.sandbox.commerce.Totals;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.List;

/** A cart as {@code /v3/carts} shows it. */
public final class CartShape {

    private final StoreState state;
    private final Address address;

    public CartShape(StoreState state, Address address) {
        this.state = state;
        this.address = address;
    }

    public ObjectNode of(Totals totals, LineShape.Wanted wanted) {
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
        put(shown, "manual_discount_amount", totals.manualDiscount());
        put(shown, "cart_amount", totals.cartAmount().inclusive());
        shown.set("coupons", coupons(totals));
        shown.set("discounts", discounts(totals));
        shown.set("line_items", new LineShape(state, address, "taxable", wanted).all(totals));
        return shown.put("created_time", cart.created())
                .put("updated_time", cart.updated())
                .put("locale", cart.locale())
                .put("version", cart.version());
    }

    /** Ids are texts here, and types are numbers in texts. */
    private static ArrayNode coupons(Totals totals) {
        ArrayNode coupons = Json.array();
        for (Totals.CouponTotal coupon : totals.coupons()) {
            ObjectNode shown = coupons.addObject()
                    .put("code", coupon.source().code())
                    .put("id", Long.toString(coupon.source().id()))
                    .put("coupon_type", Integer.toString(coupon.source().type().ordinal()))
                    .put("display_name", coupon.source().name());
            put(shown, "discounted_amount", coupon.amount());
        }
        return coupons;
    }

    /** What each line is reduced by. */
    public static ArrayNode discounts(Totals totals) {
        ArrayNode discounts = Json.array();
        for (Totals.LineTotal line : totals.lines()) {
            BigDecimal amount = line.discount().add(line.share());
            if (amount.signum() > 0) {
                put(discounts.addObject().put("id", line.priced().line().id()), "discounted_amount", amount);
            }
        }
        return discounts;
    }

    public static ArrayNode banners(List<Banner> banners) {
        ArrayNode shown = Json.array();
        for (Banner banner : banners) {
            ObjectNode one = shown.addObject()
                    .put("id", Long.toString(banner.promotion()))
                    .put("type", banner.type());
            banner.pages().forEach(one.putArray("page")::add);
            one.put("text", banner.text());
        }
        return shown;
    }

    static void put(ObjectNode shown, String field, BigDecimal amount) {
        shown.put(field, Money.plain(amount));
    }
}
