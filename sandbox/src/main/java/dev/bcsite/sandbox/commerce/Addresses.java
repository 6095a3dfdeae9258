package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Problems;
import dev.bcsite.sandbox.shape.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The addresses of checkouts: a country is enough to begin with, an order needs nearly everything. */
final class Addresses {

    private static final String PHONE = "\\+?[0-9 ().-]{2,25}(x\\d{1,5})?";
    /** Where a letter needs a state, or gets by without a postal code. */
    private static final List<String> WITH_STATES = List.of("AU", "BR", "CA", "IN", "MX", "US");

    private static final List<String> WITHOUT_CODES = List.of("AE", "AO", "BO", "BS", "BZ", "HK", "IE", "PA", "QA");

    private static final Shape FIELDS = Shape.of(
            Field.text("first_name").most(255).or(""),
            Field.text("last_name").most(255).or(""),
            Field.text("email").most(255).or(""),
            Field.text("company").most(255).or(""),
            Field.text("address1").most(255).or(""),
            Field.text("address2").most(255).or(""),
            Field.text("city").most(255).or(""),
            Field.text("state_or_province").most(255).or(""),
            Field.text("state_or_province_code").most(255).or(""),
            Field.text("country_code").required().between(2, 2),
            Field.text("postal_code").most(30).or(""),
            Field.text("phone").most(50).or(""),
            Field.objects("custom_fields", Shape.of(Field.text("field_id").required(), Field.any("field_value")))
                    .orNone());

    private Addresses() {}

    /**
     * The address as it is kept; refuses one that cannot be.
     *
     * @param where what problems call it, with its dot
     * @param reason what it is when it is wrong
     */
    static ObjectNode checked(JsonNode given, String where, Obstacle reason) {
        Problems problems = new Problems();
        ObjectNode address = FIELDS.created(given, where, problems);
        String country = address.path("country_code").asText().toUpperCase(Locale.ROOT);
        String email = address.path("email").asText("");
        String phone = address.path("phone").asText("");
        if (Arrays.stream(Locale.getISOCountries()).noneMatch(country::equals)) {
            problems.add(where + "country_code", "must be the ISO code of a country");
        }
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+")) {
            problems.add(where + "email", "must be an e-mail address");
        }
        if (!phone.isEmpty() && !phone.matches(PHONE)) {
            problems.add(where + "phone", "must be a telephone number");
        }
        problems.refuseAny(reason);
        address.put("country_code", country);
        return address.put("country", new Locale("", country).getDisplayCountry(Locale.ENGLISH));
    }

    /** Adds what is missing for an order. */
    static void addMissing(ObjectNode address, String where, Problems problems, Obstacle reason) {
        for (String field : List.of("first_name", "last_name", "address1", "city", "country_code")) {
            addMissing(address, field, where, problems, reason);
        }
        String country = address.path("country_code").asText();
        if (WITH_STATES.contains(country)
                && address.path("state_or_province_code").asText("").isEmpty()) {
            addMissing(address, "state_or_province", where, problems, reason);
        }
        if (!WITHOUT_CODES.contains(country)) {
            addMissing(address, "postal_code", where, problems, reason);
        }
    }

    private static void addMissing(ObjectNode address, String field, String where, Problems problems, Obstacle reason) {
        if (address.path(field).asText("").isBlank()) {
            reason.in(problems, where + field, "is needed for an order");
        }
    }
}
