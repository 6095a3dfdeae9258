package dev.bcsite.site.view;

import java.util.List;
import java.util.Optional;

/**
 * A category as its own page shows it.
 *
 * @param count all products in it and below it
 * @param children visible categories directly below, in the merchant's order
 * @param before text that editors attached, before the products
 * @param after text that editors attached, after the products
 */
public record CategoryView(
        long id,
        String name,
        String url,
        Markup description,
        Optional<SizedImage> image,
        int count,
        List<CategoryLink> children,
        List<Markup> before,
        List<Markup> after) {}
