package dev.bcsite.sandbox.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What price lists tell. Products and SKUs say nothing when these change.
 *
 * <p>BigCommerce has scopes for single calls and others for batches; here one row is a single call and more rows are a
 * batch. What goes together with its list is not told.
 */
final class PriceListEvents {

    private PriceListEvents() {}

    static Stream<Event> ofLists(List<Difference> lists, Surroundings around) {
        List<Difference> gone = lists.stream().filter(Difference::isGone).toList();
        if (gone.size() < 2) {
            return lists.stream().flatMap(PriceListEvents::ofList);
        }
        ObjectNode data = Json.object();
        gone.forEach(list -> data.withArray("price_list_ids").add(list.id()));
        return Stream.concat(
                lists.stream().filter(list -> !list.isGone()).flatMap(PriceListEvents::ofList),
                Stream.of(new Event("store/priceLists/deleted", data)));
    }

    private static Stream<Event> ofList(Difference list) {
        Stream.Builder<String> verbs = Stream.builder();
        if (!list.isUpdate() || list.touchesMoreThan("active", "date_modified")) {
            verbs.add(list.verb());
        }
        if (list.isUpdate() && list.touches("active")) {
            verbs.add(list.after().path("active").asBoolean() ? "activated" : "deactivated");
        }
        return verbs.build()
                .map(verb -> new Event("store/priceList/" + verb, Json.object().put("price_list_id", list.id())));
    }

    static Stream<Event> ofRecords(List<Difference> records, Surroundings around) {
        return Stream.of("created", "updated", "deleted").flatMap(verb -> ofRecords(verb, records, around));
    }

    private static Stream<Event> ofRecords(String verb, List<Difference> records, Surroundings around) {
        List<ObjectNode> told = records.stream()
                .filter(record -> record.verb().equals(verb))
                .filter(record -> !record.isUpdate() || record.touchesMoreThan("date_modified"))
                .map(Difference::row)
                .filter(row -> !around.isGone(
                        Kind.PRICE_LISTS, row.path("price_list_id").asLong()))
                .map(PriceListEvents::record)
                .toList();
        if (told.isEmpty()) {
            return Stream.empty();
        }
        ArrayNode all = Json.array(told);
        return told.size() == 1
                ? Stream.of(new Event("store/priceList/record/" + verb, told.get(0)))
                : Stream.of(new Event("store/priceList/records/" + verb, all));
    }

    private static ObjectNode record(JsonNode row) {
        return Json.object()
                .put("price_list_id", row.path("price_list_id").asLong())
                .put("variant_id", row.path("variant_id").asLong())
                .put("currency", row.path("currency").asText().toUpperCase(Locale.ROOT));
    }

    static Stream<Event> ofAssignment(Difference assignment, Surroundings around) {
        long list = assignment.row().path("price_list_id").asLong();
        if (around.isGone(Kind.PRICE_LISTS, list)) {
            return Stream.empty();
        }
        ObjectNode data = Json.object().put("price_list_id", list);
        data.set("channel_id", assignment.row().path("channel_id"));
        data.set("customer_group_id", assignment.row().path("customer_group_id"));
        String verb = assignment.isGone() ? "deleted" : "updated";
        return Stream.of(new Event("store/priceList/assignment/" + verb, data));
    }
}
