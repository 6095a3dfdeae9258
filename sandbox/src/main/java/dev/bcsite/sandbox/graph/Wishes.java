package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.bcsite.sandbox.catalog.VariantLookup;
import dev.bcsite.sandbox.commerce.Obstacle;
import dev.bcsite.sandbox.commerce.Wish;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Reads what somebody wants in a cart. */
record Wishes(StoreState state) {

    /** How each sort of option says what was chosen. */
    private static final Map<String, Function<Input, JsonNode>> CHOICES = Map.of(
            "checkboxes", Wishes::valueId,
            "multipleChoices", Wishes::valueId,
            "dateFields", input -> TextNode.valueOf(input.text("date").orElse("")),
            "textFields", input -> TextNode.valueOf(input.text("text").orElse("")),
            "multiLineTextFields", input -> TextNode.valueOf(input.text("text").orElse("")),
            "numberFields",
                    input -> DecimalNode.valueOf(
                            input.decimal("number").orElse(BigDecimal.ZERO).stripTrailingZeros()));

    private static JsonNode valueId(Input input) {
        return LongNode.valueOf(input.number("optionValueEntityId").orElse(0L));
    }

    /** Products first, then gift certificates. */
    List<Wish> of(Input input) {
        List<Wish> wishes = new ArrayList<>();
        for (Input line : input.inputs("lineItems")) {
            wishes.add(product(line, "lineItems." + wishes.size()));
        }
        int products = wishes.size();
        for (Input certificate : input.inputs("giftCertificates")) {
            wishes.add(certificate(certificate, "giftCertificates." + (wishes.size() - products)));
        }
        return wishes;
    }

    /** A product by its id, or a variant by its SKU. */
    Wish.OfProduct product(Input line, String where) {
        Optional<ObjectNode> bySku = line.has("productEntityId")
                ? Optional.empty()
                : line.text("sku")
                        .map(sku -> new VariantLookup(state)
                                .bySku(sku)
                                .orElseThrow(
                                        () -> Obstacle.UNKNOWN_SKU.at(where + ".sku", "is not a SKU of this store")));
        Optional<Long> variant = bySku.map(row -> row.path("id").asLong()).or(() -> line.number("variantEntityId"));
        long product = bySku.map(row -> row.path("product_id").asLong())
                .or(() -> line.number("productEntityId"))
                .orElseThrow(() -> Obstacle.UNKNOWN_PRODUCT.at(where, "needs a productEntityId or a sku"));
        return new Wish.OfProduct(
                where,
                product,
                variant.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                line.number("quantity").orElse(1L),
                selections(line.input("selectedOptions")),
                Optional.empty(),
                Optional.empty());
    }

    private static List<Wish.Selection> selections(Input chosen) {
        List<Wish.Selection> selections = new ArrayList<>();
        CHOICES.forEach((sort, value) -> chosen.inputs(sort)
                .forEach(input -> selections.add(
                        new Wish.Selection(input.number("optionEntityId").orElse(0L), value.apply(input)))));
        return selections;
    }

    private static Wish certificate(Input input, String where) {
        ObjectNode details = Json.object()
                .put("name", input.text("name").orElse(""))
                .put("theme", theme(input.text("theme").orElse("GENERAL")))
                .put("message", input.text("message").orElse(""));
        for (String side : List.of("sender", "recipient")) {
            details.putObject(side)
                    .put("name", input.input(side).text("name").orElse(""))
                    .put("email", input.input(side).text("email").orElse(""));
        }
        return new Wish.OfCertificate(
                where,
                input.decimal("amount").orElse(BigDecimal.ZERO),
                input.number("quantity").orElse(1L),
                details);
    }

    /** REST writes only the first letter as a capital. */
    private static String theme(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
