package dev.bcsite.site;

import dev.bcsite.base.UrlPath;
import dev.bcsite.catalog.Brand;
import java.util.List;

/**
 * A brand that has products on this storefront.
 *
 * @param members its listed products, by id; never empty
 */
public record BrandEntry(Brand brand, UrlPath path, List<ProductEntry> members) {

    public BrandEntry {
        members = List.copyOf(members);
    }
}
