package dev.bcsite.sandbox.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.Reading;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which channels there may be: names, statuses, platforms, and how many storefronts the plan has room for. */
final class ChannelRules {

    static final String[] TYPES = {"pos", "marketplace", "storefront", "marketing"};
    static final String[] STATUSES = {
        "active", "prelaunch", "inactive", "connected", "disconnected", "archived", "deleted", "terminated"
    };
    private static final Set<String> AVAILABLE = Set.of("prelaunch", "active", "inactive", "connected");
    private static final Set<String> ENABLED = Set.of("prelaunch", "active", "connected");
    private static final Set<String> OF_STOREFRONTS = Set.of("prelaunch", "active", "inactive", "archived", "deleted");
    private static final Set<String> OF_OTHERS = Set.of("connected", "disconnected", "archived", "deleted");
    private static final Set<String> STOREFRONT_PLATFORMS = Set.of(
            "acquia",
            "bigcommerce",
            "bloomreach",
            "catalyst",
            "custom",
            "deity",
            "drupal",
            "gatsby",
            "next",
            "vue",
            "wordpress");
    private static final Duration RESTORABLE = Duration.ofDays(90);

    private final StoreState state;

    ChannelRules(StoreState state) {
        this.state = state;
    }

    /** The status as it is now: what was deleted can be restored for a while, and then it is terminated. */
    String status(ObjectNode channel) {
        String status = channel.path("status").asText();
        boolean isGone = status.equals("deleted")
                && Timestamps.read(channel.path("date_modified").asText())
                        .filter(deleted -> !state.clock().instant().isBefore(deleted.plus(RESTORABLE)))
                        .isPresent();
        return isGone ? "terminated" : status;
    }

    boolean isAvailable(ObjectNode channel) {
        return AVAILABLE.contains(status(channel));
    }

    boolean isEnabled(ObjectNode channel) {
        return ENABLED.contains(status(channel));
    }

    void check(Exchange exchange, Optional<ObjectNode> before, ObjectNode row) {
        before.ifPresent(this::refuseDeleted);
        refuseName(row);
        refusePlatform(row);
        boolean isStatusNew = before.filter(found -> found.path("status").equals(row.path("status")))
                .isEmpty();
        if (isStatusNew) {
            refuseStatus(exchange, before.isEmpty(), row);
        }
        refuseDuplicate(row);
        refuseTooMany(row);
    }

    private void refuseDeleted(ObjectNode channel) {
        if (Set.of("deleted", "terminated").contains(status(channel))) {
            throw Refusal.of(422, "A deleted channel cannot be updated; only the support team can restore it");
        }
    }

    /** Spaces are not among the documented characters, but in the documented examples. */
    private static void refuseName(ObjectNode row) {
        if (!row.path("name").asText().matches("[A-Za-z0-9 _-]+")) {
            throw Refusal.of(
                    422, "A channel name can have Latin letters, digits, dashes and underscores, and nothing else");
        }
    }

    /** Which platforms the other types take is not published; those of storefronts they do not. */
    private static void refusePlatform(ObjectNode row) {
        String type = row.path("type").asText();
        String platform = row.path("platform").asText();
        boolean isForStorefronts = STOREFRONT_PLATFORMS.contains(platform);
        boolean fits = type.equals("storefront") == isForStorefronts || platform.equals("custom");
        if (!fits) {
            throw Refusal.of(
                    422, "The channel type [" + type + "] with the platform [" + platform + "] is not supported");
        }
    }

    private static void refuseStatus(Exchange exchange, boolean isCreated, ObjectNode row) {
        String status = row.path("status").asText();
        boolean isStorefront = row.path("type").asText().equals("storefront");
        boolean isOfType = (isStorefront ? OF_STOREFRONTS : OF_OTHERS).contains(status)
                || status.equals("connected") && exchange.readings().has(Reading.STOREFRONTS_MAY_BE_CONNECTED);
        boolean isOfMoment = !status.equals(isCreated ? "deleted" : "prelaunch");
        boolean isOfDefault =
                row.path("id").asLong() != 1 || !List.of("archived", "deleted").contains(status);
        if (!isOfType || !isOfMoment || !isOfDefault) {
            throw Refusal.unprocessable("status", "The status " + status + " is not possible for this channel here");
        }
    }

    private void refuseDuplicate(ObjectNode row) {
        boolean isTaken = others(row)
                .anyMatch(other ->
                        isSame(other, row, "name") && isSame(other, row, "platform") && isSame(other, row, "type"));
        if (isTaken) {
            throw Refusal.of(
                    409,
                    "There already is a channel with the name \""
                            + row.path("name").asText() + "\", the platform \""
                            + row.path("platform").asText() + "\" and the type \""
                            + row.path("type").asText() + "\"");
        }
    }

    private static boolean isSame(ObjectNode one, ObjectNode other, String field) {
        return one.path(field).asText().equalsIgnoreCase(other.path(field).asText());
    }

    private void refuseTooMany(ObjectNode row) {
        JsonNode limits = state.documents()
                .get("store")
                .orElseGet(Json::object)
                .path("features")
                .path("storefront_limits");
        refuseTooMany(row, Set.of("active"), limits.path("active").asLong(Long.MAX_VALUE));
        refuseTooMany(row, AVAILABLE, limits.path("total_including_inactive").asLong(Long.MAX_VALUE));
    }

    /** A plan that is full answers as one that lacks the feature: 403. */
    private void refuseTooMany(ObjectNode row, Set<String> statuses, long most) {
        boolean counts = row.path("type").asText().equals("storefront")
                && statuses.contains(row.path("status").asText());
        long already = others(row)
                .filter(other -> other.path("type").asText().equals("storefront"))
                .filter(other -> statuses.contains(status(other)))
                .count();
        if (counts && already >= most) {
            throw Refusal.of(403, "The store's plan has room for " + most + " such storefronts");
        }
    }

    private Stream<ObjectNode> others(ObjectNode row) {
        return state.channels().stream()
                .filter(other -> other.path("id").asLong() != row.path("id").asLong());
    }
}
