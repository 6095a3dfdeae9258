package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.CursorPaging;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Price lists by name. With a list go its records and assignments. */
public final class PriceLists {

    static final String PATH = "/v3/pricelists";
    private static final Shape FIELDS =
            Shape.of("price-list", Field.text("name").required().between(1, 255), Field.bool("active"));

    private final StoreState state;

    public PriceLists(StoreState state) {
        this.state = state;
    }

    /** Lists, their records and their assignments. */
    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>(lists().endpoints());
        endpoints.addAll(new PriceRecords(state).endpoints());
        endpoints.addAll(new PriceAssignments(state).endpoints());
        return endpoints;
    }

    private Resource lists() {
        return Resource.at(PATH, Scope.PRODUCTS, exchange -> table())
                .paging(new CursorPaging(50).orPages())
                .filters(
                        Filter.number("id"),
                        Filter.text("name", "", "like"),
                        Filter.date("date_created"),
                        Filter.date("date_modified"))
                .fields(FIELDS)
                .saving(this::saved)
                .removing((exchange, list) -> removeParts(list.path("id").asText()))
                .creates(200)
                .updates(200)
                .removes()
                .removesMany(Resource.Unfiltered.REFUSED);
    }

    private Table table() {
        return state.table(Kind.PRICE_LISTS);
    }

    private ObjectNode saved(Exchange exchange, Optional<ObjectNode> before, ObjectNode row) {
        boolean isTaken = table().stream()
                .filter(other -> other.path("id").asLong() != row.path("id").asLong())
                .anyMatch(other -> other.path("name")
                        .asText()
                        .equalsIgnoreCase(row.path("name").asText()));
        if (isTaken) {
            throw Refusal.of(409, "The price list name " + row.path("name").asText() + " is already in use.");
        }
        if (before.isEmpty()) {
            row.put("date_created", exchange.now());
        }
        return row.put("date_modified", exchange.now());
    }

    private void removeParts(String list) {
        for (Kind kind : List.of(Kind.PRICE_RECORDS, Kind.PRICE_LIST_ASSIGNMENTS)) {
            for (long part : state.table(kind).having("price_list_id", list)) {
                state.table(kind).remove(part);
            }
        }
    }
}
