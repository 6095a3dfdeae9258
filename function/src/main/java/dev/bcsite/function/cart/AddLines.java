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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts one product into the cart, or several at once: all of them or none. Whoever has no cart, or one that the store does not know any more,
 * gets a new one.
 */
record AddLines(CartStore store, CartKeeper keeper, WhyNot whyNot) implements Operation {

    private static final int MOST = 20;

    @Override
    public Result run(Call call) {
        List<Wish> wishes = wishes(call.fields());
        Optional<Cart> before = call.session().cart().flatMap(id -> store.read(id, call.asker()));
        try {
            Cart after = added(wishes, before, call)
                    .orElseThrow(() -> Refusal.of(Reason.REFUSED, "the store has not told the cart"));
            Session session = call.session().withCart(after.id());
            for (Data.Members notice : notices(call, wishes, before, after)) {
                session = session.with(notice);
            }
            return Answers.of(call, session, Optional.of(after));
        } catch (StoreRefusal e) {
            throw reason(wishes, before, e, call);
        }
    }

    private Optional<Cart> added(List<Wish> wishes, Optional<Cart> before, Call call) {
        return before.isPresent()
                ? keeper.make(new Intent.Add(wishes), before.get(), call.asker())
                : store.create(wishes, call.asker());
    }

    private Refusal reason(List<Wish> wishes, Optional<Cart> before, StoreRefusal refused, Call call) {
        for (Wish wish : wishes) {
            Refusal refusal = whyNot.refusal(wish, inCart(before, wish), call.asker());
            if (refusal.reason() != Reason.CHOICES) {
                return refusal;
            }
        }
        return whyNot.refusal(wishes.get(0), 0, call.asker());
    }

    private static List<Data.Members> notices(Call call, List<Wish> wishes, Optional<Cart> before, Cart after) {
        List<Data.Members> notices = new ArrayList<>();
        if (before.isEmpty() && call.session().cart().isPresent()) {
            notices.add(Refusal.of(Reason.CART_CHANGED, "the cart was too old, this is a new one")
                    .asData());
        }
        for (Wish wish : wishes) {
            changedPrice(wish, after).ifPresent(notices::add);
        }
        return notices;
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

    private static long inCart(Optional<Cart> cart, Wish wish) {
        return cart.map(found -> found.quantityOf(wish.product())).orElse(0L);
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
