package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.CursorPaging;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Problems;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who gets which price list: a customer group, a channel, or a group on a channel. One list each. */
final class PriceAssignments {

    private static final String PATH = PriceLists.PATH + "/assignments";
    private static final int MOST = 25;
    private static final Shape FIELDS = Shape.of(
            "price-list-assignment",
            Field.whole("price_list_id").required(),
            Field.whole("customer_group_id").nullable(),
            Field.whole("channel_id").nullable());

    private final StoreState state;

    PriceAssignments(StoreState state) {
        this.state = state;
    }

    List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>(List.of(
                assignments().list(),
                Endpoint.write("POST", PATH, Scope.PRODUCTS, this::create),
                Endpoint.write("PUT", PriceLists.PATH + "/{price_list_id}/assignments", Scope.PRODUCTS, this::put)));
        endpoints.addAll(assignments().removesMany(Resource.Unfiltered.REFUSED).writes());
        return endpoints;
    }

    private Resource assignments() {
        return Resource.at(PATH, Scope.PRODUCTS, exchange -> table())
                .paging(new CursorPaging(50).orPages())
                .filters(
                        Filter.number("id"),
                        Filter.number("price_list_id"),
                        Filter.number("customer_group_id"),
                        Filter.number("channel_id"))
                .shape((exchange, row) -> withoutNulls(row));
    }

    private static ObjectNode withoutNulls(ObjectNode row) {
        ObjectNode shown = row.deepCopy();
        shown.properties().removeIf(entry -> entry.getValue().isNull());
        return shown;
    }

    private Table table() {
        return state.table(Kind.PRICE_LIST_ASSIGNMENTS);
    }

    private Response create(Exchange exchange) {
        Problems problems = new Problems();
        List<ObjectNode> rows = new ArrayList<>();
        for (ObjectNode body : exchange.objects(MOST)) {
            String prefix = rows.size() + ".";
            ObjectNode row = FIELDS.created(body, prefix, problems);
            check(row, prefix, problems);
            if (same(row).isPresent()) {
                problems.add(prefix + "price_list_id", "is assigned already");
            }
            rows.add(row);
        }
        problems.refuseAny();
        rows.forEach(table()::add);
        return Response.empty(200);
    }

    private void check(ObjectNode row, String prefix, Problems problems) {
        if (state.table(Kind.PRICE_LISTS)
                .row(row.path("price_list_id").asLong())
                .isEmpty()) {
            problems.add(prefix + "price_list_id", "is not known");
        }
        boolean isNobody = row.path("customer_group_id").asLong() == 0
                && row.path("channel_id").asLong() == 0;
        if (isNobody) {
            problems.add(prefix + "customer_group_id", "or channel_id is required");
        }
        refuseUnknown(row, "channel_id", Kind.CHANNELS, prefix, problems);
        refuseUnknown(row, "customer_group_id", Kind.CUSTOMER_GROUPS, prefix, problems);
    }

    private void refuseUnknown(ObjectNode row, String field, Kind kind, String prefix, Problems problems) {
        long id = row.path(field).asLong();
        if (id > 0 && state.table(kind).row(id).isEmpty()) {
            problems.add(prefix + field, "is not known");
        }
    }

    /** The assignment of this group on this channel, whichever the list. */
    private Optional<ObjectNode> same(ObjectNode row) {
        return table().stream()
                .filter(other -> other.path("channel_id").asLong()
                        == row.path("channel_id").asLong())
                .filter(other -> other.path("customer_group_id").asLong()
                        == row.path("customer_group_id").asLong())
                .findFirst();
    }

    private Response put(Exchange exchange) {
        long list = exchange.id("price_list_id");
        state.table(Kind.PRICE_LISTS).row(list).orElseThrow(Refusal::notFound);
        ObjectNode row = FIELDS.created(exchange.object().deepCopy().put("price_list_id", list));
        Problems problems = new Problems();
        check(row, "", problems);
        problems.refuseAny();
        long key = same(row).map(found -> found.path("id").asLong()).orElseGet(table()::nextId);
        table().put(key, row);
        return Exchange.data(200, withoutNulls(table().row(key).orElseThrow()));
    }
}
