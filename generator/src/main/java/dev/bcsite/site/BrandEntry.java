package dev.bcsite.site;

import dev.bcsite.base.UrlPath;
import dev.bcsite.catalog.Brand;

/**
 * A brand that has products on this storefront.
 *
 * @param size how many of its products are listed; never 0
 */
public record BrandEntry(Brand brand, UrlPath path, int size) {}
