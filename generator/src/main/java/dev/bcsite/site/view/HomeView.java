package dev.bcsite.site.view;

import java.util.List;
import java.util.Optional;

/**
 * The home page.
 *
 * @param body the text of {@code index.md}; empty without one
 * @param image the picture that {@code index.md} names; absent without one
 * @param categories categories at the root
 * @param featured finished cards
 * @param newest finished cards
 * @param bestSelling finished cards
 * @param posts the latest posts, without their bodies
 */
public record HomeView(
        String title,
        Markup body,
        Optional<SizedImage> image,
        List<CategoryLink> categories,
        List<Markup> featured,
        List<Markup> newest,
        List<Markup> bestSelling,
        List<BrandView> brands,
        List<PostView> posts) {}
