package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What leads from a line of a cart or an order back into the catalog.
 *
 * <p>The line says it in {@code productEntityId}, {@code variantEntityId} and {@code options}. A product that the
 * storefront does not show any more leads nowhere.
 */
final class LineGoods {

    private LineGoods() {}

    static void bind(Bindings.Type line) {
        line.field("image", LineGoods::picture)
                .field("brand", LineGoods::brand)
                .field("baseCatalogProduct", call -> product(call).map(Chosen::nothingOf))
                .field(
                        "catalogProductWithOptionSelections",
                        call -> product(call).map(product -> Chosen.of(product, choices(call.row()))));
    }

    private static Optional<ObjectNode> product(Call call) {
        return call.visit().shelf().product(call.row().path("productEntityId").asLong());
    }

    private static Optional<String> brand(Call call) {
        return product(call)
                .flatMap(product -> call.visit()
                        .state()
                        .brands()
                        .row(product.path("brand_id").asLong()))
                .map(brand -> brand.path("name").asText());
    }

    /** The picture of the variant, else the product's main one. */
    static Optional<ObjectNode> picture(Call call) {
        Pictures pictures = call.visit().pictures();
        long variant = call.row().path("variantEntityId").asLong();
        Optional<ObjectNode> product = call.visit()
                .state()
                .products()
                .row(call.row().path("productEntityId").asLong());
        Stream<ObjectNode> own = product.stream()
                .flatMap(row -> Json.objects(row, "variants").stream())
                .filter(row -> row.path("id").asLong() == variant)
                .flatMap(row ->
                        pictures
                                .at(
                                        row.path("image_url").asText(""),
                                        call.row().path("name").asText())
                                .stream());
        Stream<ObjectNode> main = product.stream().flatMap(row -> pictures.ofProductRow(row).stream());
        return Stream.concat(own, main).findFirst();
    }

    private static List<Chosen.Choice> choices(ObjectNode line) {
        return Json.objects(line, "options").stream()
                .filter(option -> option.has("value_id"))
                .map(option -> new Chosen.Choice(
                        option.path("option_id").asLong(),
                        option.path("value_id").asLong()))
                .toList();
    }
}
