package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.CursorPaging;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Rows;
import dev.bcsite.sandbox.table.Subset;
import java.util.List;

/** Price lists, their records and who gets them. Currencies of records are in lower case. */
public final class PriceLists {

    private final StoreState state;

    public PriceLists(StoreState state) {
        this.state = state;
    }

    public List<Endpoint> endpoints() {
        Resource lists = Resource.at("/v3/pricelists", Scope.PRODUCTS, exchange -> state.table(Kind.PRICE_LISTS))
                .paging(new CursorPaging(50))
                .filters(
                        Filter.number("id"),
                        Filter.text("name", "", "like"),
                        Filter.date("date_created"),
                        Filter.date("date_modified"));
        return List.of(
                lists.list(), lists.one(), assignments().list(), records().list());
    }

    private Resource assignments() {
        return Resource.at(
                        "/v3/pricelists/assignments",
                        Scope.PRODUCTS,
                        exchange -> state.table(Kind.PRICE_LIST_ASSIGNMENTS))
                .paging(new CursorPaging(50))
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

    private Resource records() {
        return Resource.at("/v3/pricelists/{price_list_id}/records", Scope.PRODUCTS, this::recordsOf)
                .id("")
                .paging(new CursorPaging(50))
                .filters(
                        Filter.number("variant_id"),
                        Filter.number("product_id"),
                        Filter.text("sku"),
                        Filter.text("currency"),
                        Filter.number("price"),
                        Filter.number("calculated_price"),
                        Filter.date("date_created"),
                        Filter.date("date_modified"))
                .shape(PriceLists::showRecord);
    }

    private static ObjectNode showRecord(Exchange exchange, ObjectNode row) {
        ObjectNode shown = row.deepCopy();
        if (!exchange.includes("bulk_pricing_tiers")) {
            shown.remove("bulk_pricing_tiers");
        }
        if (!exchange.includes("sku")) {
            shown.remove("sku");
        }
        return shown;
    }

    private Rows recordsOf(Exchange exchange) {
        long list = exchange.id("price_list_id");
        if (state.table(Kind.PRICE_LISTS).row(list).isEmpty()) {
            throw exchange.notFound();
        }
        return new Subset(state.table(Kind.PRICE_RECORDS), "price_list_id", list);
    }
}
