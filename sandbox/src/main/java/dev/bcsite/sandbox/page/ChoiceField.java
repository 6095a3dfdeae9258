package dev.bcsite.sandbox.page;

import static dev.bcsite.sandbox.page.Html.all;
import static dev.bcsite.sandbox.page.Html.at;
import static dev.bcsite.sandbox.page.Html.flag;
import static dev.bcsite.sandbox.page.Html.tag;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * An option or a modifier of a product as a field of its form, named {@code attribute[ID]} as BigCommerce names it.
 *
 * <p>A file has to be chosen again when the form comes back: browsers do not fill that in.
 *
 * @param isOption an option picks the variant, so one of its values must be chosen
 */
record ChoiceField(ObjectNode choice, boolean isOption, Form form) {

    Html html() {
        return switch (choice.path("type").asText()) {
            case "file" -> uploaded();
            case "text", "numbers_only_text", "multi_line_text", "date" -> typed();
            case "checkbox" -> ticked();
            case "dropdown" -> listed();
            default -> picked();
        };
    }

    static String name(ObjectNode choice) {
        return "attribute[" + choice.path("id").asLong() + "]";
    }

    private String id() {
        return "attribute-" + choice.path("id").asLong();
    }

    private String label() {
        return choice.path("display_name").asText();
    }

    private boolean isRequired() {
        return isOption || choice.path("required").asBoolean();
    }

    private boolean isChosen(ObjectNode value) {
        String typed = form.value(name(choice));
        return form.values().isEmpty()
                ? value.path("is_default").asBoolean()
                : typed.equals(value.path("id").asText());
    }

    private Html caption() {
        return all(label(), isRequired() ? Html.NOTHING : tag("span", " (optional)"));
    }

    private Html typed() {
        var config = choice.path("config");
        String type = choice.path("type").asText();
        List<Object> parts =
                new ArrayList<>(List.of(at("id", id()), at("name", name(choice)), flag("required", isRequired())));
        if (config.path("text_characters_limited").asBoolean()
                && config.path("text_max_length").asLong() > 0) {
            parts.add(at("maxlength", config.path("text_max_length").asText()));
        }
        String value = form.values().isEmpty() ? config.path("default_value").asText("") : form.value(name(choice));
        Html input;
        if (type.equals("multi_line_text")) {
            parts.add(at("rows", "3"));
            parts.add(value);
            input = tag("textarea", parts.toArray());
        } else {
            parts.add(at("value", value));
            parts.add(at("type", type.equals("date") ? "date" : "text"));
            if (type.equals("numbers_only_text")) {
                parts.add(at("inputmode", "decimal"));
            }
            input = tag("input", parts.toArray());
        }
        return tag("p", at("class", "field"), tag("label", at("for", id()), caption()), input);
    }

    private Html uploaded() {
        String accept = FileRules.of(choice).accept();
        return tag(
                "p",
                at("class", "field"),
                tag("label", at("for", id()), caption()),
                tag(
                        "input",
                        at("type", "file"),
                        at("id", id()),
                        at("name", name(choice)),
                        accept.isEmpty() ? List.of() : at("accept", accept),
                        flag("required", isRequired())));
    }

    /** Sent only when ticked: as the value that means yes. */
    private Html ticked() {
        List<ObjectNode> values = values();
        ObjectNode yes = values.stream()
                .filter(value -> value.path("value_data").path("checked_value").asBoolean())
                .findFirst()
                .orElseGet(Json::object);
        String label = choice.path("config").path("checkbox_label").asText("");
        boolean isTicked = form.values().isEmpty()
                ? choice.path("config").path("checked_by_default").asBoolean()
                : form.value(name(choice)).equals(yes.path("id").asText());
        return tag(
                "p",
                at("class", "check"),
                tag(
                        "input",
                        at("type", "checkbox"),
                        at("id", id()),
                        at("name", name(choice)),
                        at("value", yes.path("id").asText()),
                        flag("required", choice.path("required").asBoolean()),
                        flag("checked", isTicked)),
                tag("label", at("for", id()), label.isEmpty() ? label() : label));
    }

    private Html listed() {
        List<Html> options = new ArrayList<>();
        options.add(tag("option", at("value", ""), isRequired() ? "Please choose" : "None"));
        values().forEach(value -> options.add(tag(
                "option",
                at("value", value.path("id").asText()),
                flag("selected", isChosen(value)),
                value.path("label").asText())));
        return tag(
                "p",
                at("class", "field"),
                tag("label", at("for", id()), caption()),
                tag("select", at("id", id()), at("name", name(choice)), flag("required", isRequired()), options));
    }

    private Html picked() {
        List<Html> choices = new ArrayList<>();
        if (!isRequired()) {
            choices.add(radio("", "None", id() + "-none", values().stream().noneMatch(this::isChosen)));
        }
        values().forEach(value -> choices.add(radio(
                value.path("id").asText(),
                value.path("label").asText(),
                "value-" + value.path("id").asText(),
                isChosen(value))));
        return tag("fieldset", at("class", "options"), tag("legend", caption()), choices);
    }

    private Html radio(String value, String label, String id, boolean isChosen) {
        return tag(
                "p",
                tag(
                        "input",
                        at("type", "radio"),
                        at("id", id),
                        at("name", name(choice)),
                        at("value", value),
                        flag("required", isRequired()),
                        flag("checked", isChosen)),
                tag("label", at("for", id), label));
    }

    private List<ObjectNode> values() {
        return Json.objects(choice, "option_values");
    }
}
