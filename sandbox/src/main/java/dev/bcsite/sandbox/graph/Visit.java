package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.pricing.Shopper;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The circumstances of one request: the store, which of its storefronts, and who is there.
 *
 * @param browser what the caller keeps between requests
 * @param preferences what the shopper prefers, as {@code @shopperPreferences} spells it
 */
record Visit(
        StoreState state,
        Address address,
        Shelves shelves,
        long channel,
        Caller caller,
        Browser browser,
        Map<String, String> preferences) {

    Visit {
        preferences = new TreeMap<>(preferences);
    }

    Visit preferring(Map<String, String> stronger) {
        Map<String, String> all = new TreeMap<>(preferences);
        all.putAll(stronger);
        return new Visit(state, address, shelves, channel, caller, browser, all);
    }

    /** The same visit to a store with other rows. */
    Visit seeing(StoreState other, Shelves itsShelves) {
        return new Visit(other, address, itsShelves, channel, caller, browser, preferences);
    }

    /** What this storefront shows. */
    Shelf shelf() {
        return shelves.of(channel);
    }

    /** The settings under a name, with what the channel overrides: a null there means to inherit. */
    ObjectNode settings(String name) {
        ObjectNode settings = document("settings/" + name);
        document("settings/" + name + "@" + channel).properties().forEach(entry -> {
            if (!entry.getValue().isNull()) {
                settings.set(entry.getKey(), entry.getValue());
            }
        });
        return settings;
    }

    /** A document, or an empty object: BigCommerce writes some empty ones as arrays. */
    ObjectNode document(String key) {
        return state.documents().get(key).orElseGet(Json::object) instanceof ObjectNode object ? object : Json.object();
    }

    ObjectNode store() {
        return document("store");
    }

    /** The rows of a small table, in the order of their ids. */
    List<ObjectNode> rows(Kind kind, Predicate<ObjectNode> wanted) {
        return rows(kind).filter(wanted).toList();
    }

    private Stream<ObjectNode> rows(Kind kind) {
        Table table = state.table(kind);
        return Arrays.stream(table.keys()).mapToObj(table::row).flatMap(Optional::stream);
    }

    /** The site of this channel; without fields when it has none. */
    ObjectNode site() {
        return rows(Kind.SITES)
                .filter(row -> row.path("channel_id").asLong() == channel)
                .findFirst()
                .orElseGet(Json::object);
    }

    /** Where shoppers find this storefront, without a slash at the end. */
    String siteUrl() {
        String url = site().path("url").asText("");
        return url.isEmpty() ? address.origin().toString() : url.replaceFirst("/+$", "");
    }

    /** The currency prices are given in when a field does not ask for another. */
    String currencyCode() {
        return Optional.ofNullable(preferences.get("displayCurrencyCode"))
                .filter(code -> currency(code).isPresent())
                .orElseGet(this::defaultCurrency);
    }

    String defaultCurrency() {
        String assigned = document("currency-assignments@" + channel)
                .path("default_currency")
                .asText("");
        return assigned.isEmpty()
                ? rows(Kind.CURRENCIES)
                        .filter(row -> row.path("is_default").asBoolean())
                        .map(row -> row.path("currency_code").asText())
                        .findFirst()
                        .orElse("USD")
                : assigned;
    }

    Optional<ObjectNode> currency(String code) {
        return rows(Kind.CURRENCIES)
                .filter(row -> row.path("currency_code").asText().equals(code))
                .findFirst();
    }

    Pictures pictures() {
        return new Pictures(address);
    }

    /** The locale texts are given in: the one asked for, when the storefront has it. */
    String locale() {
        List<String> known = Locales.of(this);
        return Locales.best(known, preferences);
    }

    /** The group of whoever is signed in, zero for none; absent for guests. */
    OptionalLong customerGroup() {
        return Shopper.groupOf(customer());
    }

    /** Whoever is signed in. */
    Optional<ObjectNode> customer() {
        return caller.customer().isPresent()
                ? state.table(Kind.CUSTOMERS).row(caller.customer().getAsLong())
                : Optional.empty();
    }

    boolean isSignedIn() {
        return caller.customer().isPresent();
    }

    /** A flag of a settings object, where missing means yes. */
    static boolean isOn(JsonNode settings, String field) {
        return settings.path(field).asBoolean(true);
    }
}
