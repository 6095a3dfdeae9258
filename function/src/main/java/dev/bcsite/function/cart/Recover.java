package dev.bcsite.function.cart;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.http.Fields;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.session.Session;
import dev.bcsite.function.store.ManagementApi;
import dev.bcsite.function.store.StoreRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings back a cart that was left, by the token in the store's e-mail about it. What is in the browser's cart by now comes along, so
 * that nothing is lost.
 *
 * <p>Whoever has the e-mail has the cart, as at BigCommerce's own link.
 */
record Recover(ManagementApi management, CheckoutStore checkouts, CartStore carts, CartKeeper keeper)
        implements Operation {

    @Override
    public Result run(Call call) {
        Fields fields = call.fields();
        String token = Offer.in(fields).token().orElseThrow(() -> fields.missing("t"));
        fields.close();
        Cart left = carts.read(id(token, call), call.asker()).orElseThrow(Recover::gone);
        Optional<Cart> own =
                call.session().cart().filter(id -> !id.equals(left.id())).flatMap(id -> carts.read(id, call.asker()));
        Cart whole = own.isPresent() ? together(left, own.get(), call) : left;
        Session session = call.session().withCart(whole.id());
        return checkouts
                .read(whole.id(), call.asker())
                .map(checkout -> Answers.of(call, session, checkout))
                .orElseGet(() -> Answers.of(call, session, Optional.of(whole)));
    }

    private String id(String token, Call call) {
        try {
            return management
                    .get("/v3/abandoned-carts/" + token, call.deadline())
                    .at("data", "cart_id")
                    .text()
                    .orElseThrow(Recover::gone);
        } catch (StoreRefusal e) {
            throw gone();
        }
    }

    private Cart together(Cart left, Cart own, Call call) {
        List<Wish> wishes = new ArrayList<>();
        for (Line line : own.lines()) {
            if (!line.isFixed()) {
                wishes.add(new Wish(line.product(), line.variant(), line.quantity(), line.choices(), Optional.empty()));
            }
        }
        if (wishes.isEmpty()) {
            return left;
        }
        try (CartKeeper.Turn turn = keeper.turn(left.id(), call)) {
            return turn.make(new Intent.Add(wishes)).orElse(left);
        } catch (StoreRefusal e) {
            throw Refusal.of(Reason.CART_CHANGED, "the two carts cannot be one");
        }
    }

    private static Refusal gone() {
        return Refusal.of(Reason.CART_GONE, "the cart that was left is there no longer");
    }
}
