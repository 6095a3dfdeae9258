package dev.bcsite.bigcommerce;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A channel's listing of a product, with its variants, as it is written.
 *
 * @param id 0 for one that BigCommerce has yet to create
 * @param productId never changes
 * @param state {@code active}, {@code disabled}, ...
 * @param name overrides the product's name; absent leaves what is there
 * @param description overrides the product's description, HTML; absent leaves what is there
 * @param variants ascending by id; BigCommerce merges them, so that those left out stay
 */
public record ChannelListing(
        long id,
        long productId,
        String state,
        Optional<String> name,
        Optional<String> description,
        List<ListedVariant> variants) {

    public ChannelListing {
        variants = variants.stream()
                .sorted(Comparator.comparingLong(ListedVariant::variantId))
                .toList();
    }

    public record ListedVariant(long variantId, String state) {}
}
