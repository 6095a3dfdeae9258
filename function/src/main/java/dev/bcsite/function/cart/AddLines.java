package dev.bcsite.function.cart;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.http.Fields;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.session.Session;
import dev.bcsite.function.store.StoreRefusal;
import dev.bcsite.function.store.StoreTrouble;
import dev.bcsite.function.store.StoreTrouble.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Puts one product into the cart, or several at once: all of them or none. Whoever has no cart, or one that the store does not know any more,
 * gets a new one.
 */
record AddLines(CartStore store, CartKeeper keeper, WhyNot whyNot, WaitingCoupon waiting) implements Operation {

    private static final int MOST = 20;
    private static final Data.Members NEW_CART = Refusal.of(
                    Reason.CART_CHANGED, "the cart was too old, this is a new one")
            .asData();

    @Override
    public Result run(Call call) {
        return waiting.after(put(wishes(call.fields()), call), call);
    }

    Result put(List<Wish> wishes, Call call) {
        Optional<String> id = call.session().cart();
        if (id.isEmpty()) {
            requireSold(wishes, store.look(Optional.empty(), products(wishes), call.asker()));
            return created(call, wishes, false);
        }
        try (CartKeeper.Turn turn = keeper.turn(id.get(), products(wishes), call)) {
            requireSold(wishes, turn.look());
            return turn.cart().isPresent() ? added(call, wishes, turn) : created(call, wishes, true);
        }
    }

    /** @param isInsteadOfOld whether there was a cart that the store does not know any more */
    private Result created(Call call, List<Wish> wishes, boolean isInsteadOfOld) {
        try {
            Cart cart = store.create(wishes, call.asker()).orElseThrow(AddLines::untold);
            Session session = call.session().withCart(cart.id());
            return answer(call, isInsteadOfOld ? session.with(NEW_CART) : session, wishes, cart);
        } catch (StoreRefusal e) {
            throw whyNot.refusal(wishes, Optional.empty(), call.asker());
        }
    }

    private Result added(Call call, List<Wish> wishes, CartKeeper.Turn turn) {
        try {
            Cart cart = turn.make(new Intent.Add(wishes)).orElseThrow(AddLines::untold);
            return answer(call, call.session(), wishes, cart);
        } catch (StoreRefusal e) {
            throw whyNot.refusal(wishes, turn.cart(), call.asker());
        }
    }

    private static Result answer(Call call, Session session, List<Wish> wishes, Cart cart) {
        Session told = session;
        for (Wish wish : wishes) {
            Optional<Data.Members> notice = changedPrice(wish, cart);
            told = notice.isPresent() ? told.with(notice.get()) : told;
        }
        return Answers.of(call, told, Optional.of(cart));
    }

    /** The store's API for carts takes whatever there is, also what no page shows. */
    private static void requireSold(List<Wish> wishes, CartStore.Look look) {
        for (Wish wish : wishes) {
            if (!look.sold().contains(wish.product())) {
                throw Refusal.at("product", Reason.NOT_SOLD, "the storefront has no such product");
            }
        }
    }

    private static Set<Long> products(List<Wish> wishes) {
        return wishes.stream().map(Wish::product).collect(Collectors.toCollection(TreeSet::new));
    }

    private static StoreTrouble untold() {
        return new StoreTrouble(Effect.UNKNOWN, "the store has not told the cart");
    }

    /** What is said about a product that costs something else than its page said. */
    private static Optional<Data.Members> changedPrice(Wish wish, Cart cart) {
        return cart.lines().stream()
                .filter(line -> line.product() == wish.product() && !line.isFixed())
                .filter(line -> wish.seen().filter(seen -> !seen.allows(line)).isPresent())
                .findFirst()
                .map(line -> Refusal.of(Reason.PRICE_CHANGED, "the price is not the one on the page")
                        .with("name", line.name().orElse(""))
                        .with(
                                "price",
                                line.all().at("listPrice", "formattedV2").text().orElse(""))
                        .asData());
    }

    private static List<Wish> wishes(Fields fields) {
        List<Wish> wishes = new ArrayList<>();
        for (Fields line : fields.list("lines", MOST)) {
            wishes.add(Wish.in(line));
        }
        if (wishes.isEmpty()) {
            wishes.add(Wish.in(fields));
        }
        fields.close();
        return wishes;
    }
}
