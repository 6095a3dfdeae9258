package dev.bcsite.sandbox.pricing;

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
public record TaxZones(StoreState state) {

    private static final int ELSEWHERE = -1;

    /**
     * Where a shopper is.
     *
     * @param subdivisions what the state is called: its code, where that is known, and its name
     * @param group of the shopper; zero for none
     */
    public record Place(String country, List<String> subdivisions, String postalCode, long group) {

        public Place {
            subdivisions = List.copyOf(subdivisions);
        }
    }

    /** The zone in which guests are taken to be who have not said where they are. */
    public long ofGuests() {
        return state.documents()
                .get("tax/settings")
                .map(settings -> settings.path("guest_shopper_tax_zone_id").asLong(1))
                .orElse(1L);
    }

    public Optional<ObjectNode> of(Place place) {
        return state.table(Kind.TAX_ZONES).stream()
                .filter(zone -> zone.path("enabled").asBoolean())
                .filter(zone -> score(zone, place) != ELSEWHERE)
                // Of equals the first counts.
                .max(Comparator.<ObjectNode>comparingInt(zone -> score(zone, place))
                        .thenComparing(zone -> -zone.path("id").asLong()));
    }

    private static int score(ObjectNode zone, Place place) {
        JsonNode targets = zone.path("shopper_target_settings");
        Set<Long> groups = Json.longs(targets, "customer_groups");
        int ofPlaces = Json.objects(targets, "locations").stream()
                .mapToInt(location -> scoreOfLocation(location, place))
                .max()
                .orElse(0);
        if (ofPlaces == ELSEWHERE || !groups.isEmpty() && !groups.contains(place.group())) {
            return ELSEWHERE;
        }
        return ofPlaces * 2 + (groups.isEmpty() ? 0 : 1);
    }

    private static int scoreOfLocation(ObjectNode location, Place place) {
        JsonNode states = location.path("subdivision_codes");
        JsonNode codes = location.path("postal_codes");
        boolean isThere = isSame(location.path("country_code"), place.country())
                && (states.isEmpty() || Json.elements(states).stream().anyMatch(code -> isIn(code, place)))
                && (codes.isEmpty()
                        || Json.elements(codes).stream().anyMatch(code -> matches(code, place.postalCode())));
        return isThere ? 1 + (states.isEmpty() ? 0 : 1) + (codes.isEmpty() ? 0 : 2) : ELSEWHERE;
    }

    private static boolean isIn(JsonNode code, Place place) {
        return place.subdivisions().stream().anyMatch(subdivision -> isSame(code, subdivision));
    }

    private static boolean isSame(JsonNode code, String text) {
        return code.asText().equalsIgnoreCase(text);
    }

    /** Postal codes may end in a star, or have one anywhere. */
    private static boolean matches(JsonNode code, String postalCode) {
        String pattern = Pattern.quote(code.asText()).replace("*", "\\E.*\\Q");
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE)
                .matcher(postalCode)
                .matches();
    }
}
