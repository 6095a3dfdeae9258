package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.product.Stock;
import dev.bcsite.sandbox.state.StoreState;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Whether something can be bought at all, and in which numbers. */
record Purchasing(StoreState state) {

    /** Refuses when the merchant closed the shop, or the channel. */
    void refuseWhereClosed(long channel) {
        boolean isOpen = setting("cart/settings@" + channel)
                .or(() -> setting("cart/settings"))
                .orElse(true);
        if (!isOpen) {
            throw Obstacle.WRONG_CHANNEL.at("channel_id", "does not allow purchasing");
        }
    }

    private Optional<Boolean> setting(String document) {
        return state.documents()
                .get(document)
                .map(settings -> settings.path("allow_purchasing"))
                .filter(JsonNode::isBoolean)
                .map(JsonNode::asBoolean);
    }

    static void refuseUnavailable(ObjectNode product, ObjectNode variant, String where) {
        if (product.path("availability").asText().equals("disabled")
                || variant.path("purchasing_disabled").asBoolean()) {
            throw Obstacle.NOT_FOR_SALE.at(where + ".product_id", "cannot be bought at the moment");
        }
        if (product.path("is_price_hidden").asBoolean()) {
            throw Obstacle.NOT_FOR_SALE.at(where + ".product_id", "has a hidden price and cannot be bought");
        }
    }

    /** Looks at all lines together: stock and limits count for the product, however many lines it is on. */
    void refuseQuantities(List<Line> lines, long productId, String where) {
        ObjectNode product = state.products().row(productId).orElseThrow(Refusal::notFound);
        long wanted = lines.stream()
                .filter(line -> line.product() == productId)
                .mapToLong(Line::quantity)
                .sum();
        long least = product.path("order_quantity_minimum").asLong();
        long most = product.path("order_quantity_maximum").asLong();
        if (least > 0 && wanted < least) {
            throw Obstacle.TOO_FEW.at(where + ".quantity", "must be at least " + least);
        }
        if (most > 0 && wanted > most) {
            throw Obstacle.TOO_MANY.at(where + ".quantity", "must be at most " + most);
        }
        refuseBeyondStock(lines, product, where);
    }

    private void refuseBeyondStock(List<Line> lines, ObjectNode product, String where) {
        for (Line line : lines) {
            if (line.product() == product.path("id").asLong()) {
                OptionalLong stock = Stock.left(product, line.variant());
                long wanted = lines.stream()
                        .filter(other -> isShared(product, line, other))
                        .mapToLong(Line::quantity)
                        .sum();
                if (stock.isPresent() && wanted > stock.getAsLong()) {
                    throw Obstacle.OUT_OF_STOCK.at(
                            where + ".quantity", "is more than the " + stock.getAsLong() + " in stock");
                }
            }
        }
    }

    /** Whether two lines take from the same stock. */
    private static boolean isShared(ObjectNode product, Line one, Line other) {
        return one.product() == other.product() && (!Stock.isByVariant(product) || one.variant() == other.variant());
    }
}
