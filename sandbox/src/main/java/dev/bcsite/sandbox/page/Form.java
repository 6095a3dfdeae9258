package dev.bcsite.sandbox.page;

import static dev.bcsite.sandbox.page.Html.at;
import static dev.bcsite.sandbox.page.Html.flag;
import static dev.bcsite.sandbox.page.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Fields of a form with what was typed before and what was wrong with it.
 *
 * @param values what each field holds, by name
 * @param problems what is wrong, by name
 */
record Form(Map<String, String> values, Map<String, String> problems) {

    static Form empty() {
        return new Form(Map.of(), Map.of());
    }

    static Form of(Map<String, String> values) {
        return new Form(values, Map.of());
    }

    /** The same with this field empty: what nobody should find in a page. */
    Form without(String name) {
        Map<String, String> fewer = new TreeMap<>(values);
        fewer.remove(name);
        return new Form(fewer, problems);
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** @param autocomplete what browsers know the field as */
    Html text(String name, String label, String type, String autocomplete, boolean isRequired) {
        List<Object> input = new ArrayList<>(List.of(
                at("id", name),
                at("name", name),
                at("type", type),
                at("value", value(name)),
                at("autocomplete", autocomplete),
                flag("required", isRequired)));
        if (type.equals("tel") && !autocomplete.equals("tel")) {
            input.add(at("inputmode", "numeric"));
        }
        return field(name, label, isRequired, tag("input", described(input, name)));
    }

    /** @param options value and label of each */
    Html choice(String name, String label, String autocomplete, List<Map.Entry<String, String>> options) {
        List<Html> shown = options.stream()
                .map(option -> tag(
                        "option",
                        at("value", option.getKey()),
                        flag("selected", option.getKey().equals(value(name))),
                        option.getValue()))
                .toList();
        List<Object> parts = List.of(
                at("id", name), at("name", name), at("autocomplete", autocomplete), flag("required", true), shown);
        return field(name, label, true, tag("select", described(parts, name)));
    }

    Html check(String name, String label, boolean isChecked) {
        return tag(
                "p",
                at("class", "check"),
                tag("input", at("type", "checkbox"), at("id", name), at("name", name), flag("checked", isChecked)),
                tag("label", at("for", name), label));
    }

    private Object[] described(List<Object> parts, String name) {
        List<Object> all = new ArrayList<>(parts);
        if (problems.containsKey(name)) {
            all.add(0, at("aria-invalid", "true"));
            all.add(0, at("aria-describedby", name + "-problem"));
        }
        return all.toArray();
    }

    private Html field(String name, String label, boolean isRequired, Html input) {
        return tag(
                "p",
                at("class", "field " + name),
                tag("label", at("for", name), label, isRequired ? Html.NOTHING : tag("span", " (optional)")),
                input,
                problem(name));
    }

    private Optional<Html> problem(String name) {
        return Optional.ofNullable(problems.get(name))
                .map(text -> tag("span", at("class", "problem"), at("id", name + "-problem"), text));
    }

    static Html button(String label) {
        return tag("button", at("class", "main"), label);
    }

    static Html hidden(String name, String value) {
        return tag("input", at("type", "hidden"), at("name", name), at("value", value));
    }
}
