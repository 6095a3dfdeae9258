package dev.bcsite.catalog;

import java.util.Optional;

/**
 * A node of a channel's category tree.
 *
 * <p>Source: {@code GET /v3/catalog/trees/categories}.
 *
 * @param parent absent for a category at the root
 * @param description HTML as the merchant wrote it
 * @param visible as stored; a visible category below a hidden one is still hidden from shoppers
 * @param defaultSort how its products are sorted, as BigCommerce spells it ({@code use_store_settings}, ...)
 */
public record Category(
        long id,
        Optional<Long> parent,
        String name,
        String description,
        int sortOrder,
        boolean visible,
        String defaultSort,
        Optional<String> imageUrl,
        String url,
        SeoText seo) {

    public Category withSeo(SeoText other) {
        return new Category(id, parent, name, description, sortOrder, visible, defaultSort, imageUrl, url, other);
    }
}
