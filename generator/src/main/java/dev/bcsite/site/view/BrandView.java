package dev.bcsite.site.view;

import java.util.List;
import java.util.Optional;

/** A brand: on its own page and in the index of brands. */
public record BrandView(
        long id,
        String name,
        String url,
        String description,
        Optional<SizedImage> image,
        int count,
        List<Markup> before,
        List<Markup> after) {}
