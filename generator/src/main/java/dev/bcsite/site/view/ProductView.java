package dev.bcsite.site.view;

import java.util.List;
import java.util.Optional;

/**
 * A product as its own page shows it.
 *
 * @param images in the merchant's order, the thumbnail of lists first; may be empty
 * @param before text that editors attached to stand before the description
 * @param after text that editors attached to stand after it
 * @param choices options first, then modifiers, each in the merchant's order
 * @param variants empty for a product without options
 * @param purchasable whether the page offers to buy it at all
 * @param maximumQuantity absent when there is no limit
 * @param seen what one costs according to this page, for the cart to compare: {@code 24.95 USD} or, where choices decide, {@code 19.95-29.95 USD};
 *     absent without a price
 */
public record ProductView(
        long id,
        String name,
        String url,
        String sku,
        Optional<Link> brand,
        Price price,
        Optional<Rating> rating,
        List<Badge> badges,
        List<ProductImage> images,
        Markup description,
        Markup warranty,
        List<Markup> before,
        List<Markup> after,
        List<Choice> choices,
        List<VariantRow> variants,
        StockNote stock,
        boolean purchasable,
        int minimumQuantity,
        Optional<Integer> maximumQuantity,
        Optional<String> seen,
        boolean freeShipping,
        List<Detail> details,
        List<Detail> customFields,
        List<TierRow> tiers,
        List<ReviewView> reviews,
        List<VideoView> videos) {}
