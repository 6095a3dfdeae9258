package dev.bcsite.site.view;

import java.util.List;
import java.util.Optional;

/** A category in a menu, a list of sub-categories or the sitemap page. */
public record CategoryLink(
        String name, String url, int count, Optional<SizedImage> image, List<CategoryLink> children) {}
