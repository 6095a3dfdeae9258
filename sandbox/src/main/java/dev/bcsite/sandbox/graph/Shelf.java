package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The products one storefront shows: visible, and assigned to the channel.
 *
 * <p>A listing does not put a product on the shelf; it only gives it another name or description there.
 */
final class Shelf {

    private final StoreState state;
    private final Map<Long, Card> cards = new HashMap<>();
    private final List<Card> inOrder = new ArrayList<>();
    private final Map<String, Long> byPath = new HashMap<>();
    private final Map<Long, Integer> countsOfCategories = new HashMap<>();
    private final Map<Long, Long> listings = new HashMap<>();

    private Shelf(StoreState state) {
        this.state = state;
    }

    static Shelf fill(StoreState state, long channel) {
        Shelf shelf = new Shelf(state);
        for (long id : state.products().keys()) {
            state.products()
                    .row(id)
                    .filter(product -> isShown(product, channel))
                    .map(Card::of)
                    .ifPresent(shelf::put);
        }
        shelf.readListings(channel);
        return shelf;
    }

    private static boolean isShown(ObjectNode product, long channel) {
        for (var assigned : product.path("channels")) {
            if (assigned.asLong() == channel) {
                return product.path("is_visible").asBoolean();
            }
        }
        return false;
    }

    private void put(Card card) {
        cards.put(card.id(), card);
        inOrder.add(card);
        byPath.put(card.path(), card.id());
        card.categories().forEach(category -> countsOfCategories.merge(category, 1, Integer::sum));
    }

    private void readListings(long channel) {
        Table table = state.listings();
        for (long id : table.keys()) {
            table.row(id)
                    .filter(row -> row.path("channel_id").asLong() == channel)
                    .filter(row -> row.path("name").asText("").length()
                                    + row.path("description").asText("").length()
                            > 0)
                    .ifPresent(row -> listings.put(row.path("product_id").asLong(), id));
        }
    }

    /** In the order of their ids. */
    List<Card> cards() {
        return inOrder;
    }

    Optional<Card> card(long id) {
        return Optional.ofNullable(cards.get(id));
    }

    int countInCategory(long category) {
        return countsOfCategories.getOrDefault(category, 0);
    }

    Optional<Long> atPath(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** The product as this storefront shows it, when it does. */
    Optional<ObjectNode> product(long id) {
        return card(id).flatMap(card -> state.products().row(id)).map(this::listed);
    }

    private ObjectNode listed(ObjectNode product) {
        Optional<ObjectNode> listing =
                Optional.ofNullable(listings.get(product.path("id").asLong())).flatMap(state.listings()::row);
        if (listing.isEmpty()) {
            return product;
        }
        ObjectNode shown = product.deepCopy();
        for (String field : List.of("name", "description")) {
            if (!listing.get().path(field).asText("").isEmpty()) {
                shown.set(field, listing.get().get(field));
            }
        }
        return shown;
    }
}
