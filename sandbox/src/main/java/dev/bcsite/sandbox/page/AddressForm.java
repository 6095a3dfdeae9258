package dev.bcsite.sandbox.page;

import static dev.bcsite.sandbox.page.Html.at;
import static dev.bcsite.sandbox.page.Html.tag;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Query;
import dev.bcsite.sandbox.table.Json;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The fields of an address, from and to the fields of the API. */
final class AddressForm {

    private static final List<String> NEEDED =
            List.of("first_name", "last_name", "address1", "city", "postal_code", "country_code");
    private static final List<String> FIELDS = List.of(
            "first_name",
            "last_name",
            "company",
            "address1",
            "address2",
            "city",
            "state_or_province",
            "postal_code",
            "country_code",
            "phone");

    private AddressForm() {}

    static Html fields(Form form, String section) {
        return tag(
                "div",
                at("class", "address"),
                form.text("first_name", "First name", "text", section + " given-name", true),
                form.text("last_name", "Last name", "text", section + " family-name", true),
                form.text("company", "Company", "text", section + " organization", false),
                form.text("address1", "Street and number", "text", section + " address-line1", true),
                form.text("address2", "Flat, floor", "text", section + " address-line2", false),
                form.text("postal_code", "Postal code", "text", section + " postal-code", true),
                form.text("city", "City", "text", section + " address-level2", true),
                form.text("state_or_province", "State or province", "text", section + " address-level1", false),
                form.choice("country_code", "Country", section + " country", countries()),
                form.text("phone", "Phone", "tel", section + " tel", false));
    }

    private static List<Map.Entry<String, String>> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> Map.entry(code, new Locale("", code).getDisplayCountry(Locale.ENGLISH)))
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .toList();
    }

    /** @param country the one to begin with, where the address has none */
    static Form of(ObjectNode address, String country) {
        Map<String, String> values = new TreeMap<>();
        FIELDS.forEach(field -> values.put(field, address.path(field).asText("")));
        if (values.get("country_code").isEmpty()) {
            values.put("country_code", country);
        }
        return Form.of(values);
    }

    static Form typed(Query query) {
        return Form.of(query.parameters());
    }

    /** The form with what is missing in it. */
    static Form checked(Query query) {
        Map<String, String> problems = new TreeMap<>();
        for (String field : NEEDED) {
            if (query.get(field).filter(text -> !text.isBlank()).isEmpty()) {
                problems.put(field, "Please fill this in.");
            }
        }
        return new Form(query.parameters(), problems);
    }

    static ObjectNode read(Query query) {
        ObjectNode address = Json.object();
        FIELDS.forEach(
                field -> address.put(field, query.get(field).map(String::strip).orElse("")));
        return address;
    }

    /** The address in lines, to be read. */
    static Html shown(ObjectNode address) {
        List<String> lines = List.of(
                text(address, "first_name") + " " + text(address, "last_name"),
                text(address, "company"),
                text(address, "address1"),
                text(address, "address2"),
                (text(address, "postal_code") + " " + text(address, "city") + " " + text(address, "state_or_province"))
                        .strip(),
                text(address, "country"));
        return tag(
                "address",
                lines.stream()
                        .filter(line -> !line.isBlank())
                        .map(line -> tag("span", line.strip()))
                        .toList());
    }

    private static String text(ObjectNode address, String field) {
        return address.path(field).asText("");
    }
}
