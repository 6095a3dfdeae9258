package dev.bcsite.function.customer;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.session.Session.Wished;
import dev.bcsite.function.store.StorefrontApi.Asker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Wishlists at the store. A list of somebody else is not there. */
final class WishlistStore {

    static final int MOST_LISTS = 50;

    private static final String PRODUCT =
            "entityId name path defaultImage { url(width: 320) } prices { price { value formattedV2 }"
                    + " basePrice { value formattedV2 } } inventory { isInStock } availabilityV2 { status }"
                    + " productOptions(first: 1) { edges { node { entityId } } }";
    private static final String ITEMS =
            "items(first: 50) { pageInfo { hasNextPage } edges { node { entityId productEntityId"
                    + " variantEntityId product { " + PRODUCT + " } } } }";
    private static final String LISTS = "query { customer { wishlists(first: 50) { edges { node {"
            + " entityId name isPublic token items(first: 1) { collectionInfo { totalItems } } } } } } }";
    private static final String ONE =
            "query($list: [Int!]) { customer { wishlists(first: 1, filters: { entityIds: $list })"
                    + " { edges { node { entityId name isPublic token " + ITEMS + " } } } } }";
    private static final String PUBLIC =
            "query($token: String!) { site { publicWishlist(token: $token) { entityId name token " + ITEMS + " } } }";
    private static final String PRODUCTS =
            "query($products: [Int!]) { site { products(entityIds: $products, first: 50) {" + " edges { node { "
                    + PRODUCT + " } } } } }";
    private static final String CREATE = "mutation($input: CreateWishlistInput!) { wishlist {"
            + " createWishlist(input: $input) { result { entityId } } } }";
    private static final String ADD = "mutation($input: AddWishlistItemsInput!) { wishlist {"
            + " addWishlistItems(input: $input) { result { entityId } } } }";
    private static final String REMOVE = "mutation($input: DeleteWishlistItemsInput!) { wishlist {"
            + " deleteWishlistItems(input: $input) { result { entityId } } } }";
    private static final String UPDATE = "mutation($input: UpdateWishlistInput!) { wishlist {"
            + " updateWishlist(input: $input) { result { entityId } } } }";
    private static final String DELETE =
            "mutation($input: DeleteWishlistsInput!) { wishlist {" + " deleteWishlists(input: $input) { result } } }";

    private final CustomerStore store;

    WishlistStore(CustomerStore store) {
        this.store = store;
    }

    /** All of the customer's, without what is in them. */
    List<Data> lists(Call call) {
        return Orders.nodes(store.customer(LISTS, Data.object(), call).at("wishlists"));
    }

    /** One of the customer's own. */
    Data list(long id, Call call) {
        Data.Members variables = Data.object().with("list", Data.list(List.of(Data.of(id))));
        return Orders.nodes(store.customer(ONE, variables, call).at("wishlists")).stream()
                .filter(list -> list.at("entityId").number().orElse(0) == id)
                .findFirst()
                .orElseThrow(WishlistStore::notThere);
    }

    /** Anybody's that is public. It is asked for as a guest would: what it shows is the same for all. */
    Data shared(String token, Call call) {
        Data list = store.storefront()
                .ask(PUBLIC, Data.object().with("token", token), CustomerStore.guest(call))
                .at("site", "publicWishlist");
        if (!list.isThere()) {
            throw notThere();
        }
        return list;
    }

    /** What the storefront shows of these, in whatever order. */
    List<Data> products(List<Wished> wishes, Asker asker) {
        List<Data> ids = new ArrayList<>();
        wishes.stream().map(Wished::product).distinct().forEach(id -> ids.add(Data.of(id)));
        return Orders.nodes(store.storefront()
                .ask(PRODUCTS, Data.object().with("products", Data.list(ids)), asker)
                .at("site", "products"));
    }

    long create(String name, boolean isPublic, List<Wished> wishes, Call call) {
        Data.Members input =
                Data.object().with("name", name).with("isPublic", isPublic).with("items", inputs(wishes));
        return change("createWishlist", CREATE, input, call)
                .at("result", "entityId")
                .number()
                .orElseThrow(() -> Refusal.of(Reason.UNAVAILABLE, "the store has not told the list"));
    }

    void add(long list, List<Wished> wishes, Call call) {
        change("addWishlistItems", ADD, Data.object().with("entityId", list).with("items", inputs(wishes)), call);
    }

    void remove(long list, long item, Call call) {
        Data items = Data.list(List.of(Data.of(item)));
        change(
                "deleteWishlistItems",
                REMOVE,
                Data.object().with("entityId", list).with("itemEntityIds", items),
                call);
    }

    void describe(long list, Optional<String> name, boolean isPublic, Call call) {
        Data.Members data = Data.object().with("name", name).with("isPublic", isPublic);
        change("updateWishlist", UPDATE, Data.object().with("entityId", list).with("data", data), call);
    }

    void delete(long list, Call call) {
        change("deleteWishlists", DELETE, Data.object().with("entityIds", Data.list(List.of(Data.of(list)))), call);
    }

    static Refusal notThere() {
        return Refusal.of(Reason.NOT_FOUND, "there is no such list");
    }

    private Data change(String name, String mutation, Data.Members input, Call call) {
        CustomerStore.requireSignedIn(call);
        return store.storefront()
                .change(mutation, Data.object().with("input", input), call.asker())
                .at("wishlist", name);
    }

    private static Data inputs(List<Wished> wishes) {
        List<Data> inputs = new ArrayList<>();
        for (Wished wish : wishes) {
            Data.Members input = Data.object().with("productEntityId", wish.product());
            inputs.add(
                    wish.variant().isPresent()
                            ? input.with("variantEntityId", wish.variant().getAsLong())
                            : input);
        }
        return Data.list(inputs);
    }
}
