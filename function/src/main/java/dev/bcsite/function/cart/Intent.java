package dev.bcsite.function.cart;

import dev.bcsite.function.json.Data;
import dev.bcsite.function.store.StorefrontApi.Asker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a shopper wants to change in a cart. */
sealed interface Intent {

    /** Sends it once. Absent when the change took the cart along. */
    Optional<Cart> make(CartStore store, Cart on, Asker asker);

    /** How its effect on this cart would be recognised. */
    Attempt on(Cart before);

    /** Refuses when the cart, as it is by now, leaves nothing to be changed. */
    default void requireStillPossible(Cart now) {}

    record Add(List<Wish> wishes) implements Intent {

        public Add {
            wishes = List.copyOf(wishes);
        }

        @Override
        public Optional<Cart> make(CartStore store, Cart on, Asker asker) {
            return store.add(on, wishes, asker);
        }

        @Override
        public Attempt on(Cart before) {
            Map<Long, Long> expected = new HashMap<>();
            for (Wish wish : wishes) {
                expected.merge(wish.product(), wish.quantity(), Long::sum);
            }
            for (Line line : before.lines()) {
                expected.computeIfPresent(line.product(), (product, quantity) -> quantity + line.quantity());
            }
            return new Attempt(before.id(), before.version(), new Attempt.HasAtLeast(expected));
        }
    }

    /** @param certificate {@code CreateCartGiftCertificateInput} */
    record AddCertificate(Data certificate) implements Intent {

        @Override
        public Optional<Cart> make(CartStore store, Cart on, Asker asker) {
            return store.addCertificate(on, certificate, asker);
        }

        @Override
        public Attempt on(Cart before) {
            return new Attempt(before.id(), before.version(), new Attempt.HasCertificates(before.certificates() + 1));
        }
    }

    record Change(String line, long quantity) implements Intent {

        @Override
        public Optional<Cart> make(CartStore store, Cart on, Asker asker) {
            Line found = on.line(line).orElseThrow();
            // Everything that makes the line what it is goes along, or the store would take it for another.
            Wish wish = new Wish(found.product(), found.variant(), quantity, found.choices(), Optional.empty());
            return store.change(on, found, wish, asker);
        }

        @Override
        public Attempt on(Cart before) {
            return new Attempt(before.id(), before.version(), new Attempt.HasLine(line, quantity));
        }

        @Override
        public void requireStillPossible(Cart now) {
            Found.changeable(now, line);
        }
    }

    record Remove(String line) implements Intent {

        @Override
        public Optional<Cart> make(CartStore store, Cart on, Asker asker) {
            return store.remove(on, line, asker);
        }

        @Override
        public Attempt on(Cart before) {
            return new Attempt(before.id(), before.version(), new Attempt.LacksLine(line));
        }
    }
}
