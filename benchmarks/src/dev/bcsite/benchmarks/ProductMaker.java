package dev.bcsite.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes the products of the made-up shop, as rows of a seed: about four variants each, three pictures, three custom
 * fields, and prices around 30 of which a quarter is reduced.
 */
final class ProductMaker {

    private static final long FIRST_ID = 100;
    /** Ids of parts follow from the product's, so that they differ in the whole store. */
    private static final long PARTS = 100;
    /** In the shape of BigCommerce's image host, so that pages ask for the sizes of their boxes. */
    private static final String IMAGES = "https://cdn11.bigcommerce.com/s-larch/products/";

    private final ObjectMapper json = new ObjectMapper();
    private final Dice dice;
    private final Prose prose;
    private final List<Maker> makers;
    private final Shelf shelf;

    ProductMaker(Dice dice, Prose prose, List<Maker> makers, Shelf shelf) {
        this.dice = dice;
        this.prose = prose;
        this.makers = makers;
        this.shelf = shelf;
    }

    static long idOf(int number) {
        return FIRST_ID + number;
    }

    ObjectNode product(Shelf.Place place) {
        String name = name();
        ObjectNode product = json.createObjectNode()
                .put("id", place.id())
                .put("name", name)
                .put("type", "physical")
                .put("sku", String.format(Locale.ROOT, "SKU-%06d", place.id()))
                .put("description", prose.description());
        putPrices(product);
        product.put("weight", cents(0.1 + dice.part() * 20))
                .put("brand_id", makers.get(place.maker()).id())
                .put("is_visible", true)
                .put("is_featured", place.featured())
                .put("search_keywords", name.toLowerCase(Locale.ROOT))
                .put("page_title", name + " - buy online")
                .put("meta_description", prose.text(110))
                .put("date_created", day("2024", "08:00:00"))
                .put("date_modified", day("2025", String.format(Locale.ROOT, "%02d:15:00", dice.between(0, 23))));
        product.putObject("custom_url")
                .put("url", "/products/" + Slugs.of(name) + "-" + place.id() + "/")
                .put("is_customized", false);
        place.departments().forEach(product.putArray("categories")::add);
        shelf.neighbours(place).forEach(product.putArray("related_products")::add);
        putPictures(product, place.id(), name);
        putFields(product, place.id());
        putVariants(product, place.id());
        return product;
    }

    private String name() {
        List<String> words = new ArrayList<>();
        if (dice.once(0.12)) {
            words.add(dice.of(Words.FOREIGN));
        }
        int count = dice.between(1, 3);
        for (int i = 0; i < count; i++) {
            words.add(Words.capital(dice.of(Words.FINE)));
        }
        words.add(dice.of(Words.THINGS));
        return String.join(" ", words) + (dice.once(0.03) ? " 12\" & more" : "");
    }

    private void putPrices(ObjectNode product) {
        double price = Math.min(2500, Math.max(1.5, dice.logNormal(3.4, 0.9)));
        product.put("price", cents(price));
        if (dice.once(0.25)) {
            product.put("sale_price", cents(price * (0.5 + dice.part() * 0.45)));
        }
        if (dice.once(0.3)) {
            product.put("retail_price", cents(price * 1.2));
        }
    }

    private void putPictures(ObjectNode product, long id, String name) {
        ArrayNode pictures = product.putArray("images");
        String file = Slugs.of(name) + "__";
        for (int i = 0; i < 3; i++) {
            String stem = IMAGES + id + "/images/" + (id * PARTS + i) + "/" + file + i + ".1767225600.";
            pictures.addObject()
                    .put("id", id * PARTS + i)
                    .put("is_thumbnail", i == 0)
                    .put("sort_order", i)
                    .put("description", name + " view " + (i + 1))
                    .put("image_file", "p/" + id + "/" + file + i + ".jpg")
                    .put("url_standard", stem + "386.513.jpg?c=1")
                    .put("url_thumbnail", stem + "220.290.jpg?c=1")
                    .put("url_tiny", stem + "44.58.jpg?c=1")
                    .put("url_zoom", stem + "1280.1280.jpg?c=1");
        }
    }

    private void putFields(ObjectNode product, long id) {
        ArrayNode fields = product.putArray("custom_fields");
        for (String field : List.of("Material", "Finish", "Origin")) {
            fields.addObject()
                    .put("id", id * PARTS + fields.size())
                    .put("name", field)
                    .put("value", Words.capital(dice.of(Words.FINE)) + " " + dice.of(Words.FINE));
        }
    }

    private void putVariants(ObjectNode product, long id) {
        int count = Math.min(24, 1 + (int) dice.exponential(3.5));
        product.put("inventory_tracking", count == 1 ? "product" : "variant");
        if (count == 1) {
            product.put("inventory_level", stock());
            return;
        }
        List<String> sizes = Words.SIZES.subList(0, Math.min(count, Words.SIZES.size()));
        List<String> colours = new ArrayList<>();
        while (colours.size() * sizes.size() < count) {
            String colour = dice.of(Words.COLOURS);
            if (!colours.contains(colour)) {
                colours.add(colour);
            }
        }
        putOption(product, id, 0, "Colour", colours);
        putOption(product, id, 1, "Size", sizes);
        ArrayNode variants = product.putArray("variants");
        for (int i = 0; i < count; i++) {
            ObjectNode variant = variants.addObject()
                    .put("id", id * PARTS + i)
                    .put("sku", product.path("sku").asText() + String.format(Locale.ROOT, "-%02d", i + 1))
                    .put("inventory_level", stock());
            if (dice.once(0.2)) {
                variant.put("price", cents(product.path("price").doubleValue() * 1.1));
            }
            ArrayNode values = variant.putArray("option_values");
            putValue(values, id, 0, i / sizes.size(), colours);
            putValue(values, id, 1, i % sizes.size(), sizes);
        }
    }

    private static void putOption(ObjectNode product, long id, int number, String name, List<String> labels) {
        ArrayNode options = product.withArray("options");
        ObjectNode option = options.addObject()
                .put("id", optionId(id, number))
                .put("name", name + optionId(id, number))
                .put("display_name", name)
                .put("type", "dropdown")
                .put("sort_order", number);
        ArrayNode values = option.putArray("option_values");
        for (int i = 0; i < labels.size(); i++) {
            values.addObject()
                    .put("id", valueId(id, number, i))
                    .put("label", labels.get(i))
                    .put("sort_order", i);
        }
    }

    private static void putValue(ArrayNode values, long id, int option, int value, List<String> labels) {
        values.addObject()
                .put("id", valueId(id, option, value))
                .put("label", labels.get(value))
                .put("option_id", optionId(id, option));
    }

    private static long optionId(long id, int number) {
        return id * PARTS + number;
    }

    private static long valueId(long id, int option, int value) {
        return id * PARTS + option * PARTS / 2 + value;
    }

    private int stock() {
        return dice.once(0.1) ? 0 : (int) dice.exponential(33);
    }

    private String day(String year, String time) {
        return String.format(
                Locale.ROOT, "%s-%02d-%02dT%s+00:00", year, dice.between(1, 12), dice.between(1, 28), time);
    }

    private static BigDecimal cents(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
    }
}
