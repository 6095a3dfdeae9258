package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of a product, but for prices, options and stock. */
final class ProductFields {

    private static final int LARGEST_VARIANT_PAGE = 250;
    private static final int RELATED = 5;

    private ProductFields() {}

    static void bind(Bindings bindings) {
        Bindings.Type product = bindings.type("Product").node();
        bindTexts(product);
        bindMeasurements(product);
        bindMeasurements(bindings.type("Variant"));
        bindParts(product);
        bindVariants(bindings, product);
        ReviewFields.bind(bindings);
    }

    private static void bindTexts(Bindings.Type product) {
        product.at("path", "custom_url.url")
                .text("sku", "sku")
                .text("description", "description")
                .text("warranty", "warranty")
                .text("availabilityDescription", "availability_description")
                .textOrNull("upc", "upc")
                .textOrNull("mpn", "mpn")
                .textOrNull("gtin", "gtin")
                .field("plainTextDescription", call -> PlainText.of(call, "description"))
                .field("minPurchaseQuantity", call -> quantity(call, "order_quantity_minimum"))
                .field("maxPurchaseQuantity", call -> quantity(call, "order_quantity_maximum"))
                .field("addToCartUrl", call -> shopUrl(call, "/cart.php?action=add&product_id="))
                .field("addToWishlistUrl", call -> shopUrl(call, "/wishlist.php?action=add&product_id="))
                .field("availabilityV2", ProductFields::availability)
                .field(
                        "condition",
                        call -> call.row().path("condition").asText("New").toUpperCase(Locale.ROOT))
                .field("createdAt", call -> Moment.of(call.row().path("date_created")))
                .field("seo", call -> Seo.of(call.row(), "name"))
                .field("showCartAction", ProductFields::showsCartAction);
    }

    private static Optional<Long> quantity(Call call, String field) {
        return Optional.of(call.row().path(field).asLong()).filter(quantity -> quantity > 0);
    }

    private static String shopUrl(Call call, String path) {
        return call.visit().siteUrl() + path + call.row().path("id").asLong();
    }

    private static boolean showsCartAction(Call call) {
        boolean isSold = !call.row().path("availability").asText().equals("disabled")
                && !call.row().path("is_price_hidden").asBoolean()
                && !call.source(Chosen.class).adjustments().isHidden();
        return isSold && Visit.isOn(call.visit().settings("storefront/product"), "show_add_to_cart_link");
    }

    private static Row availability(Call call) {
        ObjectNode product = call.row();
        ObjectNode shown = Json.object()
                .put("description", product.path("availability_description").asText(""));
        Optional<String> barred = call.source(Chosen.class).adjustments().barred();
        if (barred.isPresent()) {
            return unavailable(shown, barred.get());
        }
        return switch (product.path("availability").asText("available")) {
            case "preorder" -> Row.of("ProductPreOrder", preorder(product, shown));
            case "disabled" ->
                unavailable(shown, product.path("availability_description").asText(""));
            default -> Row.of("ProductAvailable", shown.put("status", "Available"));
        };
    }

    private static Row unavailable(ObjectNode shown, String message) {
        return Row.of("ProductUnavailable", shown.put("status", "Unavailable").put("message", message));
    }

    private static ObjectNode preorder(ObjectNode product, ObjectNode shown) {
        shown.put("status", "Preorder")
                .put("message", product.path("preorder_message").asText(""));
        Moment.of(product.path("preorder_release_date")).ifPresent(date -> shown.set("willBeReleasedAt", date));
        return shown;
    }

    private static void bindMeasurements(Bindings.Type type) {
        type.field("weight", call -> measurement(call, "weight", "weight_units"));
        for (String side : List.of("height", "width", "depth")) {
            type.field(side, call -> measurement(call, side, "dimension_units"));
        }
    }

    /** A variant without its own has the product's. */
    private static ObjectNode measurement(Call call, String field, String unit) {
        JsonNode own = call.row().path(field);
        boolean inherits = !own.isNumber() && call.environment().getSource() instanceof VariantRow;
        JsonNode value = inherits ? call.source(VariantRow.class).product().path(field) : own;
        return Json.object()
                .put("value", value.decimalValue())
                .put("unit", call.visit().store().path(unit).asText(""));
    }

    private static void bindParts(Bindings.Type product) {
        product.field(
                        "brand",
                        call -> Brands.one(
                                call.visit(), call.row().path("brand_id").asLong()))
                .connection(
                        "categories",
                        call -> Json.longs(call.row(), "categories").stream()
                                .map(id -> CategoryTree.of(call.visit()).visible(id))
                                .flatMap(Optional::stream)
                                .map(row -> Row.of("Category", row))
                                .toList())
                .connection("customFields", ProductFields::customFields)
                .connection("images", call -> call.visit().pictures().ofProductRow(call.row()))
                .field("defaultImage", ProductFields::defaultImage)
                .connection("videos", ProductFields::videos)
                .field("relatedProducts", ProductFields::related)
                .connection(
                        "locales",
                        call -> LocaleLinks.of(
                                call, call.row().path("custom_url").path("url").asText()));
    }

    private static List<ObjectNode> customFields(Call call) {
        List<String> names = call.texts("names");
        return Json.objects(call.row(), "custom_fields").stream()
                .filter(field ->
                        names.isEmpty() || names.contains(field.path("name").asText()))
                .toList();
    }

    /** The picture of what was chosen, else the one marked as thumbnail. */
    private static Optional<ObjectNode> defaultImage(Call call) {
        Pictures pictures = call.visit().pictures();
        Chosen source = call.source(Chosen.class);
        Optional<ObjectNode> chosen = source.adjustments()
                .picture()
                .or(() -> source.variant()
                        .map(variant -> variant.path("image_url").asText("")))
                .flatMap(picture -> pictures.at(picture, call.row().path("name").asText()));
        List<ObjectNode> all = pictures.ofProductRow(call.row());
        return chosen.or(() -> all.stream()
                        .filter(picture -> picture.path("isDefault").asBoolean())
                        .findFirst())
                .or(() -> all.stream().findFirst());
    }

    private static List<ObjectNode> videos(Call call) {
        return Json.objects(call.row(), "videos").stream()
                .map(video -> Json.object()
                        .put("title", video.path("title").asText(""))
                        .put(
                                "url",
                                "https://www.youtube.com/watch?v="
                                        + video.path("video_id").asText()))
                .toList();
    }

    /** Those the merchant chose; {@code [-1]} leaves the choice to the store, which takes others of the same category. */
    private static Object related(Call call) {
        Shelf shelf = call.visit().shelf();
        List<Long> chosen = new ArrayList<>();
        call.row().path("related_products").forEach(id -> chosen.add(id.asLong()));
        Stream<Card> cards = chosen.equals(List.of(-1L))
                ? alike(shelf, call.row())
                : chosen.stream().map(shelf::card).flatMap(Optional::stream);
        return ProductLists.page(call, cards.toList());
    }

    private static Stream<Card> alike(Shelf shelf, ObjectNode product) {
        var categories = Json.longs(product, "categories");
        return shelf.cards().stream()
                .filter(card -> card.id() != product.path("id").asLong())
                .filter(card -> card.categories().stream().anyMatch(categories::contains))
                .sorted(Comparator.comparingLong(Card::sold).reversed().thenComparingLong(Card::id))
                .limit(RELATED);
    }

    private static void bindVariants(Bindings bindings, Bindings.Type product) {
        product.connection("variants", LARGEST_VARIANT_PAGE, ProductFields::variants);
        bindings.type("Variant")
                .node()
                .text("sku", "sku")
                .field("upc", call -> ownOrProducts(call, "upc"))
                .field("mpn", call -> ownOrProducts(call, "mpn"))
                .field("gtin", call -> ownOrProducts(call, "gtin"))
                .field(
                        "defaultImage",
                        call -> call.visit()
                                .pictures()
                                .at(
                                        call.row().path("image_url").asText(""),
                                        call.source(VariantRow.class)
                                                .product()
                                                .path("name")
                                                .asText()))
                .field("isPurchasable", call -> call.source(VariantRow.class).isPurchasable());
    }

    private static Optional<String> ownOrProducts(Call call, String field) {
        String own = call.row().path(field).asText("");
        String shown = own.isEmpty() || own.equals("null")
                ? call.source(VariantRow.class).product().path(field).asText("")
                : own;
        return Optional.of(shown).filter(text -> !text.isEmpty() && !text.equals("null"));
    }

    private static List<VariantRow> variants(Call call) {
        ObjectNode product = call.source(Chosen.class).product();
        List<Long> ids = call.ids("entityIds");
        List<String> skus = call.texts("skus");
        List<Chosen.Choice> values = call.inputs("optionValueIds").stream()
                .map(value -> new Chosen.Choice(
                        value.number("optionEntityId").orElse(0L),
                        value.number("valueEntityId").orElse(0L)))
                .toList();
        Optional<Boolean> isPurchasable = Optional.ofNullable(call.environment().getArgument("isPurchasable"));
        return Json.objects(product, "variants").stream()
                .filter(row -> ids.isEmpty() || ids.contains(row.path("id").asLong()))
                .filter(row -> skus.isEmpty() || skus.contains(row.path("sku").asText()))
                .filter(row -> new java.util.HashSet<>(Chosen.of(product, row).values()).containsAll(values))
                .map(row -> new VariantRow(product, row))
                .filter(row -> isPurchasable
                        .map(wanted -> wanted == row.isPurchasable())
                        .orElse(true))
                .toList();
    }
}
