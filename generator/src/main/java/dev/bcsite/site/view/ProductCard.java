package dev.bcsite.site.view;

import java.util.List;
import java.util.Optional;

/**
 * A product as lists show it: all that the fragment {@code card} may read.
 *
 * @param image absent for a product without pictures
 * @param hasChoices whether it must be opened before it can be bought
 */
public record ProductCard(
        long id,
        String name,
        String url,
        Optional<SizedImage> image,
        Optional<String> brand,
        Price price,
        Optional<Rating> rating,
        List<Badge> badges,
        boolean buyable,
        boolean hasChoices) {}
