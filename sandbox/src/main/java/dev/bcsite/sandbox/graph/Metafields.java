package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What apps attach to things, as far as they let storefronts see it. */
final class Metafields {

    private Metafields() {}

    static void bind(Bindings bindings) {
        bindings.type("Metafields").node().text("description", "description");
        bindings.type("Channel")
                .connection(
                        "metafields", call -> of(call, "channel", call.visit().channel()));
        bindings.type("Store").connection("metafields", call -> of(call, "store", 0));
        for (String type : List.of("Product", "Variant", "Brand")) {
            bindings.type(type)
                    .connection(
                            "metafields",
                            call -> of(
                                    call,
                                    type.toLowerCase(Locale.ROOT),
                                    call.row().path("id").asLong()));
        }
        bindings.type("Category")
                .connection(
                        "metafields",
                        call -> of(
                                call, "category", call.row().path("category_id").asLong()));
    }

    static List<ObjectNode> of(Call call, String type, long id) {
        return of(call, type, Long.toString(id));
    }

    static List<ObjectNode> of(Call call, String type, String id) {
        String namespace = call.text("namespace").orElse("");
        List<String> keys = call.texts("keys");
        Table all = call.visit().state().table(Kind.METAFIELDS);
        return Arrays.stream(all.having("resource_id", id))
                .mapToObj(all::row)
                .flatMap(Optional::stream)
                .filter(field -> field.path("resource_type").asText().equals(type))
                .filter(field -> field.path("permission_set").asText().endsWith("_and_sf_access"))
                .filter(field -> field.path("namespace").asText().equals(namespace))
                .filter(field ->
                        keys.isEmpty() || keys.contains(field.path("key").asText()))
                .toList();
    }
}
