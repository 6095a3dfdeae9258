package dev.bcsite.function.cart;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.store.StorefrontApi;
import dev.bcsite.function.store.StorefrontApi.Asker;
import java.util.Optional;

/** Checkouts at the store. */
public final class CheckoutStore {

    private static final String ADDRESS = "{ firstName lastName company address1 address2 city stateOrProvince"
            + " stateOrProvinceCode countryCode postalCode phone email }";
    /** What the cart's page shows; shipping rates are asked for only where somebody chooses one. */
    private static final String SUMS = "entityId version"
            + " grandTotal " + StorefrontApi.MONEY + " outstandingBalance " + StorefrontApi.MONEY + " taxTotal "
            + StorefrontApi.MONEY
            + " taxes { name amount " + StorefrontApi.MONEY + " } shippingCostTotal " + StorefrontApi.MONEY
            + " handlingCostTotal " + StorefrontApi.MONEY + " giftWrappingCostTotal " + StorefrontApi.MONEY
            + " fees { displayName cost " + StorefrontApi.MONEY + " }"
            + " coupons { code displayName discountedAmount " + StorefrontApi.MONEY + " }"
            + " giftCertificates { code used " + StorefrontApi.MONEY + " remaining " + StorefrontApi.MONEY + " }"
            + " promotions { banners { text locations } } cart { " + CartStore.CART + " }";

    private static final String CHECKOUT = SUMS + " customerMessage"
            + " billingAddress " + ADDRESS.replace("{ ", "{ entityId ")
            + " shippingConsignments { entityId lineItemIds address " + ADDRESS
            + " availableShippingOptions { entityId description transitTime cost " + StorefrontApi.MONEY + " }"
            + " selectedShippingOption { entityId description transitTime cost " + StorefrontApi.MONEY + " } }";
    private static final String READ = query(CHECKOUT);
    private static final String READ_SUMS = query(SUMS);

    private final StorefrontApi store;

    public CheckoutStore(StorefrontApi store) {
        this.store = store;
    }

    public Optional<Checkout> read(String id, Asker asker) {
        return read(READ, id, asker);
    }

    /** What a cart comes to, but not where it goes. */
    Optional<Checkout> sums(String id, Asker asker) {
        return read(READ_SUMS, id, asker);
    }

    private Optional<Checkout> read(String query, String id, Asker asker) {
        return Checkout.read(
                store.see(query, Data.object().with("cart", id), asker).at("site", "checkout"));
    }

    private static String query(String facts) {
        return "query($cart: String!) { site { checkout(entityId: $cart) { " + facts + " } } }";
    }

    /** The checkout of this shopper's cart, if there is anything in it. */
    public Optional<Checkout> of(Call call) {
        return call.session()
                .cart()
                .flatMap(id -> read(id, call.asker()))
                .filter(checkout -> checkout.cart().count() > 0);
    }

    Checkout change(CheckoutChange change, Checkout on, Asker asker) {
        Data.Members input = change.input().apply(on).with("checkoutEntityId", on.id());
        if (on.version().isPresent()) {
            input = input.with("version", on.version().getAsLong());
        }
        Data answer = store.change(change.mutation(), Data.object().with("input", input), asker)
                .at("checkout", change.name(), "checkout");
        return Checkout.read(answer).or(() -> read(on.id(), asker)).orElse(on);
    }

    /** @param name of the mutation, such as {@code applyCheckoutCoupon} */
    static String mutation(String name) {
        String type = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Input";
        return "mutation($input: " + type + "!) { checkout { " + name + "(input: $input) { checkout { " + CHECKOUT
                + " } } } }";
    }
}
