package dev.bcsite.sandbox.seed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.product.Prices;
import dev.bcsite.sandbox.shape.Defaults;
import dev.bcsite.sandbox.shape.Slug;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.RowSource;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * The products of a made-up shop. A row is made when it is asked for and depends on its id and the seed only, so a
 * hundred thousand of them take no memory.
 *
 * <p>Ids of parts follow from the product's: its variants are 100 times its id and up, and so on.
 */
final class GeneratedProducts implements RowSource {

    private static final long PARTS_PER_PRODUCT = 100;
    /** Each of these is in every outline, as it is in the row. */
    private static final Set<String> OUTLINED = Set.of(
            "id",
            "name",
            "sku",
            "price",
            "weight",
            "condition",
            "is_free_shipping",
            "is_featured",
            "categories",
            "brand_id",
            "is_visible",
            "channels");

    private final int count;
    private final long seed;
    private final GeneratedCategories categories;
    private final GeneratedBrands brands;

    GeneratedProducts(int count, long seed, GeneratedCategories categories, GeneratedBrands brands) {
        this.count = count;
        this.seed = seed;
        this.categories = categories;
        this.brands = brands;
    }

    static long largestPartId(int products) {
        return (products + 1) * PARTS_PER_PRODUCT;
    }

    @Override
    public long[] ids() {
        return LongStream.rangeClosed(1, count).toArray();
    }

    @Override
    public ObjectNode row(long id) {
        Chance chance = new Chance(seed, "product", id);
        ObjectNode product = Defaults.of("product");
        begin(product, chance, id);
        String name = product.path("name").asText();
        putStock(product, chance);
        product.put("date_created", Moments.catalog(id)).put("date_modified", Moments.catalog(id));
        product.put("search_keywords", chance.of(Words.MATERIALS) + ", " + chance.of(Words.THINGS));
        product.putObject("custom_url")
                .put("url", "/" + Slug.of(name) + "-" + id + "/")
                .put("is_customized", false);
        GeneratedOptions.put(product, chance, id * PARTS_PER_PRODUCT);
        putImages(product, chance, id, name);
        putCustomFields(product, chance, id);
        putReviews(product, chance, id);
        Prices.calculate(product);
        return product;
    }

    /** What is drawn first and alone, so that it can be drawn without the rest. */
    private void begin(ObjectNode product, Chance chance, long id) {
        product.put("id", id).put("name", name(chance, id)).put("sku", "G-" + id);
        product.put("description", GeneratedText.description(chance));
        putPrices(product, chance);
        putPlace(product, chance, id);
    }

    @Override
    public Set<String> outlined() {
        return OUTLINED;
    }

    /** Most of a row are parts and fields that are the same everywhere, which lists neither filter nor sort by. */
    @Override
    public ObjectNode outline(long id) {
        ObjectNode product = Json.object();
        begin(product, new Chance(seed, "product", id), id);
        return product;
    }

    /** Ids are in all texts that stand for a product, and names are quickly made. */
    @Override
    public Optional<long[]> candidates(String path, String value) {
        return switch (path) {
            case "name" -> Optional.of(named(value));
            case "sku" -> Optional.of(matched("[Gg]-(\\d{1,9})", value, 1));
            case "variants.sku" -> Optional.of(matched("[Gg]-(\\d{1,9})(?:-\\d{1,9})?", value, 1));
            case "custom_url.url" -> Optional.of(matched(".*-(\\d{1,9})/", value, 1));
            case "variants.id" -> Optional.of(matched("(\\d{1,15})", value, PARTS_PER_PRODUCT));
            default -> Optional.empty();
        };
    }

    private long[] named(String name) {
        return LongStream.of(ids())
                .filter(id -> name(new Chance(seed, "product", id), id).equalsIgnoreCase(name))
                .toArray();
    }

    private long[] matched(String pattern, String value, long parts) {
        Matcher matcher = Pattern.compile(pattern).matcher(value);
        return matcher.matches()
                ? LongStream.of(Long.parseLong(matcher.group(1)) / parts)
                        .filter(id -> id >= 1 && id <= count)
                        .toArray()
                : new long[0];
    }

    private static String name(Chance chance, long id) {
        if (chance.percent(3)) {
            return chance.of(Words.FOREIGN) + " " + id;
        }
        return chance.of(Words.ADJECTIVES) + " " + chance.of(Words.MATERIALS) + " " + chance.of(Words.THINGS);
    }

    private static void putPrices(ObjectNode product, Chance chance) {
        BigDecimal price = cents(chance.between(490, 24_900));
        product.put("price", price);
        if (chance.percent(20)) {
            product.put("sale_price", cents(price.movePointRight(2).intValue() * chance.between(60, 90) / 100));
        }
        if (chance.percent(15)) {
            product.put("retail_price", price.add(cents(chance.between(200, 3000))));
        }
        product.put("weight", cents(chance.between(10, 900)));
        product.put("is_free_shipping", chance.percent(5));
        product.put("is_featured", chance.percent(4));
        product.put("condition", chance.percent(2) ? "Used" : "New");
    }

    static BigDecimal cents(int cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    private void putPlace(ObjectNode product, Chance chance, long id) {
        ArrayNode in = product.putArray("categories");
        long first = chance.of(categories.leaves());
        in.add(first);
        long second = chance.of(categories.leaves());
        if (second != first && chance.percent(30)) {
            in.add(second);
        }
        product.put("brand_id", chance.percent(90) ? chance.between(1, brands.count()) : 0);
        product.put("is_visible", !chance.percent(2));
        ArrayNode channels = product.putArray("channels");
        if (!chance.percent(2)) {
            channels.add(1);
        }
        if (chance.percent(10) && count > 1) {
            product.putArray("related_products").add(id % count + 1);
        }
    }

    private static void putStock(ObjectNode product, Chance chance) {
        boolean isTracked = chance.percent(60);
        product.put("inventory_tracking", isTracked ? "product" : "none");
        product.put("inventory_level", isTracked && !chance.percent(5) ? chance.between(1, 300) : 0);
        product.put("inventory_warning_level", isTracked ? 5 : 0);
        product.put("total_sold", chance.between(0, 400));
        product.put("sort_order", chance.between(0, 50));
    }

    private static void putImages(ObjectNode product, Chance chance, long id, String name) {
        ArrayNode images = product.putArray("images");
        int count = chance.percent(3) ? 0 : chance.between(1, 4);
        for (int i = 0; i < count; i++) {
            ObjectNode image = Defaults.of("image");
            image.put("id", id * PARTS_PER_PRODUCT + i).put("product_id", id).put("is_thumbnail", i == 0);
            image.put("sort_order", i).put("description", i == 0 ? name : name + ", view " + (i + 1));
            image.put("image_file", "g/" + id + "/picture-" + id + "-" + i + ".jpg");
            image.put("date_modified", Moments.catalog(id));
            images.add(image);
        }
        product.putArray("videos");
    }

    private static void putCustomFields(ObjectNode product, Chance chance, long id) {
        ArrayNode fields = product.putArray("custom_fields");
        List<String> names = List.of("Material", "Origin", "Care");
        int count = chance.between(0, names.size());
        for (int i = 0; i < count; i++) {
            fields.add(Json.object()
                    .put("id", id * PARTS_PER_PRODUCT + i)
                    .put("name", names.get(i))
                    .put("value", i == 0 ? chance.of(Words.MATERIALS) : chance.of(Words.FEATURES)));
        }
        ArrayNode bulk = product.putArray("bulk_pricing_rules");
        if (chance.percent(4)) {
            bulk.add(Json.object()
                    .put("id", id * PARTS_PER_PRODUCT)
                    .put("quantity_min", 5)
                    .put("quantity_max", 0)
                    .put("type", "percent")
                    .put("amount", ".10"));
        }
    }

    private static void putReviews(ObjectNode product, Chance chance, long id) {
        ArrayNode reviews = product.putArray("reviews");
        int count = chance.percent(25) ? chance.between(1, 5) : 0;
        for (int i = 0; i < count; i++) {
            ObjectNode review = Defaults.of("review");
            review.put("id", id * PARTS_PER_PRODUCT + i).put("rating", chance.between(2, 5));
            review.put("title", "Review " + (i + 1)).put("text", chance.of(Words.REVIEWS));
            review.put("name", chance.of(Words.BRANDS)).put("email", "shopper" + id + "@mail.example");
            review.put("status", chance.percent(85) ? "approved" : "pending");
            for (String date : List.of("date_reviewed", "date_created", "date_modified")) {
                review.put(date, Moments.catalog(id + i * 1440L));
            }
            reviews.add(review);
        }
        ProductParts.countReviews(product);
    }
}
