package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Products, in the shape of {@code GET /v3/catalog/products} with everything included.
 *
 * <p>What a {@link Product} does not hold is not read, so a cost price or an e-mail address cannot reach the disk.
 */
public final class ProductJson {

    private ProductJson() {}

    public static Product read(JsonNode json) {
        JsonRow row = JsonRow.of("product", json);
        List<ProductOption> options = ProductOptionJson.readAll(row.list("options"));
        return new Product(
                row.id("id"),
                row.text("name"),
                row.text("type").equals("digital"),
                row.text("sku"),
                row.text("description"),
                readPrices(row),
                row.ids("categories"),
                row.optionalId("brand_id"),
                choice(row, "inventory_tracking", Product.StockTracking.NONE),
                row.count("inventory_level"),
                row.count("inventory_warning_level"),
                // An availability that nobody knows yet must not sell.
                choice(row, "availability", Product.Availability.DISABLED),
                row.text("availability_description"),
                row.optionalText("preorder_release_date"),
                row.text("preorder_message"),
                row.flag("is_visible"),
                row.flag("is_featured"),
                row.flag("is_free_shipping"),
                readRelated(row),
                row.text("warranty"),
                row.text("condition"),
                row.flag("is_condition_shown"),
                row.count("order_quantity_minimum"),
                row.count("order_quantity_maximum"),
                row.count("sort_order"),
                row.row("custom_url").text("url"),
                SeoTextJson.read(row),
                ProductCodesJson.read(row),
                readMeasures(row),
                row.count("reviews_count"),
                row.count("reviews_rating_sum"),
                row.number("total_sold"),
                row.text("date_created"),
                row.text("date_modified"),
                readVariants(row, options),
                options,
                ProductOptionJson.readAll(row.list("modifiers")),
                readImages(row.list("images")),
                readVideos(row.list("videos")),
                readCustomFields(row.list("custom_fields")),
                BulkTierJson.readAll(row.list("bulk_pricing_rules")),
                readReviews(row.list("reviews")));
    }

    /** Reads only what a shopper chooses. */
    public static ProductChoices readChoices(JsonNode json) {
        JsonRow row = JsonRow.of("product", json);
        return new ProductChoices(
                row.id("id"),
                ProductOptionJson.readAll(row.list("options")),
                ProductOptionJson.readAll(row.list("modifiers")));
    }

    /** Reads only what BigCommerce does not date. */
    public static ProductParts readParts(JsonNode json) {
        JsonRow row = JsonRow.of("product", json);
        return new ProductParts(
                row.id("id"),
                row.ids("categories"),
                row.optionalId("brand_id"),
                row.count("inventory_level"),
                row.number("total_sold"),
                readRelated(row),
                row.count("reviews_count"),
                row.count("reviews_rating_sum"),
                readImages(row.list("images")),
                readVideos(row.list("videos")),
                readCustomFields(row.list("custom_fields")),
                BulkTierJson.readAll(row.list("bulk_pricing_rules")),
                readReviews(row.list("reviews")));
    }

    private static List<Long> readRelated(JsonRow row) {
        return row.ids("related_products").stream().filter(id -> id > 0).toList();
    }

    private static ProductPrices readPrices(JsonRow row) {
        return new ProductPrices(
                row.decimal("price"),
                row.amountUnlessZero("sale_price"),
                row.amountUnlessZero("retail_price"),
                row.amountUnlessZero("map_price"),
                row.decimal("calculated_price"),
                row.flag("is_price_hidden"),
                row.text("price_hidden_label"));
    }

    private static Product.Measures readMeasures(JsonRow row) {
        return new Product.Measures(
                row.decimalOrZero("weight"),
                row.decimalOrZero("width"),
                row.decimalOrZero("height"),
                row.decimalOrZero("depth"));
    }

    private static List<Variant> readVariants(JsonRow row, List<ProductOption> options) {
        List<Long> order = options.stream().map(ProductOption::id).toList();
        List<Variant> variants = row.list("variants").stream()
                .map(variant -> VariantJson.read(variant, order))
                .sorted(Comparator.comparingLong(Variant::id))
                .toList();
        if (variants.isEmpty()) {
            throw new UnreadableRowException(row.name() + " has no variants; even a simple product has one");
        }
        return variants;
    }

    private static List<Image> readImages(List<JsonNode> images) {
        return images.stream()
                .map(ImageJson::read)
                .sorted(Comparator.comparingInt(Image::sortOrder).thenComparingLong(Image::id))
                .toList();
    }

    private static List<Product.Video> readVideos(List<JsonNode> videos) {
        return videos.stream()
                .map(video -> JsonRow.of("video", video))
                .map(row -> new Product.Video(
                        row.text("video_id"), row.text("title"), row.text("description"), row.count("sort_order")))
                .sorted(Comparator.comparingInt(Product.Video::sortOrder))
                .toList();
    }

    private static List<Product.CustomField> readCustomFields(List<JsonNode> fields) {
        return fields.stream()
                .map(field -> JsonRow.of("custom field", field))
                .map(row -> new Product.CustomField(row.text("name"), row.text("value")))
                .toList();
    }

    private static List<Review> readReviews(List<JsonNode> reviews) {
        return reviews.stream()
                .filter(ReviewJson::isApproved)
                .map(ReviewJson::read)
                .sorted(Comparator.comparingLong(Review::id))
                .toList();
    }

    private static <E extends Enum<E>> E choice(JsonRow row, String field, E otherwise) {
        Optional<String> written = row.optionalText(field);
        for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
            if (written.filter(word(constant)::equals).isPresent()) {
                return constant;
            }
        }
        return otherwise;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
