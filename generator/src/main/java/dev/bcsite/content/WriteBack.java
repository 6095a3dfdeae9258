package dev.bcsite.content;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a document says for the store itself to keep about the product, category or brand that it is attached to.
 *
 * <p>The texts for search engines are those of the page, too, whether they are written back or not.
 *
 * @param metafields value by {@code namespace.key}; the namespace has no point
 */
public record WriteBack(Optional<Listing> listing, Optional<Seo> seo, SortedMap<String, String> metafields) {

    public static final WriteBack NOTHING = new WriteBack(Optional.empty(), Optional.empty(), new TreeMap<>());

    public WriteBack {
        metafields = Collections.unmodifiableSortedMap(new TreeMap<>(metafields));
    }

    /**
     * What the channel says of a product by itself.
     *
     * @param state {@code active} or {@code disabled}
     * @param description HTML
     */
    public record Listing(Optional<String> state, Optional<String> name, Optional<String> description) {}

    /** What search engines are told. */
    public record Seo(Optional<String> title, Optional<String> description) {}

    public boolean isEmpty() {
        return listing.isEmpty() && seo.isEmpty() && metafields.isEmpty();
    }
}
