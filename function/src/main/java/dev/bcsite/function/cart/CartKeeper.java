package dev.bcsite.function.cart;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.guard.Deadline;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.once.Click;
import dev.bcsite.function.store.StoreRefusal;
import dev.bcsite.function.store.StoreTrouble;
import dev.bcsite.function.store.StoreTrouble.Effect;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Makes each change of a cart once, whatever becomes of answers.
 *
 * <p>BigCommerce knows no idempotency keys. But it makes a change only on the version of the cart that the change names, and counts
 * versions up; so a change whose answer never came is looked up. While the version is the old one, sending the change again cannot make it
 * twice: of two that name the same version, one is refused. A change of which nothing can be learned in time is noted with its click, and looked up when
 * the click comes again, or before anything else is done to the cart.
 */
final class CartKeeper {

    private static final int TRIES = 3;
    private static final int TURNS = 64;
    private static final int MOST_OPEN = 10_000;
    private static final Data MADE = Data.object().with("made", true);

    private final CartStore store;
    private final Lock[] turns = new Lock[TURNS];

    /** By cart, the click of which nobody knows what it did. Guarded by itself. */
    private final Map<String, Click> open = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Click> eldest) {
            return size() > MOST_OPEN;
        }
    };

    CartKeeper(CartStore store) {
        this.store = store;
        for (int i = 0; i < TURNS; i++) {
            turns[i] = new ReentrantLock();
        }
    }

    /** Waits until nobody else changes the cart here, and reads it. To be closed. */
    Turn turn(String cart, Call call) {
        return turn(cart, Set.of(), call);
    }

    /** @param products which of them the storefront sells is looked up on the way */
    Turn turn(String cart, Set<Long> products, Call call) {
        Lock lock = turns[Math.floorMod(cart.hashCode(), TURNS)];
        enter(lock, call.deadline());
        try {
            return new Turn(lock, call, store.look(Optional.of(cart), products, call.asker()));
        } catch (RuntimeException e) {
            lock.unlock();
            throw e;
        }
    }

    private static void enter(Lock lock, Deadline deadline) {
        try {
            if (!lock.tryLock(deadline.left().toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusal.of(Reason.UNAVAILABLE, "the cart is being changed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.of(Reason.UNAVAILABLE, "stopped");
        }
    }

    /** The only one who changes this cart here, for as long as it is not closed. */
    final class Turn implements AutoCloseable {

        private final Lock lock;
        private final Call call;
        private final CartStore.Look look;

        private Turn(Lock lock, Call call, CartStore.Look look) {
            this.lock = lock;
            this.call = call;
            this.look = look;
        }

        /** The cart, as it is at the beginning of the turn; absent when the store has no such cart. */
        Optional<Cart> cart() {
            return look.cart();
        }

        CartStore.Look look() {
            return look;
        }

        @Override
        public void close() {
            lock.unlock();
        }

        /**
         * @return the cart afterwards; absent when the change took it along
         * @throws StoreRefusal when the store says no
         * @throws StoreTrouble when it cannot be said whether it is done; the same click again is safe
         */
        Optional<Cart> make(Intent intent) {
            Cart before = look.cart().orElseThrow();
            settle(before);
            Data note = call.click().note();
            if (note.at("made").isTrue()) {
                return look.cart();
            }
            Optional<Attempt> earlier =
                    Attempt.read(note).filter(attempt -> attempt.cart().equals(before.id()));
            if (earlier.isPresent() && isMade(earlier.get(), look.cart())) {
                end(earlier.get(), MADE);
                return look.cart();
            }
            return made(intent, before);
        }

        private Optional<Cart> made(Intent intent, Cart first) {
            Cart before = first;
            for (int i = 0; i < TRIES; i++) {
                Attempt attempt = intent.on(before);
                begin(attempt);
                Optional<Cart> after;
                try {
                    after = intent.make(store, before, call.asker());
                    end(attempt, MADE);
                    return after;
                } catch (StoreRefusal e) {
                    after = lookedUp(attempt);
                    if (!isMade(attempt, after) && (attempt.version().isEmpty() || attempt.isOpen(after))) {
                        end(attempt, Data.NOTHING);
                        throw e;
                    }
                } catch (StoreTrouble e) {
                    if (e.effect() == Effect.NONE) {
                        end(attempt, Data.NOTHING);
                        throw e;
                    }
                    after = lookedUp(attempt);
                    if (!isMade(attempt, after) && attempt.version().isEmpty()) {
                        throw e;
                    }
                }
                if (isMade(attempt, after)) {
                    end(attempt, MADE);
                    return after;
                }
                before = after.orElseThrow(() -> Refusal.of(Reason.NOT_FOUND, "the cart is gone"));
                intent.requireStillPossible(before);
            }
            throw new StoreTrouble(Effect.UNKNOWN, "the cart changes faster than this change can be made");
        }

        private Optional<Cart> lookedUp(Attempt attempt) {
            return store.read(attempt.cart(), call.asker());
        }

        /** Decides about a click of before whose effect nobody knows: what the cart is now tells it, as nobody else changes it here. */
        private void settle(Cart now) {
            synchronized (open) {
                Click other = open.get(now.id());
                if (other == null || other == call.click()) {
                    return;
                }
                Attempt attempt = Attempt.read(other.note()).orElseThrow();
                if (!attempt.isOpen(Optional.of(now))) {
                    other.note(Data.object().with("made", attempt.isIn(Optional.of(now))));
                    open.remove(now.id());
                }
            }
        }

        private void begin(Attempt attempt) {
            call.click().note(attempt.asData());
            synchronized (open) {
                Click other = open.get(attempt.cart());
                if (other != null && other != call.click()) {
                    // Still not made at this version, and never will be: this change takes the version.
                    other.note(Data.object());
                }
                open.put(attempt.cart(), call.click());
            }
        }

        /** @param learned what the click must know if it comes again, since what follows the change may still fail */
        private void end(Attempt attempt, Data learned) {
            call.click().learned(learned);
            synchronized (open) {
                open.remove(attempt.cart());
            }
        }
    }

    private static boolean isMade(Attempt attempt, Optional<Cart> after) {
        return !attempt.isOpen(after) && attempt.isIn(after);
    }
}
