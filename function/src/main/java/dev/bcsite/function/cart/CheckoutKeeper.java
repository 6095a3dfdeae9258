package dev.bcsite.function.cart;

import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.store.StoreRefusal;
import dev.bcsite.function.store.StoreTrouble;
import dev.bcsite.function.store.StoreTrouble.Effect;
import dev.bcsite.function.store.StorefrontApi.Asker;

/**
 * Makes changes of checkouts, whatever becomes of answers: after one that never came it looks whether the change is there.
 *
 * <p>All of these changes can be seen afterwards, and none is another when it is made twice.
 */
public final class CheckoutKeeper {

    private static final int TRIES = 3;

    private final CheckoutStore store;

    public CheckoutKeeper(CheckoutStore store) {
        this.store = store;
    }

    /**
     * @throws StoreRefusal when the store says no
     * @throws StoreTrouble when it cannot be said whether it is done; the same again is safe
     */
    public Checkout make(CheckoutChange change, Checkout on, Asker asker) {
        Checkout now = on;
        for (int i = 0; i < TRIES; i++) {
            if (change.isDone().test(now)) {
                return now;
            }
            try {
                return store.change(change, now, asker);
            } catch (StoreRefusal e) {
                Checkout after = again(now, asker);
                if (after.version().equals(now.version()) && !change.isDone().test(after)) {
                    throw e;
                }
                now = after;
            } catch (StoreTrouble e) {
                if (e.effect() == Effect.NONE) {
                    throw e;
                }
                now = again(now, asker);
            }
        }
        if (change.isDone().test(now)) {
            return now;
        }
        throw Refusal.of(Reason.UNAVAILABLE, "the cart changes faster than this change can be made");
    }

    private Checkout again(Checkout checkout, Asker asker) {
        return store.read(checkout.id(), asker).orElseThrow(() -> Refusal.of(Reason.NOT_FOUND, "the cart is gone"));
    }
}
