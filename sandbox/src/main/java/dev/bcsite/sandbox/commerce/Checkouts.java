package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** What can be said at the checkout of a cart. A checkout has the id of its cart, and its versions are the cart's. */
public final class Checkouts {

    private static final int LONGEST_MESSAGE = 2000;

    private final StoreState state;
    private final CartRows rows;
    private final Consignments consignments;
    private final Fees fees;

    public Checkouts(StoreState state) {
        this.state = state;
        this.rows = new CartRows(state);
        this.consignments = new Consignments(state, rows);
        this.fees = new Fees(rows);
    }

    public Cart message(String id, String message, OptionalLong version) {
        if (message.codePoints().count() > LONGEST_MESSAGE) {
            throw Refusal.unprocessable("customer_message", "must have at most " + LONGEST_MESSAGE + " characters");
        }
        return edit(id, version, row -> row.put("customer_message", message));
    }

    /** Sets the address of the bill, whether or not there is one. An e-mail address makes the cart one of its owner. */
    public Cart billingAddress(String id, JsonNode given, OptionalLong version) {
        return edit(id, version, row -> {
            ObjectNode address = Addresses.checked(given, "", Obstacle.BILLING_ADDRESS);
            address.put(
                    "id",
                    row.path("billing_address").path("id").asText("").isEmpty()
                            ? rows.shortId(row)
                            : row.path("billing_address").path("id").asText());
            row.set("billing_address", address);
        });
    }

    /** The address that messages go to, before there is an address of the bill. */
    public Cart email(String id, String email) {
        return edit(id, OptionalLong.empty(), row -> row.put("email", email));
    }

    /** Adds consignments; lines that were in others move. */
    public Cart addConsignments(String id, List<NewConsignment> wanted, OptionalLong version) {
        return edit(id, version, row -> wanted.forEach(one -> consignments.add(row, one)));
    }

    /**
     * @param items how many of which lines, by line id
     * @param pickup the id of a pickup method, instead of shipping
     */
    public record NewConsignment(String where, JsonNode address, Map<String, Long> items, OptionalLong pickup) {}

    /** Another address or other lines; the shipping option stays as long as it is offered. */
    public Cart changeConsignment(
            String id,
            String consignment,
            Optional<JsonNode> address,
            Optional<Map<String, Long>> items,
            OptionalLong version) {
        return edit(id, version, row -> consignments.change(row, consignment, address, items));
    }

    public Cart selectShipping(String id, String consignment, String option, OptionalLong version) {
        return edit(id, version, row -> consignments.select(row, consignment, option));
    }

    /** Shipping at a price that somebody sets by hand. */
    public Cart customShipping(
            String id, String consignment, BigDecimal price, String description, OptionalLong version) {
        return edit(id, version, row -> consignments.setPrice(row, consignment, price, description));
    }

    public Cart removeConsignment(String id, String consignment, OptionalLong version) {
        return edit(id, version, row -> consignments.remove(row, consignment));
    }

    /** Refuses a code that is worth nothing here. Where one coupon is allowed, a second takes the place of the first. */
    public Cart applyCoupon(String id, String code, OptionalLong version) {
        return edit(id, version, row -> {
            Coupon coupon = new Coupons(state).usable(Till.of(state, new Cart(row)), code);
            String known = coupon.source().code();
            ArrayNode codes = row.withArray("coupons");
            if (new Cart(row).coupons().contains(known)) {
                throw Obstacle.COUPON_UNUSABLE.at("coupon_code", "has been applied already");
            }
            while (codes.size() >= PromotionSettings.of(state).coupons()) {
                codes.remove(0);
            }
            codes.add(known);
            refuseWorthless(new Cart(row), known);
        });
    }

    private void refuseWorthless(Cart cart, String code) {
        boolean isWorth = Totals.of(cart, state).coupons().stream()
                .anyMatch(coupon -> coupon.source().code().equals(code));
        if (!isWorth) {
            throw Obstacle.COUPON_WORTHLESS.at("coupon_code", "does not apply to what is in the cart");
        }
    }

    public Cart removeCoupon(String id, String code, OptionalLong version) {
        return edit(id, version, row -> removeText(row, "coupons", code));
    }

    public Cart applyCertificate(String id, String code, OptionalLong version) {
        return edit(id, version, row -> {
            String known = new GiftCertificates(state)
                    .usable(new Cart(row), code)
                    .path("code")
                    .asText();
            if (!new Cart(row).certificates().contains(known)) {
                row.withArray("gift_certificates").add(known);
            }
        });
    }

    public Cart removeCertificate(String id, String code, OptionalLong version) {
        return edit(id, version, row -> removeText(row, "gift_certificates", code));
    }

    private static void removeText(ObjectNode row, String field, String text) {
        ArrayNode kept = Json.array();
        Json.elements(row.path(field)).stream()
                .filter(one -> !one.asText().equalsIgnoreCase(text))
                .forEach(kept::add);
        if (kept.size() == row.path(field).size()) {
            throw Refusal.notFound();
        }
        row.set(field, kept);
    }

    /** Only customers have store credit. */
    public Cart useStoreCredit(String id, boolean isUsed, OptionalLong version) {
        return edit(id, version, row -> {
            if (isUsed && new Cart(row).customer() == 0) {
                throw Refusal.unprocessable("store_credit", "is for customers only");
            }
            row.put("uses_store_credit", isUsed);
        });
    }

    /** Discounts by hand take the place of all automatic ones; nothing at all gives those back. */
    public Cart discount(String id, BigDecimal onCart, Map<String, BigDecimal> onLines, OptionalLong version) {
        return edit(id, version, row -> {
            Totals before = Totals.of(new Cart(row), state);
            onLines.keySet().forEach(line -> refuseReduced(before, line));
            row.remove("manual_discounts");
            if (onCart.signum() > 0 || !onLines.isEmpty()) {
                ObjectNode discounts = row.putObject("manual_discounts").put("cart", onCart);
                ObjectNode lines = discounts.putObject("lines");
                onLines.forEach(lines::put);
            }
        });
    }

    private static void refuseReduced(Totals totals, String line) {
        Totals.LineTotal found = totals.line(line)
                .orElseThrow(() -> Refusal.unprocessable("cart.line_items.id", "is not a line of the cart"));
        if (found.coupon().signum() > 0) {
            throw Refusal.unprocessable("cart.line_items.id", "has a coupon already");
        }
    }

    public Cart addFees(String id, List<ObjectNode> wanted) {
        return edit(id, OptionalLong.empty(), row -> fees.add(row, wanted));
    }

    /** Each replaces the fee with its id wholly. */
    public Cart changeFees(String id, List<ObjectNode> wanted) {
        return edit(id, OptionalLong.empty(), row -> fees.change(row, wanted));
    }

    public Cart removeFees(String id, List<String> ids) {
        return edit(id, OptionalLong.empty(), row -> fees.remove(row, ids));
    }

    /** A token that shows the confirmation of an order made from this checkout to a guest. */
    public String token(String id, long uses, Duration life) {
        Cart cart = new Cart(rows.get(id));
        return new CartTokens(state).issue(CartTokens.Purpose.CONFIRMATION, cart.id(), uses, life);
    }

    /** The id of the checkout a confirmation token is for; each use counts. */
    public Optional<String> confirm(String token) {
        return new CartTokens(state).use(CartTokens.Purpose.CONFIRMATION, token);
    }

    private Cart edit(String id, OptionalLong version, Consumer<ObjectNode> change) {
        return new Cart(rows.edit(id, version, change));
    }
}
