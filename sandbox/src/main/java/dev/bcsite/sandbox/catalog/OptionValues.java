package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.product.ProductStore;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.table.Nested;
import java.util.Optional;

/**
 * The values that shoppers choose from, of options or of modifiers.
 *
 * @param choosers {@code options} or {@code modifiers}
 * @param chooserId what paths call the id of one
 */
record OptionValues(ProductStore products, String choosers, String chooserId, Shape shape) {

    static final String FIELD = "option_values";
    private static final int MOST = 250;
    private static final int MOST_COLOURS = 3;
    private static final Shape OF_OPTIONS = Shape.of(
            "option_value",
            Field.text("label").required().between(1, 255),
            Field.whole("sort_order").between(Integer.MIN_VALUE, Integer.MAX_VALUE),
            Field.bool("is_default"),
            Field.any("value_data").nullable());

    static OptionValues ofOptions(ProductStore products) {
        return new OptionValues(products, "options", "option_id", OF_OPTIONS);
    }

    static OptionValues ofModifiers(ProductStore products) {
        Shape shape = Shape.of("modifier_value", OF_OPTIONS.fields().toArray(Field[]::new))
                .and(Field.object("adjusters", Adjusters.SHAPE));
        return new OptionValues(products, "modifiers", "modifier_id", shape);
    }

    /** As they are written together with their option. */
    PartArray array() {
        return new PartArray(FIELD, shape, this::saved, () -> products.nextId(FIELD));
    }

    Resource resource() {
        return Resource.at(
                        "/v3/catalog/products/{product_id}/" + choosers + "/{" + chooserId + "}/values",
                        Scope.PRODUCTS,
                        exchange -> of(exchange.id("product_id"), exchange.id(chooserId)))
                .choosable()
                .fields(shape.with("sort_order", Field::required))
                .saving((exchange, before, row) ->
                        saved(chooser(exchange.id("product_id"), exchange.id(chooserId)), before, row))
                .creates(200)
                .updates(200)
                .removes();
    }

    /** The values of one option; 404 when there is no such option. */
    Nested of(long product, long chooser) {
        chooser(product, chooser);
        return new Nested(products.parts(product, choosers), chooser, FIELD, () -> products.nextId(FIELD));
    }

    private ObjectNode chooser(long product, long id) {
        return products.parts(product, choosers).row(id).orElseThrow(Refusal::notFound);
    }

    private ObjectNode saved(ObjectNode option, Optional<ObjectNode> before, ObjectNode row) {
        var others = Part.others(option, FIELD, row);
        if (others.stream().anyMatch(other -> other.path("label").equals(row.path("label")))) {
            throw Refusal.unprocessable(
                    "label", "the option has a value " + row.path("label").asText() + " already");
        }
        if (before.isEmpty() && others.size() >= MOST) {
            throw Refusal.unprocessable(FIELD, "an option can have " + MOST + " values");
        }
        if (row.path("value_data").path("colors").size() > MOST_COLOURS) {
            throw Refusal.unprocessable("value_data.colors", "at most " + MOST_COLOURS + " colours");
        }
        if (row.has("option_id")) {
            row.set("option_id", option.path("id"));
        }
        return row;
    }
}
