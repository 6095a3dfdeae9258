package dev.bcsite.sandbox.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Change;
import dev.bcsite.sandbox.table.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a rule may want to know beside the row it looks at: other rows, and what else the request did. */
record Surroundings(StoreState state, Map<String, List<Difference>> differences, List<Change> changes) {

    List<Difference> of(Kind kind) {
        return differences.getOrDefault(kind.table(), List.of());
    }

    /** A row as it is, or was when this request removed it; missing when there is none. */
    JsonNode row(Kind kind, long id) {
        return state.table(kind)
                .row(id)
                .map(JsonNode.class::cast)
                .orElseGet(() -> of(kind).stream()
                        .filter(difference -> difference.key().equals(Long.toString(id)))
                        .map(Difference::before)
                        .findFirst()
                        .orElseGet(MissingNode::getInstance));
    }

    /** Every state of a row that this request stored, one after the other. */
    Stream<JsonNode> states(Difference row) {
        return changes.stream()
                .filter(change ->
                        change.table().equals(row.table()) && change.key().equals(row.key()))
                .map(Change::after)
                .flatMap(Optional::stream);
    }

    /** The id of the coupon with this code; zero when there is none. */
    long couponOf(String code) {
        return Stream.of(Kind.COUPONS, Kind.PROMOTION_CODES)
                .flatMap(kind -> state.table(kind).stream())
                .filter(coupon -> coupon.path("code").asText().equalsIgnoreCase(code))
                .map(coupon -> coupon.path("id").asLong())
                .findFirst()
                .orElse(0L);
    }

    boolean isGone(Kind kind, long id) {
        return state.table(kind).row(id).isEmpty();
    }

    /** The channels that show a category tree. */
    Set<Long> channelsOfTree(long tree) {
        return Json.longs(row(Kind.TREES, tree), "channels");
    }

    /** The channels in whose tree a category is. */
    Set<Long> channelsOfCategory(long category) {
        return channelsOfTree(row(Kind.CATEGORIES, category).path("tree_id").asLong());
    }

    long channelOfSite(long site) {
        return row(Kind.SITES, site).path("channel_id").asLong();
    }

    /** The channels that have no settings of their own under this name, and so take the store's. */
    Set<Long> heirsOf(String document) {
        Set<Long> heirs = new TreeSet<>();
        Arrays.stream(state.channels().keys())
                .filter(channel ->
                        state.documents().get(document + "@" + channel).isEmpty())
                .forEach(heirs::add);
        return heirs;
    }
}
