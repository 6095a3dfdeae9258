package dev.bcsite.sandbox.seed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.shape.Defaults;
import dev.bcsite.sandbox.table.Json;

/** Options with about four variants for a third of the made-up products, and modifiers for some. */
final class GeneratedOptions {

    private final ObjectNode product;
    private final Chance chance;
    private final long firstId;

    private GeneratedOptions(ObjectNode product, Chance chance, long firstId) {
        this.product = product;
        this.chance = chance;
        this.firstId = firstId;
    }

    static void put(ObjectNode product, Chance chance, long firstId) {
        new GeneratedOptions(product, chance, firstId).put();
    }

    private void put() {
        product.putArray("options");
        product.putArray("modifiers");
        if (chance.percent(33)) {
            putVariants();
        } else {
            putBaseVariant();
        }
        if (chance.percent(8)) {
            putModifier();
        }
        if (product.path("options").isEmpty() && product.path("modifiers").isEmpty()) {
            product.putNull("option_set_id");
        } else {
            product.put("option_set_id", product.path("id").asLong());
        }
    }

    private void putBaseVariant() {
        ObjectNode base = variant(firstId, product.path("sku").asText());
        base.set("inventory_level", product.get("inventory_level"));
        product.putArray("variants").add(base);
        product.put("base_variant_id", firstId);
    }

    private void putVariants() {
        ObjectNode colours = option(0, "Colour", "swatch");
        int first = chance.between(0, Words.COLOURS.size() - 3);
        int colourCount = chance.between(2, 3);
        for (int i = 0; i < colourCount; i++) {
            ObjectNode value = value(colours, i, Words.COLOURS.get(first + i));
            value.putObject("value_data").putArray("colors").add(Words.HEX.get(first + i));
        }
        ObjectNode sizes = option(1, "Size", "rectangles");
        int sizeCount = chance.between(1, 3);
        for (int i = 0; i < sizeCount; i++) {
            value(sizes, 10 + i, Words.SIZES.get(i));
        }
        ArrayNode variants = product.putArray("variants");
        for (ObjectNode colour : Json.objects(colours, "option_values")) {
            for (ObjectNode size : Json.objects(sizes, "option_values")) {
                variants.add(combined(variants.size(), colours, colour, sizes, size));
            }
        }
        if (product.path("inventory_tracking").asText().equals("product")) {
            product.put("inventory_tracking", "variant");
        }
    }

    private ObjectNode combined(int i, ObjectNode colours, ObjectNode colour, ObjectNode sizes, ObjectNode size) {
        ObjectNode variant = variant(firstId + i, product.path("sku").asText() + "-" + (i + 1));
        variant.put("sku_id", firstId + i);
        variant.put("inventory_level", chance.percent(8) ? 0 : chance.between(1, 60));
        if (size.path("sort_order").asInt() > 10) {
            variant.put(
                    "price",
                    product.path("price")
                            .decimalValue()
                            .add(GeneratedProducts.cents(
                                    500 * (size.path("sort_order").asInt() - 10))));
        }
        variant.put("purchasing_disabled", chance.percent(2));
        ArrayNode values = variant.putArray("option_values");
        values.add(chosen(colours, colour)).add(chosen(sizes, size));
        return variant;
    }

    private ObjectNode variant(long id, String sku) {
        ObjectNode variant = Defaults.of("variant");
        return variant.put("id", id)
                .put("product_id", product.path("id").asLong())
                .put("sku", sku);
    }

    private static ObjectNode chosen(ObjectNode option, ObjectNode value) {
        ObjectNode chosen = Json.object();
        chosen.set("id", value.get("id"));
        chosen.set("label", value.get("label"));
        chosen.set("option_id", option.get("id"));
        chosen.set("option_display_name", option.get("display_name"));
        return chosen;
    }

    private ObjectNode option(int i, String name, String type) {
        ObjectNode option = Defaults.of("option");
        option.put("id", firstId + i).put("product_id", product.path("id").asLong());
        option.put("name", name + (firstId + i))
                .put("display_name", name)
                .put("type", type)
                .put("sort_order", i);
        ((ArrayNode) product.get("options")).add(option);
        return option;
    }

    private ObjectNode value(ObjectNode option, int i, String label) {
        ObjectNode value = Defaults.of("option_value");
        value.put("id", firstId + i).put("label", label).put("sort_order", i);
        ((ArrayNode) option.get("option_values")).add(value);
        return value;
    }

    private void putModifier() {
        ObjectNode modifier = Defaults.of("modifier");
        modifier.put("id", firstId + 50).put("product_id", product.path("id").asLong());
        boolean isText = chance.percent(50);
        modifier.put("display_name", isText ? "Engraving" : "Gift box").put("type", isText ? "text" : "radio_buttons");
        modifier.put("name", modifier.path("display_name").asText() + (firstId + 50));
        if (isText) {
            modifier.putObject("config").put("text_characters_limited", true).put("text_max_length", 20);
        } else {
            addModifierValue(modifier, 0, "No box", 0);
            addModifierValue(modifier, 1, "Box", 450);
        }
        ((ArrayNode) product.get("modifiers")).add(modifier);
    }

    private void addModifierValue(ObjectNode modifier, int i, String label, int cents) {
        ObjectNode value = Defaults.of("modifier_value");
        value.put("id", firstId + 50 + i)
                .put("option_id", firstId + 50)
                .put("label", label)
                .put("sort_order", i);
        if (cents > 0) {
            ((ObjectNode) value.get("adjusters"))
                    .putObject("price")
                    .put("adjuster", "relative")
                    .put("adjuster_value", GeneratedProducts.cents(cents));
        }
        ((ArrayNode) modifier.get("option_values")).add(value);
    }
}
