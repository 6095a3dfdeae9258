package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The store, in the shape of {@code GET /v2/store}. */
public final class StoreJson {

    private StoreJson() {}

    public static Store read(JsonNode json) {
        JsonRow row = JsonRow.of("store", json);
        return new Store(
                row.optionalText("id").orElseThrow(() -> row.wrong("id", "the store hash")),
                row.text("name"),
                row.text("address"),
                row.text("phone"),
                row.text("order_email"),
                row.text("country_code"),
                row.text("language"),
                row.optionalText("currency").orElseThrow(() -> row.wrong("currency", "three letters")),
                row.flag("is_price_entered_with_tax"),
                row.text("weight_units"),
                row.text("dimension_units"),
                row.row("logo").optionalText("url"),
                row.optionalId("default_channel_id").orElse(1L),
                row.optionalId("default_site_id").orElse(1000L),
                row.text("secure_url"));
    }

    static ObjectNode write(Store store) {
        ObjectNode json = Json.object()
                .put("id", store.hash())
                .put("name", store.name())
                .put("address", store.address())
                .put("phone", store.phone())
                .put("order_email", store.email())
                .put("country_code", store.country())
                .put("language", store.language())
                .put("currency", store.currency())
                .put("is_price_entered_with_tax", store.pricesIncludeTax())
                .put("weight_units", store.weightUnit())
                .put("dimension_units", store.lengthUnit());
        store.logoUrl().ifPresent(url -> json.putObject("logo").put("url", url));
        return json.put("default_channel_id", store.defaultChannel())
                .put("default_site_id", store.defaultSite())
                .put("secure_url", store.secureUrl());
    }
}
