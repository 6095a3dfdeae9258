package dev.bcsite.function.cart;

import static dev.bcsite.function.store.StorefrontApi.MONEY;

import dev.bcsite.function.json.Data;
import dev.bcsite.function.store.StorefrontApi;
import dev.bcsite.function.store.StorefrontApi.Asker;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Carts at the store: one method for each thing that can be asked or done. */
public final class CartStore {

    private static final String OPTIONS = "selectedOptions { __typename entityId name"
            + " ... on CartSelectedMultipleChoiceOption { value valueEntityId }"
            + " ... on CartSelectedCheckboxOption { value valueEntityId }"
            + " ... on CartSelectedTextFieldOption { text }"
            + " ... on CartSelectedMultiLineTextFieldOption { text }"
            + " ... on CartSelectedNumberFieldOption { number }"
            + " ... on CartSelectedDateFieldOption { date { utc } }"
            + " ... on CartSelectedFileUploadOption { fileName } }";
    private static final String ITEM = "entityId productEntityId variantEntityId sku name path imageUrl brand quantity"
            + " isMutable listPrice " + MONEY + " extendedListPrice " + MONEY
            + " extendedSalePrice " + MONEY + " " + OPTIONS;
    static final String CART = "entityId version currencyCode isTaxIncluded"
            + " baseAmount " + MONEY + " discountedAmount " + MONEY + " amount " + MONEY
            + " lineItems { totalQuantity physicalItems { " + ITEM + " } digitalItems { " + ITEM + " }"
            + " giftCertificates { entityId name amount " + MONEY + " recipient { name } }"
            + " customItems { entityId name sku quantity listPrice " + MONEY + " extendedListPrice " + MONEY + " } }";

    private static final String READ = "query($cart: String!) { site { cart(entityId: $cart) { " + CART + " } } }";
    private static final String LOOK = "query($cart: String!, $products: [Int!]) { site { cart(entityId: $cart) { "
            + CART + " } products(entityIds: $products, first: 50) { edges { node { entityId } } } } }";
    private static final String SOLD = "query($products: [Int!]) { site {"
            + " products(entityIds: $products, first: 50) { edges { node { entityId } } } } }";
    private static final String CREATE =
            "mutation($input: CreateCartInput!) { cart { createCart(input: $input) { cart { " + CART + " } } } }";
    private static final String ADD =
            "mutation($input: AddCartLineItemsInput!) { cart { addCartLineItems(input: $input)" + " { cart { " + CART
                    + " } } } }";
    private static final String CHANGE = "mutation($input: UpdateCartLineItemInput!) { cart {"
            + " updateCartLineItem(input: $input) { cart { " + CART + " } } } }";
    private static final String REMOVE = "mutation($input: DeleteCartLineItemInput!) { cart {"
            + " deleteCartLineItem(input: $input) { cart { " + CART + " } } } }";
    private static final String DELETE =
            "mutation($input: DeleteCartInput!) { cart { deleteCart(input: $input) { deletedCartEntityId } } }";
    private static final String REDIRECT_URLS = "mutation($input: CreateCartRedirectUrlsInput!) { cart {"
            + " createCartRedirectUrls(input: $input) { redirectUrls { redirectedCheckoutUrl embeddedCheckoutUrl }"
            + " errors { __typename } } } }";

    private final StorefrontApi store;

    CartStore(StorefrontApi store) {
        this.store = store;
    }

    Optional<Cart> read(String id, Asker asker) {
        return Cart.read(store.see(READ, Data.object().with("cart", id), asker).at("site", "cart"));
    }

    /**
     * A cart and products at one moment.
     *
     * @param cart absent where the store has no such cart
     * @param sold those of the products asked about that the storefront sells
     */
    record Look(Optional<Cart> cart, Set<Long> sold) {}

    /** Looks at both in one request. */
    Look look(Optional<String> cart, Set<Long> products, Asker asker) {
        if (products.isEmpty()) {
            return new Look(cart.flatMap(id -> read(id, asker)), Set.of());
        }
        Data.Members variables = Data.object()
                .with("products", Data.list(products.stream().map(Data::of).toList()))
                .with("cart", cart);
        Data site = store.see(cart.isPresent() ? LOOK : SOLD, variables, asker).at("site");
        Set<Long> sold = new HashSet<>();
        for (Data edge : site.at("products", "edges").items()) {
            sold.add(edge.at("node", "entityId").number().orElse(0));
        }
        return new Look(Cart.read(site.at("cart")), sold);
    }

    /** Makes a new cart. It has no version to go by: made twice, one of the two is never seen by anybody. */
    Optional<Cart> create(List<Wish> wishes, Asker asker) {
        return cart("createCart", store.change(CREATE, input(Data.object().with("lineItems", items(wishes))), asker));
    }

    /** @throws dev.bcsite.function.store.StoreRefusal also when the cart has another version by now */
    Optional<Cart> add(Cart cart, List<Wish> wishes, Asker asker) {
        Data data = Data.object().with("lineItems", items(wishes));
        return cart("addCartLineItems", store.change(ADD, input(versioned(cart).with("data", data)), asker));
    }

    Optional<Cart> createWithCertificate(Data certificate, Asker asker) {
        Data.Members input = Data.object().with("giftCertificates", Data.list(List.of(certificate)));
        return cart("createCart", store.change(CREATE, input(input), asker));
    }

    Optional<Cart> addCertificate(Cart cart, Data certificate, Asker asker) {
        Data data = Data.object().with("giftCertificates", Data.list(List.of(certificate)));
        return cart("addCartLineItems", store.change(ADD, input(versioned(cart).with("data", data)), asker));
    }

    Optional<Cart> change(Cart cart, Line line, Wish wish, Asker asker) {
        Data data = Data.object().with("lineItem", wish.asInput());
        Data.Members input = versioned(cart).with("lineItemEntityId", line.id()).with("data", data);
        return cart("updateCartLineItem", store.change(CHANGE, input(input), asker));
    }

    /** Absent when it was the last line, which takes the cart along. */
    Optional<Cart> remove(Cart cart, String line, Asker asker) {
        Data.Members input = versioned(cart).with("lineItemEntityId", line);
        return cart("deleteCartLineItem", store.change(REMOVE, input(input), asker));
    }

    void delete(String id, Asker asker) {
        store.change(DELETE, input(Data.object().with("cartEntityId", id)), asker);
    }

    /** Addresses that lead to the checkout once. Made for a click, never ahead of one. */
    Data redirectUrls(String id, Asker asker) {
        return store.change(REDIRECT_URLS, input(Data.object().with("cartEntityId", id)), asker)
                .at("cart", "createCartRedirectUrls", "redirectUrls");
    }

    private static Optional<Cart> cart(String mutation, Data data) {
        return Cart.read(data.at("cart", mutation, "cart"));
    }

    private static Data.Members input(Data.Members input) {
        return Data.object().with("input", input);
    }

    private static Data.Members versioned(Cart cart) {
        Data.Members input = Data.object().with("cartEntityId", cart.id());
        return cart.version().isPresent() ? input.with("version", cart.version().getAsLong()) : input;
    }

    private static Data items(List<Wish> wishes) {
        return Data.list(wishes.stream().map(Wish::asInput).toList());
    }
}
