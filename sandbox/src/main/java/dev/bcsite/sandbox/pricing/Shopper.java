package dev.bcsite.sandbox.pricing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StandardGroups;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Who is asking for a price: where, in which currency, with which price list and which discounts.
 *
 * @param currency the row of the currency asked for
 * @param group the customer group; zero for none
 * @param priceList the list for group and channel, else for the group, else for the channel
 * @param discounts of the group
 */
public record Shopper(
        StoreState state, ObjectNode currency, long group, OptionalLong priceList, GroupDiscounts discounts) {

    static Shopper of(Exchange exchange, JsonNode body) {
        StoreState state = exchange.state();
        JsonNode channel = body.path("channel_id");
        if (!channel.isIntegralNumber()
                || state.channels().row(channel.asLong()).isEmpty()) {
            throw exchange.unprocessable("channel_id", "is not a channel of this store");
        }
        String code = body.path("currency_code").asText("").toUpperCase(Locale.ROOT);
        ObjectNode currency = rows(state, Kind.CURRENCIES)
                .filter(row -> row.path("currency_code").asText().equals(code)
                        && row.path("enabled").asBoolean())
                .findFirst()
                .orElseThrow(() -> exchange.unprocessable("currency_code", "is not an enabled currency of this store"));
        return on(state, channel.asLong(), currency, group(state, body));
    }

    /** The group asked for, else that of the customer asked for. */
    private static OptionalLong group(StoreState state, JsonNode body) {
        if (body.path("customer_group_id").isIntegralNumber()) {
            return OptionalLong.of(body.path("customer_group_id").asLong());
        }
        return groupOf(state.table(Kind.CUSTOMERS).row(body.path("customer_id").asLong()));
    }

    /**
     * A shopper on a channel.
     *
     * @param group the customer group, zero for a customer in none; absent for guests, who may have a group of their own
     */
    public static Shopper on(StoreState state, long channel, ObjectNode currency, OptionalLong group) {
        StandardGroups groups = new StandardGroups(state);
        long own = group.orElseGet(() -> groups.ofGuests(channel));
        GroupDiscounts discounts = GroupDiscounts.of(state, groups.row(own));
        return new Shopper(state, currency, own, priceList(state, channel, own, discounts), discounts);
    }

    /** The group of whoever is signed in, as {@link #on} wants it. */
    public static OptionalLong groupOf(Optional<ObjectNode> customer) {
        return customer.map(row -> OptionalLong.of(row.path("customer_group_id").asLong()))
                .orElse(OptionalLong.empty());
    }

    private static OptionalLong priceList(StoreState state, long channel, long group, GroupDiscounts discounts) {
        Predicate<ObjectNode> forGroup =
                row -> group > 0 && row.path("customer_group_id").asLong() == group;
        Predicate<ObjectNode> forChannel = row -> row.path("channel_id").asLong() == channel;
        Predicate<ObjectNode> anyGroup = row -> row.path("customer_group_id").asLong() == 0;
        Predicate<ObjectNode> anyChannel = row -> row.path("channel_id").asLong() == 0;
        return Stream.of(
                        assigned(state, forGroup.and(forChannel)),
                        assigned(state, forGroup.and(anyChannel)),
                        discounts.priceList().stream(),
                        assigned(state, anyGroup.and(forChannel)))
                .flatMapToLong(lists -> lists)
                .filter(list -> isActive(state, list))
                .findFirst();
    }

    private static LongStream assigned(StoreState state, Predicate<ObjectNode> rule) {
        return rows(state, Kind.PRICE_LIST_ASSIGNMENTS)
                .filter(rule)
                .mapToLong(row -> row.path("price_list_id").asLong());
    }

    private static boolean isActive(StoreState state, long list) {
        return state.table(Kind.PRICE_LISTS)
                .row(list)
                .filter(row -> row.path("active").asBoolean())
                .isPresent();
    }

    /** The record of a variant in this shopper's list and currency, else in the store's default currency. */
    Optional<ObjectNode> priceRecord(long variant) {
        if (priceList.isEmpty()) {
            return Optional.empty();
        }
        String own = currency.path("currency_code").asText().toLowerCase(Locale.ROOT);
        Table records = state.table(Kind.PRICE_RECORDS);
        List<ObjectNode> found = Arrays.stream(records.having("variant_id", Long.toString(variant)))
                .mapToObj(records::row)
                .flatMap(Optional::stream)
                .filter(row -> row.path("price_list_id").asLong() == priceList.getAsLong())
                .toList();
        return Stream.of(own, defaultCurrency())
                .flatMap(code -> found.stream()
                        .filter(row -> row.path("currency").asText().equals(code)))
                .findFirst();
    }

    String defaultCurrency() {
        return rows(state, Kind.CURRENCIES)
                .filter(row -> row.path("is_default").asBoolean())
                .map(row -> row.path("currency_code").asText().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("usd");
    }

    static Stream<ObjectNode> rows(StoreState state, Kind kind) {
        Table table = state.table(kind);
        return Arrays.stream(table.keys()).mapToObj(table::row).flatMap(Optional::stream);
    }
}
