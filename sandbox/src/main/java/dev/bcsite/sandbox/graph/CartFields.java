package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Cart;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.List;

/** Carts as they are asked for. What a line is about leads back into the catalog. */
final class CartFields {

    private CartFields() {}

    static void bind(Bindings bindings) {
        bindings.type("Site")
                .field(
                        "cart",
                        call -> new Basket(call.visit())
                                .find(call.text("entityId"))
                                .map(cart -> shown(call, cart)));
        bindings.type("Cart")
                .connection(
                        "metafields",
                        call -> Metafields.of(
                                call, "cart", call.row().path("entityId").asText()));
        for (String type : List.of("CartPhysicalItem", "CartDigitalItem")) {
            Bindings.Type line = bindings.type(type);
            LineGoods.bind(line);
            line.field("selectedOptions", call -> options(call.row()))
                    .field(
                            "imageUrl",
                            call -> LineGoods.picture(call)
                                    .map(picture -> Pictures.withSize(
                                            picture.path("template").asText(), "500x659", false)))
                    .field(
                            "url",
                            call -> call.visit().siteUrl()
                                    + call.row().path("path").asText());
        }
    }

    static ObjectNode shown(Call call, Cart cart) {
        return CartView.of(call.visit(), cart);
    }

    private static List<Row> options(ObjectNode line) {
        List<Row> options = new ArrayList<>();
        for (ObjectNode option : Json.objects(line, "options")) {
            ObjectNode shown = Json.object()
                    .put("entityId", option.path("option_id").asLong())
                    .put("name", option.path("name").asText())
                    .put("attributeId", option.path("option_id").asText());
            options.add(option(option, shown));
        }
        return options;
    }

    private static Row option(ObjectNode option, ObjectNode shown) {
        String value = option.path("value").asText();
        if (option.has("value_id")) {
            boolean isCheckbox = option.path("type").asText().equals("checkbox");
            return Row.of(
                    isCheckbox ? "CartSelectedCheckboxOption" : "CartSelectedMultipleChoiceOption",
                    shown.put("value", value)
                            .put("valueEntityId", option.path("value_id").asLong()));
        }
        return switch (option.path("type").asText()) {
            case "date" -> {
                Moment.of(option.path("value")).ifPresent(date -> shown.set("date", date));
                yield Row.of("CartSelectedDateFieldOption", shown);
            }
            case "numbers_only_text" ->
                Row.of(
                        "CartSelectedNumberFieldOption",
                        shown.put("number", option.path("value").asDouble()));
            case "multi_line_text" -> Row.of("CartSelectedMultiLineTextFieldOption", shown.put("text", value));
            case "file" -> Row.of("CartSelectedFileUploadOption", shown.put("fileName", value));
            default -> Row.of("CartSelectedTextFieldOption", shown.put("text", value));
        };
    }
}
