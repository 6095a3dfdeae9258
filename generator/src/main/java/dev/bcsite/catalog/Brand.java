package dev.bcsite.catalog;

import java.util.Optional;

/** A brand. BigCommerce keeps no visibility for it: it shows wherever one of its products does. */
public record Brand(long id, String name, Optional<String> imageUrl, String url, SeoText seo) {

    public Brand withSeo(SeoText other) {
        return new Brand(id, name, imageUrl, url, other);
    }
}
