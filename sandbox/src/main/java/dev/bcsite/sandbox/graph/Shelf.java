package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.StoreState;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * The products one storefront shows: visible, and assigned to the channel.
 *
 * <p>A listing does not put a product on the shelf; it only gives it another name or description there.
 */
final class Shelf {

    private final StoreState state;
    private final NavigableMap<Long, Card> cards;
    private final Map<String, Long> byPath;
    private final Map<Long, Integer> countsOfCategories;
    private final Map<Long, Long> listings;

    private Shelf(StoreState state) {
        this.state = state;
        this.cards = new TreeMap<>();
        this.byPath = new HashMap<>();
        this.countsOfCategories = new HashMap<>();
        this.listings = new HashMap<>();
    }

    private Shelf(Shelf other) {
        this.state = other.state;
        this.cards = new TreeMap<>(other.cards);
        this.byPath = new HashMap<>(other.byPath);
        this.countsOfCategories = new HashMap<>(other.countsOfCategories);
        this.listings = new HashMap<>(other.listings);
    }

    /** On all processors: generated rows take a while to make. */
    static Shelf fill(StoreState state, long channel) {
        Shelf shelf = new Shelf(state);
        LongStream.of(state.products().keys())
                .parallel()
                .mapToObj(id -> shelf.shown(id, channel))
                .flatMap(Optional::stream)
                .forEachOrdered(shelf::put);
        for (long id : state.listings().keys()) {
            shelf.list(id, channel);
        }
        return shelf;
    }

    /** Another shelf, on which these are as they are now. */
    Shelf with(long channel, List<Long> products, List<Long> changedListings) {
        Shelf shelf = new Shelf(this);
        for (long id : products) {
            Optional.ofNullable(shelf.cards.remove(id)).ifPresent(shelf::forget);
            shelf.shown(id, channel).ifPresent(shelf::put);
        }
        for (long id : changedListings) {
            shelf.listings.values().removeIf(listing -> listing == id);
            shelf.list(id, channel);
        }
        return shelf;
    }

    private Optional<Card> shown(long id, long channel) {
        return state.products()
                .row(id)
                .filter(product -> isShown(product, channel))
                .map(Card::of);
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
        byPath.put(card.path(), card.id());
        card.categories().forEach(category -> countsOfCategories.merge(category, 1, Integer::sum));
    }

    private void forget(Card card) {
        byPath.remove(card.path(), card.id());
        card.categories().forEach(category -> countsOfCategories.merge(category, -1, Integer::sum));
    }

    private void list(long id, long channel) {
        state.listings()
                .row(id)
                .filter(row -> row.path("channel_id").asLong() == channel)
                .filter(row -> row.path("name").asText("").length()
                                + row.path("description").asText("").length()
                        > 0)
                .ifPresent(row -> listings.put(row.path("product_id").asLong(), id));
    }

    /** In the order of their ids. */
    Collection<Card> cards() {
        return Collections.unmodifiableCollection(cards.values());
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
