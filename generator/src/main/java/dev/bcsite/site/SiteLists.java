package dev.bcsite.site;

import java.util.List;
import java.util.Map;

/**
 * A site with all that is in it, as planning needs it. Pages are rendered from the {@link Site} alone, which finds a product
 * and does not list them.
 *
 * @param products every product that has a page, by id
 * @param inCategory listed products by category, those of the categories below it included, each once, by id
 * @param ofBrand listed products by brand, by id
 */
public record SiteLists(
        Site site,
        List<ProductEntry> products,
        Map<Long, List<ProductEntry>> inCategory,
        Map<Long, List<ProductEntry>> ofBrand) {

    public SiteLists {
        products = List.copyOf(products);
        inCategory = Map.copyOf(inCategory);
        ofBrand = Map.copyOf(ofBrand);
    }

    /** What is in a category; empty for one that nothing is in. */
    public List<ProductEntry> in(CategoryEntry category) {
        return inCategory.getOrDefault(category.category().id(), List.of());
    }

    public List<ProductEntry> of(BrandEntry brand) {
        return ofBrand.getOrDefault(brand.brand().id(), List.of());
    }
}
