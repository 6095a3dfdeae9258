package dev.bcsite.function.cart;

import dev.bcsite.function.json.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A cart, as the store has it at one moment.
 *
 * @param version rises with every change; absent when the store does not tell
 * @param lines of products; gift certificates and what the store added by hand are only in {@code all}
 * @param all everything that was asked of it
 */
public record Cart(String id, OptionalLong version, List<Line> lines, Data all) {

    public Cart {
        lines = List.copyOf(lines);
    }

    /** Absent where the store has no such cart. */
    static Optional<Cart> read(Data cart) {
        if (!cart.isThere()) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        for (String sort : List.of("physicalItems", "digitalItems")) {
            cart.at("lineItems", sort).items().forEach(line -> lines.add(Line.read(line)));
        }
        return Optional.of(new Cart(
                cart.at("entityId").text().orElseThrow(), cart.at("version").number(), lines, cart));
    }

    Optional<Line> line(String id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    /** How many things are in it. */
    public long count() {
        return all.at("lineItems", "totalQuantity").number().orElse(0);
    }

    /** How many gift certificates are bought with it. */
    long certificates() {
        return all.at("lineItems", "giftCertificates").items().size();
    }

    /** How many of a product are in it, on however many lines. */
    long quantityOf(long product) {
        return lines.stream()
                .filter(line -> line.product() == product)
                .mapToLong(Line::quantity)
                .sum();
    }
}
