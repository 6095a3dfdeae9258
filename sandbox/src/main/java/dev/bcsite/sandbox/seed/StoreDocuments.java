package dev.bcsite.sandbox.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.SeedException;
import dev.bcsite.sandbox.shape.Defaults;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The single documents of a seed: the store, its settings, its tax settings, and channels' currencies.
 *
 * <p>The file {@code settings} is one object; its keys are the paths after {@code /v3/settings/}, with {@code @2} at
 * the end for what channel 2 overrides. More keys may be there: {@code tax/settings}, {@code currency-assignments@1},
 * and what has no path in the API: {@code shipping/methods} and {@code promotions/settings}.
 */
final class StoreDocuments {

    private static final List<String> OTHERS =
            List.of("tax/settings", "currency-assignments", "shipping/methods", "promotions/settings");

    private StoreDocuments() {}

    static Map<String, JsonNode> read(SeedFiles files, Address address) {
        Map<String, JsonNode> documents = new TreeMap<>();
        ObjectNode store = store(files, address);
        documents.put("store", store);
        documents.put("tax/settings", taxSettings(store));
        Defaults.of("settings").properties().forEach(entry -> {
            documents.put("settings/" + entry.getKey(), entry.getValue());
        });
        ((ObjectNode) documents.get("settings/store/profile")).set("store_name", store.get("name"));
        files.single("settings").ifPresent(settings -> overlay(settings, documents));
        return documents;
    }

    private static ObjectNode store(SeedFiles files, Address address) {
        ObjectNode given = files.single("store").map(SeedRow::json).orElseGet(Json::object);
        ObjectNode store = Defaults.filled("store", given);
        store.put("id", address.storeHash());
        if (!given.hasNonNull("secure_url")) {
            store.put("secure_url", address.origin().toString());
        }
        if (!given.hasNonNull("domain")) {
            store.put("domain", address.origin().getAuthority());
        }
        if (!given.hasNonNull("control_panel_base_url")) {
            store.put("control_panel_base_url", "https://store-" + address.storeHash() + ".mybigcommerce.com");
        }
        return store;
    }

    private static ObjectNode taxSettings(ObjectNode store) {
        ObjectNode tax = Defaults.of("tax-settings");
        tax.set("tax_entered_with_prices", store.get("is_price_entered_with_tax"));
        return tax;
    }

    private static void overlay(SeedRow settings, Map<String, JsonNode> documents) {
        settings.json().properties().forEach(entry -> {
            String key = documentKey(settings, entry.getKey());
            JsonNode before = Optional.ofNullable(documents.get(key)).orElseGet(Json::object);
            documents.put(key, merged(before, entry.getValue()));
        });
    }

    private static JsonNode merged(JsonNode before, JsonNode now) {
        return before instanceof ObjectNode fields && now instanceof ObjectNode more
                ? fields.deepCopy().setAll(more)
                : now;
    }

    private static String documentKey(SeedRow settings, String key) {
        String global = key.replaceFirst("@\\d+$", "");
        if (OTHERS.contains(global)) {
            return key;
        }
        if (!Defaults.of("settings").has(global)) {
            throw new SeedException(settings.where() + ": unknown settings \"" + key
                    + "\"; expected a path under /v3/settings such as storefront/product or storefront/product@2");
        }
        return "settings/" + key;
    }
}
