package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Uuids;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The carts of a store: what can be done with them, whoever asks.
 *
 * <p>Every change makes a new version; who says for which version a change is meant is refused when that is outdated. A
 * cart without lines does not exist: with its last line it goes.
 */
public final class Carts {

    private final StoreState state;
    private final CartRows rows;
    private final CartLines lines;

    public Carts(StoreState state) {
        this.state = state;
        this.rows = new CartRows(state);
        this.lines = new CartLines(state, rows);
    }

    /**
     * What a new cart is to be.
     *
     * @param customer zero for a guest
     * @param currency the store's default when absent
     * @param isManaged whether the API asks, rather than a shopper: then there can be redirect URLs
     */
    public record NewCart(
            long channel,
            long customer,
            Optional<String> currency,
            Optional<String> locale,
            List<Wish> wishes,
            boolean isManaged) {

        public NewCart {
            wishes = List.copyOf(wishes);
        }
    }

    public Cart create(NewCart wanted) {
        refuseUnknownChannel(wanted.channel());
        refuseUnknownCustomer(wanted.customer());
        ObjectNode row = Json.object()
                .put("customer_id", wanted.customer())
                .put("channel_id", wanted.channel())
                .put("currency_code", Currencies.transactional(state, wanted.currency()))
                .put("locale", wanted.locale().orElseGet(this::defaultLocale))
                .put("is_managed", wanted.isManaged());
        return state.commits().together(() -> {
            lines.add(row, wanted.wishes());
            return new Cart(rows.add(row));
        });
    }

    /** The cart; 404 when it is gone or too old. */
    public Cart cart(String id) {
        return new Cart(rows.get(id));
    }

    public Optional<Cart> find(String id) {
        return rows.find(id).map(Cart::new);
    }

    /** What the cart and its checkout come to, now. */
    public Totals totals(Cart cart) {
        return Totals.of(cart, state);
    }

    /** What promotions say about the cart. */
    public List<Banner> banners(Totals totals) {
        return Banner.of(Till.of(state, totals.cart()), totals);
    }

    public Cart addLines(String id, OptionalLong version, List<Wish> wishes) {
        return new Cart(rows.edit(id, version, row -> lines.add(row, wishes)));
    }

    /** @param price instead of the store's; absent leaves it as it is */
    public Cart changeLine(String id, String line, OptionalLong version, long quantity, Optional<BigDecimal> price) {
        return new Cart(rows.edit(id, version, row -> lines.change(row, line, quantity, price)));
    }

    /** Chooses another variant or other modifiers on a line, which keeps its id. */
    public Cart replaceLine(String id, String line, OptionalLong version, Wish.OfProduct wish) {
        return new Cart(rows.edit(id, version, row -> lines.replace(row, line, wish)));
    }

    /** Empty when it was the last line: then the cart goes, after it was there without lines for a moment. */
    public Optional<Cart> removeLine(String id, String line, OptionalLong version) {
        return state.commits().together(() -> {
            Cart cart = new Cart(rows.edit(id, version, row -> {
                new Cart(row).line(line).orElseThrow(Refusal::notFound);
                lines.remove(row, line);
            }));
            if (cart.lines().isEmpty()) {
                rows.remove(id);
                return Optional.empty();
            }
            return Optional.of(cart);
        });
    }

    public void delete(String id) {
        rows.get(id);
        rows.remove(id);
    }

    /** Gives the cart to another customer, or with zero to nobody. Coupons and shipping are lost: they depend on it. */
    public Cart setCustomer(String id, long customer, OptionalLong version) {
        refuseUnknownCustomer(customer);
        return new Cart(rows.edit(id, version, row -> {
            row.put("customer_id", customer);
            row.remove(List.of("coupons", "consignments", "manual_discounts", "uses_store_credit"));
        }));
    }

    public Cart setCurrency(String id, String code, OptionalLong version) {
        String known = Currencies.transactional(state, Optional.of(code));
        return new Cart(rows.edit(id, version, row -> row.put("currency_code", known)));
    }

    public Cart setLocale(String id, String locale, OptionalLong version) {
        return new Cart(rows.edit(id, version, row -> row.put("locale", checked(locale))));
    }

    /** Addresses that let a shopper into the cart once. */
    public RedirectUrls redirectUrls(String id, Map<String, String> parameters) {
        return RedirectUrls.of(state, cart(id), parameters);
    }

    /** The cart of a redirect URL, which then is used up; empty when it was before, is too old or the cart is gone. */
    public Optional<Cart> open(String id, String token) {
        return new CartTokens(state)
                .use(CartTokens.Purpose.REDIRECT, token)
                .filter(id::equals)
                .flatMap(this::find);
    }

    /** Whether there is or ever was a cart with this id: its metafields outlive it. */
    public boolean everWas(String id) {
        return Uuids.number(Kind.CARTS.table(), id)
                .filter(key -> key > 0 && key < rows.carts().nextId())
                .isPresent();
    }

    private void refuseUnknownChannel(long channel) {
        if (state.channels().row(channel).isEmpty()) {
            throw Obstacle.WRONG_CHANNEL.at("channel_id", "is not a channel of this store");
        }
    }

    private void refuseUnknownCustomer(long customer) {
        if (customer != 0 && state.table(Kind.CUSTOMERS).row(customer).isEmpty()) {
            throw Refusal.unprocessable("customer_id", "is not a customer of this store");
        }
    }

    private static String checked(String locale) {
        if (!locale.matches("[a-z]{2,3}(-[A-Z]{2})?")) {
            throw Refusal.unprocessable("locale", "must look like en or en-US");
        }
        return locale;
    }

    private String defaultLocale() {
        return state.documents()
                .get("settings/store/locale")
                .map(settings -> settings.path("default_shopper_language").asText("en"))
                .orElse("en");
    }
}
