package dev.bcsite.function.cart;

import dev.bcsite.function.json.Data;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * A change that was sent, and may or may not have been made: what the cart was then, and what it would be afterwards.
 *
 * @param version of the cart when the change was sent. The store makes a change only on the version that it is meant for
 */
record Attempt(String cart, OptionalLong version, Effect effect) {

    /** By what the change would be recognised. */
    sealed interface Effect {}

    /** @param quantities of products, on however many lines */
    record HasAtLeast(Map<Long, Long> quantities) implements Effect {

        HasAtLeast {
            quantities = Map.copyOf(quantities);
        }
    }

    record HasLine(String line, long quantity) implements Effect {}

    record LacksLine(String line) implements Effect {}

    /** Gift certificates have no product, and each is a line of its own. */
    record HasCertificates(long atLeast) implements Effect {}

    /** As it is noted with a click. */
    Data asData() {
        Data.Members data = Data.object().with("cart", cart);
        if (version.isPresent()) {
            data = data.with("version", version.getAsLong());
        }
        if (effect instanceof HasLine line) {
            return data.with("line", line.line()).with("quantity", line.quantity());
        }
        if (effect instanceof LacksLine line) {
            return data.with("line", line.line());
        }
        if (effect instanceof HasCertificates certificates) {
            return data.with("certificates", certificates.atLeast());
        }
        Data.Members products = Data.object();
        for (Map.Entry<Long, Long> product : new TreeMap<>(((HasAtLeast) effect).quantities()).entrySet()) {
            products = products.with(Long.toString(product.getKey()), product.getValue());
        }
        return data.with("products", products);
    }

    /** Absent when the note is of nothing. */
    static Optional<Attempt> read(Data note) {
        return note.at("cart")
                .text()
                .map(cart -> new Attempt(cart, note.at("version").number(), effect(note)));
    }

    private static Effect effect(Data note) {
        if (note.at("line").text().isPresent()) {
            String line = note.at("line").text().get();
            OptionalLong quantity = note.at("quantity").number();
            return quantity.isPresent() ? new HasLine(line, quantity.getAsLong()) : new LacksLine(line);
        }
        OptionalLong certificates = note.at("certificates").number();
        if (certificates.isPresent()) {
            return new HasCertificates(certificates.getAsLong());
        }
        Map<Long, Long> quantities = new TreeMap<>();
        if (note.at("products") instanceof Data.Members products) {
            for (String product : products.names()) {
                quantities.put(
                        Long.valueOf(product), products.at(product).number().orElse(0));
            }
        }
        return new HasAtLeast(quantities);
    }

    /** Whether the cart is what it was: the change was not made, and can be made yet. */
    boolean isOpen(Optional<Cart> after) {
        return version.isPresent() && after.isPresent() && after.get().version().equals(version);
    }

    /** Whether the cart shows the change. */
    boolean isIn(Optional<Cart> after) {
        if (effect instanceof HasLine line) {
            return after.flatMap(cart -> cart.line(line.line()))
                    .filter(found -> found.quantity() == line.quantity())
                    .isPresent();
        }
        if (effect instanceof LacksLine line) {
            return after.flatMap(cart -> cart.line(line.line())).isEmpty();
        }
        if (effect instanceof HasCertificates certificates) {
            return after.isPresent() && after.get().certificates() >= certificates.atLeast();
        }
        Map<Long, Long> quantities = ((HasAtLeast) effect).quantities();
        return after.isPresent()
                && quantities.entrySet().stream()
                        .allMatch(product -> after.get().quantityOf(product.getKey()) >= product.getValue());
    }
}
