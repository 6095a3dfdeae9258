package dev.bcsite.sandbox.catalog;

import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What clients may write into a product, with BigCommerce's limits. */
final class ProductFields {

    /** What a product's own URL is. */
    static final Shape URL = Shape.of(
            Field.text("url").most(255),
            Field.bool("is_customized").or(true),
            Field.bool("create_redirect").or(false));

    static final Shape SHAPE = shape();

    private ProductFields() {}

    private static Shape shape() {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.text("name").required().between(1, 250));
        fields.add(Field.choice("type", "physical", "digital").required());
        fields.addAll(numbers());
        fields.addAll(wholes());
        fields.addAll(texts());
        fields.addAll(choices());
        Stream.of(
                        "is_free_shipping",
                        "is_visible",
                        "is_featured",
                        "is_condition_shown",
                        "is_preorder_only",
                        "is_price_hidden",
                        "open_graph_use_meta_description",
                        "open_graph_use_product_name",
                        "open_graph_use_image")
                .map(Field::bool)
                .forEach(fields::add);
        fields.addAll(lists());
        fields.add(Field.object("custom_url", URL));
        fields.add(Field.date("preorder_release_date").nullable());
        return Shape.of("product", fields.toArray(Field[]::new));
    }

    private static List<Field> numbers() {
        List<Field> numbers = new ArrayList<>(List.of(
                Field.number("weight").required().between(0, 9_999_999_999L),
                Field.number("price").required().least(0),
                Field.number("tax_class_id").between(0, 255)));
        Stream.of("width", "depth", "height")
                .map(name -> Field.number(name).between(0, 9_999_999_999L))
                .forEach(numbers::add);
        Stream.of("cost_price", "retail_price", "sale_price", "map_price", "fixed_cost_shipping_price")
                .map(name -> Field.number(name).least(0))
                .forEach(numbers::add);
        return numbers;
    }

    private static List<Field> wholes() {
        List<Field> wholes = new ArrayList<>();
        Stream.of("brand_id", "order_quantity_minimum", "order_quantity_maximum", "view_count")
                .map(name -> Field.whole(name).between(0, 1_000_000_000))
                .forEach(wholes::add);
        Stream.of("inventory_level", "inventory_warning_level", "reviews_rating_sum", "reviews_count", "total_sold")
                .map(name -> Field.whole(name).between(0, Integer.MAX_VALUE))
                .forEach(wholes::add);
        wholes.add(Field.whole("sort_order").between(Integer.MIN_VALUE, Integer.MAX_VALUE));
        return wholes;
    }

    private static List<Field> texts() {
        List<Field> texts = new ArrayList<>();
        Stream.of(
                        "sku",
                        "product_tax_code",
                        "bin_picking_number",
                        "availability_description",
                        "page_title",
                        "preorder_message",
                        "brand_name")
                .map(name -> Field.text(name).most(255))
                .forEach(texts::add);
        Stream.of("warranty", "search_keywords", "meta_description")
                .map(name -> Field.text(name).most(65_535))
                .forEach(texts::add);
        Stream.of("description", "open_graph_title", "open_graph_description", "date_last_imported")
                .map(Field::text)
                .forEach(texts::add);
        texts.add(Field.text("layout_file").most(500));
        texts.add(Field.text("price_hidden_label").most(200));
        texts.add(Field.text("upc").most(14).nullable());
        texts.add(Field.text("gtin").most(14).nullable());
        texts.add(Field.text("mpn").nullable());
        return texts;
    }

    private static List<Field> choices() {
        return List.of(
                Field.choice("inventory_tracking", "none", "product", "variant"),
                Field.choice("availability", "available", "disabled", "preorder"),
                Field.choice("gift_wrapping_options_type", "any", "none", "list"),
                Field.choice("condition", "New", "Used", "Refurbished"),
                Field.choice(
                        "open_graph_type",
                        "product",
                        "album",
                        "book",
                        "drink",
                        "food",
                        "game",
                        "movie",
                        "song",
                        "tv_show"));
    }

    private static List<Field> lists() {
        List<Field> lists = new ArrayList<>(List.of(
                Field.list("categories", Field.whole("")).most(1000),
                Field.list("related_products", Field.whole("")).most(50),
                Field.list("gift_wrapping_options_list", Field.whole("")),
                Field.list("meta_keywords", Field.text(""))));
        Stream.of("custom_fields", "bulk_pricing_rules", "images", "videos", "variants")
                .map(name -> Field.list(name, Field.any("")))
                .forEach(lists::add);
        return lists;
    }
}
