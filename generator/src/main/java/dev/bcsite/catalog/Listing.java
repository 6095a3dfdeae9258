package dev.bcsite.catalog;

import java.util.Optional;

/**
 * What one channel says about a product.
 *
 * <p>For storefront channels a listing does not decide availability (assignments do); it can rename and re-describe.
 *
 * @param state as BigCommerce spells it: {@code active}, {@code disabled}, ...
 * @param name overrides the product's name on this channel
 * @param description overrides the product's description on this channel, HTML
 */
public record Listing(long id, long productId, String state, Optional<String> name, Optional<String> description) {}
