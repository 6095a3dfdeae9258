package dev.bcsite.why;

import dev.bcsite.catalog.EntityRef;
import dev.bcsite.site.BrandEntry;
import dev.bcsite.site.ContentEntry;
import dev.bcsite.site.ProductEntry;
import dev.bcsite.site.Site;
import java.util.Optional;

/**
 * Something that a page reads, with the name that people know it by.
 *
 * @param ref as {@code product:77/card}
 * @param name empty for what has none, such as the menu
 */
public record Named(String ref, String name) {

    static Named of(EntityRef ref, Site site) {
        return new Named(ref.toString(), name(ref, site).orElse(""));
    }

    private static Optional<String> name(EntityRef ref, Site site) {
        return switch (ref.kind()) {
            case PRODUCT -> site.product(ref.id()).map(ProductEntry::name);
            case CATEGORY ->
                site.category(ref.id()).map(entry -> entry.category().name());
            case BRAND -> site.brand(ref.id()).map(BrandEntry::brand).map(brand -> brand.name());
            case DOCUMENT, STORE_PAGE, BLOG_POST -> site.texts().find(ref).map(ContentEntry::title);
            case STORE, FRAGMENT, ASSET -> Optional.empty();
        };
    }

    /** As {@code product:77/card "Austin Cup"}. */
    @Override
    public String toString() {
        return name.isEmpty() ? ref : ref + " \"" + name + "\"";
    }
}
