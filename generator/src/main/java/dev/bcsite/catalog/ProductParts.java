package dev.bcsite.catalog;

import java.util.List;
import java.util.Optional;

/**
 * What of a product may change without moving its date: parts that BigCommerce does not date, and what follows from a change to
 * something else, such as the end of a category.
 */
public record ProductParts(
        long productId,
        List<Long> categories,
        Optional<Long> brand,
        int stock,
        long totalSold,
        List<Long> related,
        int reviewsCount,
        int reviewsRatingSum,
        List<Image> images,
        List<Product.Video> videos,
        List<Product.CustomField> customFields,
        List<BulkTier> bulkTiers,
        List<Review> reviews) {

    public ProductParts {
        categories = List.copyOf(categories);
        related = List.copyOf(related);
        images = List.copyOf(images);
        videos = List.copyOf(videos);
        customFields = List.copyOf(customFields);
        bulkTiers = List.copyOf(bulkTiers);
        reviews = List.copyOf(reviews);
    }

    static ProductParts of(Product product) {
        return new ProductParts(
                product.id(),
                product.categories(),
                product.brand(),
                product.stock(),
                product.totalSold(),
                product.related(),
                product.reviewsCount(),
                product.reviewsRatingSum(),
                product.images(),
                product.videos(),
                product.customFields(),
                product.bulkTiers(),
                product.reviews());
    }
}
