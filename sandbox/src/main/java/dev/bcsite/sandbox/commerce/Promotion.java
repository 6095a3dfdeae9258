package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.pricing.Shopper;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.table.Json;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A promotion of the v3 API, and whether it holds for a cart at all, whatever is in it. */
record Promotion(ObjectNode row) {

    long id() {
        return row.path("id").asLong();
    }

    String name() {
        return row.path("display_name").asText("").isEmpty()
                ? row.path("name").asText()
                : row.path("display_name").asText();
    }

    boolean isAutomatic() {
        return row.path("redemption_type").asText().equals("AUTOMATIC");
    }

    boolean isCombinable() {
        return row.path("can_be_used_with_other_promotions").asBoolean(true);
    }

    /** Whether a coupon takes the place of other promotions rather than being worth nothing beside them. */
    boolean isOverriding() {
        return row.path("coupon_overrides_other_promotions").asBoolean()
                || row.path("coupon_overrides_automatic_when_offering_higher_discounts")
                        .asBoolean();
    }

    boolean isLast() {
        return row.path("stop").asBoolean();
    }

    List<ObjectNode> rules() {
        return Json.objects(row, "rules");
    }

    boolean holds(Till till) {
        long most = row.path("max_uses").asLong();
        return row.path("status").asText().equals("ENABLED")
                && (most == 0 || row.path("current_uses").asLong() < most)
                && isInTime(till.state().clock().instant())
                && isOnChannel(till.cart().channel())
                && isInCurrency(till.cart().currency())
                && isForCustomer(till)
                && isForAddress(till.cart());
    }

    private boolean isInTime(Instant now) {
        Optional<Instant> start = Timestamps.read(row.path("start_date").asText(""));
        Optional<Instant> end = Timestamps.read(row.path("end_date").asText(""));
        return start.filter(moment -> moment.isAfter(now)).isEmpty()
                && end.filter(moment -> !moment.isAfter(now)).isEmpty()
                && isInSchedule(now, start);
    }

    /** Week by week from its start, on some days, at some hours. */
    private boolean isInSchedule(Instant now, Optional<Instant> start) {
        JsonNode schedule = row.path("schedule");
        if (!schedule.isObject()) {
            return true;
        }
        ZonedDateTime moment = now.atZone(ZoneOffset.UTC);
        long weeks = start.map(from -> ChronoUnit.DAYS.between(from, now) / 7).orElse(0L);
        boolean isWeek = weeks % Math.max(1, schedule.path("week_frequency").asLong(1)) == 0;
        boolean isDay = Json.elements(schedule.path("week_days")).stream()
                .anyMatch(day ->
                        day.asText().equalsIgnoreCase(moment.getDayOfWeek().name()));
        LocalTime time = moment.toLocalTime();
        return isWeek
                && isDay
                && !time.isBefore(
                        LocalTime.parse(schedule.path("daily_start_time").asText("00:00:00")))
                && !time.isAfter(LocalTime.parse(schedule.path("daily_end_time").asText("23:59:59")));
    }

    private boolean isOnChannel(long channel) {
        List<ObjectNode> channels = Json.objects(row, "channels");
        return channels.isEmpty()
                || channels.stream().anyMatch(one -> one.path("id").asLong() == channel);
    }

    private boolean isInCurrency(String code) {
        String wanted = row.path("currency_code").asText("*");
        return wanted.equals("*") || wanted.isEmpty() || wanted.equalsIgnoreCase(code);
    }

    private boolean isForCustomer(Till till) {
        JsonNode wanted = row.path("customer");
        var groups = Json.longs(wanted, "group_ids");
        var others = Json.longs(wanted, "excluded_group_ids");
        // Zero means guests here, even where guests have a group of their own.
        long group = Shopper.groupOf(till.customer()).orElse(0);
        return (groups.isEmpty() || groups.contains(group))
                && !others.contains(group)
                && CouponUses.ordersOf(till)
                        >= wanted.path("minimum_order_count").asLong();
    }

    private boolean isForAddress(Cart cart) {
        JsonNode wanted = row.path("shipping_address");
        if (!wanted.isObject()) {
            return true;
        }
        List<ObjectNode> named = Json.objects(wanted.has("not") ? wanted.path("not") : wanted, "countries");
        boolean isThere = cart.consignments().stream()
                .anyMatch(consignment -> named.stream()
                        .anyMatch(country -> country.path("iso2_country_code")
                                .asText()
                                .equals(consignment
                                        .address()
                                        .path("country_code")
                                        .asText())));
        return wanted.has("not") != isThere;
    }
}
