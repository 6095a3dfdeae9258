package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.settings.Countries;
import dev.bcsite.sandbox.table.Json;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where the store ships to: anywhere. */
final class ShippingFields {

    private static final Set<String> WITH_STATES = Set.of("AU", "BR", "CA", "IN", "MX", "US");

    private ShippingFields() {}

    static void bind(Bindings bindings) {
        bindings.type("Settings").field("shipping", call -> shipping());
    }

    private static ObjectNode shipping() {
        ObjectNode shipping = Json.object();
        ArrayNode countries =
                shipping.putObject("supportedShippingDestinations").putArray("countries");
        List<ObjectNode> known = Countries.withStates();
        known.forEach(country -> countries.add(country(country)));
        return shipping;
    }

    private static ObjectNode country(ObjectNode country) {
        String code = country.path("country_iso2").asText();
        ObjectNode shown = Json.object()
                .put("entityId", country.path("id").asLong())
                .put("code", code)
                .put("name", country.path("country").asText())
                .put("iso3", country.path("country_iso3").asText())
                .put("stateRequired", WITH_STATES.contains(code));
        shown.set("currency", currency(code));
        ArrayNode states = shown.putArray("statesOrProvinces");
        Json.objects(country, "states")
                .forEach(state -> states.addObject()
                        .put("entityId", state.path("id").asLong())
                        .put("name", state.path("state").asText())
                        .put("abbreviation", state.path("state_abbreviation").asText()));
        return shown;
    }

    private static ObjectNode currency(String country) {
        // Antarctica has none.
        Currency currency = Currency.getInstance(new Locale("", country));
        String code = currency == null ? "USD" : currency.getCurrencyCode();
        return Json.object()
                .put("code", code)
                .put("name", Currency.getInstance(code).getDisplayName(Locale.ENGLISH))
                .put("symbol", Currency.getInstance(code).getSymbol(Locale.ENGLISH));
    }
}
