package dev.bcsite.function.cart;

import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.store.StoreRefusal;
import dev.bcsite.function.store.StoreTrouble;
import dev.bcsite.function.store.StoreTrouble.Effect;
import dev.bcsite.function.store.StorefrontApi.Asker;
import java.util.Optional;

/**
 * Makes each change of a cart once, whatever becomes of answers.
 *
 * <p>BigCommerce knows no idempotency keys. But it makes a change only on the version of the cart that the change names, and counts
 * versions up; so a change whose answer never came is looked up. While the version is the old one, sending the change again cannot make it
 * twice: of two that name the same version, one is refused.
 */
final class CartKeeper {

    private static final int TRIES = 3;

    private final CartStore store;

    CartKeeper(CartStore store) {
        this.store = store;
    }

    /**
     * @return the cart afterwards; absent when the change took it along
     * @throws StoreRefusal when the store says no
     * @throws StoreTrouble when it cannot be said whether it is done; the same again is safe
     */
    Optional<Cart> make(Intent intent, Cart on, Asker asker) {
        Cart before = on;
        for (int i = 0; i < TRIES; i++) {
            Attempt attempt = intent.on(before);
            try {
                return intent.make(store, before, asker);
            } catch (StoreRefusal e) {
                Optional<Cart> after = store.read(before.id(), asker);
                if (isMade(attempt, after)) {
                    return after;
                }
                if (attempt.version().isEmpty() || attempt.isOpen(after)) {
                    throw e;
                }
                before = orGone(after);
            } catch (StoreTrouble e) {
                if (e.effect() == Effect.NONE) {
                    throw e;
                }
                Optional<Cart> after = store.read(before.id(), asker);
                if (isMade(attempt, after)) {
                    return after;
                }
                if (attempt.version().isEmpty()) {
                    throw e;
                }
                before = orGone(after);
            }
            requireStillThere(intent, before);
        }
        throw Refusal.of(Reason.UNAVAILABLE, "the cart changes faster than this change can be made");
    }

    private static boolean isMade(Attempt attempt, Optional<Cart> after) {
        return !attempt.isOpen(after) && attempt.isIn(after);
    }

    private static Cart orGone(Optional<Cart> cart) {
        return cart.orElseThrow(() -> Refusal.of(Reason.NOT_FOUND, "the cart is gone"));
    }

    private static void requireStillThere(Intent intent, Cart cart) {
        if (intent instanceof Intent.Change change && cart.line(change.line()).isEmpty()) {
            throw Refusal.of(Reason.NOT_FOUND, "there is no such line");
        }
    }
}
