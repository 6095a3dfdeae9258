package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.product.ProductStore;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variants that are written with a new product. Their labels make its options. */
final class NewVariants {

    private final PartArray options;
    private final PartArray variants;

    NewVariants(StoreState state, ProductStore products) {
        this.options = Options.options(state, products).array();
        this.variants = Variants.of(state, products).array();
    }

    void give(ObjectNode product) {
        Map<String, Set<String>> labels = new LinkedHashMap<>();
        for (ObjectNode variant : Json.objects(product, Variants.FIELD)) {
            for (ObjectNode value : Json.objects(variant, OptionValues.FIELD)) {
                labels.computeIfAbsent(value.path("option_display_name").asText(), name -> new LinkedHashSet<>())
                        .add(value.path("label").asText());
            }
        }
        ArrayNode made = Json.array();
        labels.forEach((name, values) -> made.add(option(name, values, made.size())));
        product.set("options", made);
        options.merge(Optional.empty(), product);
        variants.merge(Optional.empty(), product);
    }

    private static ObjectNode option(String name, Set<String> labels, int position) {
        ObjectNode option = Json.object().put("display_name", name).put("type", "radio_buttons");
        ArrayNode values = option.put("sort_order", position).putArray(OptionValues.FIELD);
        for (String label : labels) {
            values.addObject().put("label", label).put("sort_order", values.size() - 1);
        }
        return option;
    }
}
