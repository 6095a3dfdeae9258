package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What differs between the types of options: REST keeps it in {@code config}, GraphQL in fields of seven types. */
final class OptionTypes {

    private static final Map<String, String> STYLES = Map.of(
            "radio_buttons", "RadioButtons",
            "rectangles", "RectangleBoxes",
            "dropdown", "DropdownList",
            "swatch", "Swatch",
            "product_list", "ProductPickList",
            "product_list_with_images", "ProductPickListWithImages");
    private static final int LARGEST_FILE_KILOBYTES = 524_288;

    private OptionTypes() {}

    static void bind(Bindings bindings) {
        for (String type :
                List.of("Checkbox", "DateField", "FileUploadField", "MultiLineTextField", "MultipleChoice")) {
            bindCommon(bindings.type(type + "Option"));
        }
        bindCommon(bindings.type("NumberFieldOption"));
        bindCommon(bindings.type("TextFieldOption"));
        bindCheckbox(bindings.type("CheckboxOption"));
        bindDate(bindings.type("DateFieldOption"));
        bindings.type("FileUploadFieldOption")
                .field(
                        "maxFileSize",
                        call -> Options.config(call, "file_max_size")
                                .map(JsonNode::asLong)
                                .orElse((long) LARGEST_FILE_KILOBYTES))
                .field("fileTypes", OptionTypes::fileTypes);
        bindText(bindings.type("TextFieldOption"));
        bindText(bindings.type("MultiLineTextFieldOption"))
                .field("maxLines", call -> limit(call, "text_lines_limited", "text_max_lines"));
        bindNumber(bindings.type("NumberFieldOption"));
        bindings.type("MultipleChoiceOption")
                .field(
                        "displayStyle",
                        call -> STYLES.getOrDefault(call.row().path("type").asText(), "DropdownList"))
                .connection("values", call -> Options.values(call.source(Options.Asked.class)));
        bindValues(bindings);
    }

    private static void bindCommon(Bindings.Type type) {
        type.field("isRequired", Options::isRequired)
                .field(
                        "isVariantOption",
                        call -> call.source(Options.Asked.class).isVariantOption());
    }

    private static void bindCheckbox(Bindings.Type type) {
        type.field(
                        "checkedByDefault",
                        call -> call.row()
                                .path("config")
                                .path("checked_by_default")
                                .asBoolean())
                .text("label", "config.checkbox_label")
                .field("checkedOptionValueEntityId", call -> checkedValue(call, true))
                .field("uncheckedOptionValueEntityId", call -> checkedValue(call, false));
    }

    /** The value that says yes, or the one that says no; a checkbox without values is 0 for both. */
    private static long checkedValue(Call call, boolean isChecked) {
        for (JsonNode value : call.row().path("option_values")) {
            JsonNode data = value.path("value_data").path("checked_value");
            boolean saysYes = data.isBoolean()
                    ? data.asBoolean()
                    : value.path("label").asText().equalsIgnoreCase("yes");
            if (saysYes == isChecked) {
                return value.path("id").asLong();
            }
        }
        return 0;
    }

    private static void bindDate(Bindings.Type type) {
        type.field("defaultValue", call -> Options.config(call, "default_value"))
                .field("earliest", call -> limit(call, "date_limited", "date_earliest_value"))
                .field("latest", call -> limit(call, "date_limited", "date_latest_value"))
                .field("limitDateBy", call -> limitBy(call, "date_limited", "date_limit_mode", "_DATE"));
    }

    private static void bindNumber(Bindings.Type type) {
        type.field("defaultValue", call -> Options.config(call, "default_value").map(OptionTypes::number))
                .field("lowest", call -> limit(call, "number_limited", "number_lowest_value"))
                .field("highest", call -> limit(call, "number_limited", "number_highest_value"))
                .field(
                        "isIntegerOnly",
                        call -> call.row()
                                .path("config")
                                .path("number_integers_only")
                                .asBoolean())
                .field("limitNumberBy", call -> limitBy(call, "number_limited", "number_limit_mode", "_VALUE"));
    }

    private static Bindings.Type bindText(Bindings.Type type) {
        return type.textOrNull("defaultValue", "config.default_value")
                .field("minLength", call -> limit(call, "text_characters_limited", "text_min_length"))
                .field("maxLength", call -> limit(call, "text_characters_limited", "text_max_length"));
    }

    /** A limit, unless the option says that it does not limit. */
    private static Optional<JsonNode> limit(Call call, String flag, String field) {
        return Visit.isOn(call.row().path("config"), flag) ? Options.config(call, field) : Optional.empty();
    }

    private static String limitBy(Call call, String flag, String mode, String ending) {
        JsonNode config = call.row().path("config");
        String limit = config.path(mode).asText("").toUpperCase(Locale.ROOT);
        if (!config.path(flag).asBoolean() || limit.isEmpty()) {
            return "NO_LIMIT";
        }
        return limit.equals("RANGE") ? limit : limit + ending;
    }

    private static double number(JsonNode value) {
        return value.asDouble();
    }

    private static List<String> fileTypes(Call call) {
        List<String> types = new ArrayList<>();
        for (String field : List.of("file_types_supported", "file_types_other")) {
            call.row().path("config").path(field).forEach(type -> types.add(type.asText()));
        }
        return types;
    }

    private static void bindValues(Bindings bindings) {
        for (String type : List.of("MultipleChoice", "Swatch", "ProductPickList")) {
            bindings.type(type + "OptionValue").field("isSelected", OptionTypes::isSelected);
        }
        bindings.type("SwatchOptionValue")
                .field("hexColors", call -> colors(call.row()))
                .field("imageUrl", OptionTypes::swatchImage);
        bindings.type("ProductPickListOptionValue")
                .field("productId", call -> linkedId(call.row()))
                .field(
                        "defaultImage",
                        call -> linked(call)
                                .flatMap(product -> call.visit().pictures().ofProductRow(product).stream()
                                        .min(Comparator.comparing(picture ->
                                                !picture.path("isDefault").asBoolean()))))
                .field(
                        "autoAdjustInventory",
                        call -> call.source(Options.OptionValue.class)
                                .option()
                                .json()
                                .path("config")
                                .path("product_list_adjusts_inventory")
                                .asBoolean())
                .field("linkedProduct", OptionTypes::linked);
    }

    /** Null when nothing was chosen at all. */
    private static Optional<Boolean> isSelected(Call call) {
        Options.OptionValue value = call.source(Options.OptionValue.class);
        Chosen chosen = value.option().chosen();
        return chosen.values().isEmpty()
                ? Optional.empty()
                : Optional.of(chosen.isChosen(
                        value.option().json().path("id").asLong(),
                        value.json().path("id").asLong()));
    }

    private static List<String> colors(ObjectNode value) {
        List<String> colors = new ArrayList<>();
        value.path("value_data").path("colors").forEach(color -> colors.add(color.asText()));
        return colors;
    }

    private static Optional<String> swatchImage(Call call) {
        String path = call.row().path("value_data").path("image_url").asText("");
        String size = call.integer("width").orElse(0)
                + call.integer("height").map(height -> "x" + height).orElse("w");
        return call.visit()
                .pictures()
                .at(path, "")
                .map(picture -> Pictures.withSize(picture.path("template").asText(), size, call.flag("lossy")));
    }

    private static long linkedId(ObjectNode value) {
        return value.path("value_data").path("product_id").asLong();
    }

    private static Optional<ObjectNode> linked(Call call) {
        return call.visit().state().products().row(linkedId(call.row()));
    }
}
