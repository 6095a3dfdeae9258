package dev.bcsite.sandbox.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.Map;

/** What {@code /v2/store} shows of settings, kept in step with them. */
final class StoreMirror {

    private static final Map<String, Map<String, String>> FIELDS = Map.of(
            "store/profile",
            Map.of("store_name", "name", "store_address", "address", "store_phone", "phone"),
            "store/locale",
            Map.of("default_shopper_language", "language", "store_country", "country"),
            "store/units-of-measurement",
            Map.of(
                    "weight_measurement", "weight_units",
                    "length_measurement", "dimension_units",
                    "decimal_places", "dimension_decimal_places",
                    "decimal_token", "dimension_decimal_token",
                    "thousands_token", "dimension_thousands_token"));

    private final StoreState state;

    StoreMirror(StoreState state) {
        this.state = state;
    }

    void show(SettingsGroup group, ObjectNode settings) {
        FIELDS.getOrDefault(group.path(), Map.of()).forEach((from, to) -> {
            if (settings.hasNonNull(from)) {
                set(to, settings.get(from));
            }
        });
    }

    void set(String field, JsonNode value) {
        ObjectNode store = (ObjectNode) state.documents().get("store").orElseGet(Json::object);
        if (!value.equals(store.get(field))) {
            store.set(field, value);
            state.documents().put("store", store);
        }
    }
}
