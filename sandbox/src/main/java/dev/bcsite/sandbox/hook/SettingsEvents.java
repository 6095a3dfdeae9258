package dev.bcsite.sandbox.hook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What settings tell. They are documents: {@code settings/storefront/seo} for the store, {@code
 * settings/storefront/seo@2} for a channel that overrides it.
 *
 * <p>A change for the store is told for each channel that takes the store's settings.
 */
final class SettingsEvents {

    /** What comes after {@code store/channel/{id}/}, by document. */
    private static final Map<String, String> SCOPES = Map.ofEntries(
            Map.entry("currency-assignments", "settings/currency/updated"),
            Map.entry("settings/store/profile", "settings/profile/updated"),
            Map.entry("settings/store/locale", "settings/locale/updated"),
            Map.entry("settings/logo", "settings/logo/updated"),
            Map.entry("checkout/settings", "settings/checkout/updated"),
            Map.entry("settings/storefront/seo", "settings/SEO/updated"),
            Map.entry("settings/storefront/robotstxt", "settings/robots/updated"),
            Map.entry("settings/storefront/category", "settings/category/updated"),
            Map.entry("settings/storefront/product", "settings/product/updated"),
            Map.entry("settings/catalog", "settings/catalog/updated"),
            Map.entry("settings/storefront/security", "settings/security/updated"),
            Map.entry("settings/search/filters", "settings/searchContextFilters/updated"),
            Map.entry("settings/search/filters/contexts", "settings/searchContextFilters/updated"),
            Map.entry("customers/settings", "settings/customerPrivacy/updated"),
            Map.entry("settings/email-statuses", "settings/emailStatus/updated"),
            Map.entry("settings/inventory/notifications", "notifications/inventory/updated"),
            Map.entry("abandoned-carts/settings", "notifications/abandonedCart/updated"));

    private static final Map<String, String> PICTURES = new TreeMap<>(Map.of(
            "logo_image_url", "settings/logo/image/updated",
            "favicon_url", "settings/favicon/image/updated"));

    /** Settings of the whole store that are part of its information. */
    private static final Set<String> INFORMATION = Set.of(
            "store",
            "settings/store/profile",
            "settings/store/locale",
            "settings/store/units-of-measurement",
            "settings/logo");

    private SettingsEvents() {}

    /** The store's information may be kept in several documents, and is told once. */
    static Stream<Event> of(List<Difference> documents, Surroundings around) {
        boolean isInformation = documents.stream().map(Difference::key).anyMatch(INFORMATION::contains);
        ObjectNode store = Json.object().put("type", "store");
        return Stream.concat(
                documents.stream().flatMap(document -> perChannel(document, around)),
                isInformation ? Stream.of(new Event("store/information/updated", store)) : Stream.empty());
    }

    private static Stream<Event> perChannel(Difference document, Surroundings around) {
        String[] parts = document.key().split("@", 2);
        List<Long> channels = channels(parts, around).toList();
        return scopes(document, parts[0])
                .flatMap(scope -> channels.stream().map(channel -> Event.ofChannel(channel, scope, Json.object())));
    }

    /** The pictures of a logo have scopes of their own. */
    private static Stream<String> scopes(Difference document, String name) {
        Stream<String> whole = Stream.ofNullable(SCOPES.get(name));
        if (!name.equals("settings/logo")) {
            return whole;
        }
        Stream<String> pictures = PICTURES.entrySet().stream()
                .filter(picture -> document.touches(picture.getKey()))
                .map(Map.Entry::getValue);
        boolean touchesRest = document.touchesMoreThan(PICTURES.keySet().toArray(String[]::new));
        return Stream.concat(pictures, touchesRest ? whole : Stream.empty());
    }

    private static Stream<Long> channels(String[] parts, Surroundings around) {
        return parts.length == 1
                ? around.heirsOf(parts[0]).stream()
                : Stream.of(parts[1]).filter(channel -> channel.matches("\\d+")).map(Long::valueOf);
    }
}
