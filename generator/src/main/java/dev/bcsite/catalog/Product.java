package dev.bcsite.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A product as the store's catalog holds it, before any channel, locale or page has a say.
 *
 * <p>Source: {@code GET /v3/catalog/products}. Fields that a storefront must never show (cost price, bin numbers) are
 * not here, so they cannot leak.
 *
 * @param description HTML as the merchant wrote it, not yet cleaned
 * @param prices catalog prices, in the store's default currency
 * @param categories ids in the order BigCommerce gives them; may name categories of other channels
 * @param brand absent for a product without one
 * @param stock units at the default location; meaningful only when {@code tracking} is not {@code NONE}
 * @param url the {@code custom_url}, exactly as written
 * @param related ids of related products; empty when BigCommerce picks them by itself ({@code [-1]})
 * @param variants at least one; a simple product has exactly its base variant
 * @param modified when the product itself last changed, ISO 8601 as BigCommerce wrote it
 */
public record Product(
        long id,
        String name,
        boolean digital,
        String sku,
        String description,
        ProductPrices prices,
        List<Long> categories,
        Optional<Long> brand,
        StockTracking tracking,
        int stock,
        int lowStockLevel,
        Availability availability,
        String availabilityDescription,
        Optional<String> preorderDate,
        String preorderMessage,
        boolean visible,
        boolean featured,
        boolean freeShipping,
        List<Long> related,
        String warranty,
        String condition,
        boolean conditionShown,
        int minimumQuantity,
        int maximumQuantity,
        int sortOrder,
        String url,
        SeoText seo,
        ProductCodes codes,
        Measures measures,
        int reviewsCount,
        int reviewsRatingSum,
        long totalSold,
        String created,
        String modified,
        List<Variant> variants,
        List<ProductOption> options,
        List<ProductOption> modifiers,
        List<Image> images,
        List<Video> videos,
        List<CustomField> customFields,
        List<BulkTier> bulkTiers,
        List<Review> reviews) {

    public Product {
        categories = List.copyOf(categories);
        related = List.copyOf(related);
        variants = List.copyOf(variants);
        options = List.copyOf(options);
        modifiers = List.copyOf(modifiers);
        images = List.copyOf(images);
        videos = List.copyOf(videos);
        customFields = List.copyOf(customFields);
        bulkTiers = List.copyOf(bulkTiers);
        reviews = List.copyOf(reviews);
    }

    /** Whether a shopper must choose before the product can be bought. */
    public boolean hasChoices() {
        return !options.isEmpty() || !modifiers.isEmpty();
    }

    /** The same product with these choices; its variants then list their values in the order of the options. */
    Product withChoices(ProductChoices choices) {
        List<Long> order = choices.options().stream().map(ProductOption::id).toList();
        List<Variant> ordered =
                variants.stream().map(variant -> variant.inOrderOf(order)).toList();
        return new Product(
                id,
                name,
                digital,
                sku,
                description,
                prices,
                categories,
                brand,
                tracking,
                stock,
                lowStockLevel,
                availability,
                availabilityDescription,
                preorderDate,
                preorderMessage,
                visible,
                featured,
                freeShipping,
                related,
                warranty,
                condition,
                conditionShown,
                minimumQuantity,
                maximumQuantity,
                sortOrder,
                url,
                seo,
                codes,
                measures,
                reviewsCount,
                reviewsRatingSum,
                totalSold,
                created,
                modified,
                ordered,
                choices.options(),
                choices.modifiers(),
                images,
                videos,
                customFields,
                bulkTiers,
                reviews);
    }

    /** How stock is kept. */
    public enum StockTracking {
        NONE,
        PRODUCT,
        VARIANT
    }

    /** Whether the product can be bought. */
    public enum Availability {
        AVAILABLE,
        PREORDER,
        DISABLED
    }

    /** Identifiers that trade uses; any may be empty. */
    public record ProductCodes(String upc, String gtin, String mpn) {}

    /** Weight and size in the store's units; zero means unknown. */
    public record Measures(BigDecimal weight, BigDecimal width, BigDecimal height, BigDecimal depth) {}

    /** A name and a value that the merchant shows on the product page. */
    public record CustomField(String name, String value) {}

    /** A YouTube video. */
    public record Video(String youtubeId, String title, String description, int sortOrder) {}
}
