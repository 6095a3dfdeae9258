package dev.bcsite.sandbox.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which tax zone a shopper is in: the one that says most about the address, and the default zone when none does.
 *
 * <p>The default zone is the one without targets.
 */
record TaxZones(StoreState state) {

    private static final int ELSEWHERE = -1;

    /** @param group zero for none */
    Optional<ObjectNode> of(String country, String subdivision, String postalCode, long group) {
        return state.table(Kind.TAX_ZONES).stream()
                .filter(zone -> zone.path("enabled").asBoolean())
                .filter(zone -> score(zone, country, subdivision, postalCode, group) != ELSEWHERE)
                // Of equals the first counts.
                .max(Comparator.<ObjectNode>comparingInt(zone -> score(zone, country, subdivision, postalCode, group))
                        .thenComparing(zone -> -zone.path("id").asLong()));
    }

    private static int score(ObjectNode zone, String country, String subdivision, String postalCode, long group) {
        JsonNode targets = zone.path("shopper_target_settings");
        Set<Long> groups = Json.longs(targets, "customer_groups");
        List<ObjectNode> places = Json.objects(targets, "locations");
        int ofPlaces = places.stream()
                .mapToInt(place -> score(place, country, subdivision, postalCode))
                .max()
                .orElse(0);
        if (ofPlaces == ELSEWHERE || !groups.isEmpty() && !groups.contains(group)) {
            return ELSEWHERE;
        }
        return ofPlaces * 2 + (groups.isEmpty() ? 0 : 1);
    }

    private static int score(ObjectNode place, String country, String subdivision, String postalCode) {
        JsonNode states = place.path("subdivision_codes");
        JsonNode codes = place.path("postal_codes");
        boolean isThere = place.path("country_code").asText().equalsIgnoreCase(country)
                && (states.isEmpty() || Json.elements(states).stream().anyMatch(code -> isSame(code, subdivision)))
                && (codes.isEmpty() || Json.elements(codes).stream().anyMatch(code -> matches(code, postalCode)));
        return isThere ? 1 + (states.isEmpty() ? 0 : 1) + (codes.isEmpty() ? 0 : 2) : ELSEWHERE;
    }

    private static boolean isSame(JsonNode code, String subdivision) {
        return code.asText().equalsIgnoreCase(subdivision);
    }

    /** Postal codes may end in a star, or have one anywhere. */
    private static boolean matches(JsonNode code, String postalCode) {
        String pattern = Pattern.quote(code.asText()).replace("*", "\\E.*\\Q");
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE)
                .matcher(postalCode)
                .matches();
    }
}
