package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.CursorPaging;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.ListRows;
import dev.bcsite.sandbox.table.Rows;
import dev.bcsite.sandbox.table.Subset;
import java.util.List;

/** What variants cost on a price list, by currency. Currencies of records are in lower case. */
final class PriceRecords {

    private static final String OF_LIST = PriceLists.PATH + "/{price_list_id}/records";
    private static final String OF_VARIANT = OF_LIST + "/{variant_id}";
    private static final String ONE = OF_VARIANT + "/{currency_code:text}";
    private static final int MOST_UPSERTED = 1000;
    private static final int MOST_CREATED = 100;

    private final StoreState state;
    private final PriceRules rules;

    PriceRecords(StoreState state) {
        this.state = state;
        this.rules = new PriceRules(state);
    }

    List<Endpoint> endpoints() {
        return List.of(
                records().list().atMost(10, "price records"),
                Endpoint.write("POST", OF_LIST, Scope.PRODUCTS, exchange -> create(exchange, list(exchange)))
                        .atMost(10, "price record creation"),
                Endpoint.write("PUT", OF_LIST, Scope.PRODUCTS, exchange -> upsert(exchange, list(exchange)))
                        .atMost(2, "price record upsert"),
                Endpoint.write("DELETE", OF_LIST, Scope.PRODUCTS, this::delete),
                Endpoint.write("POST", PriceLists.PATH + "/records", Scope.PRODUCTS, exchange -> create(exchange, 0))
                        .atMost(10, "price record batch creation"),
                Endpoint.write("PUT", PriceLists.PATH + "/records", Scope.PRODUCTS, exchange -> upsert(exchange, 0))
                        .atMost(1, "price record batch upsert"),
                Resource.at(OF_VARIANT, Scope.PRODUCTS, this::ofVariant)
                        .id("")
                        .paging(new CursorPaging(50).orPages())
                        .shape(PriceRecords::shown)
                        .list()
                        .atMost(40, "price records of a variant"),
                Endpoint.get(ONE, Scope.PRODUCTS, exchange -> Exchange.data(200, shown(exchange, one(exchange))))
                        .atMost(50, "price record"),
                Endpoint.write("PUT", ONE, Scope.PRODUCTS, this::putOne),
                Endpoint.write("DELETE", ONE, Scope.PRODUCTS, this::deleteOne));
    }

    private Resource records() {
        return Resource.at(OF_LIST, Scope.PRODUCTS, this::ofList)
                .id("")
                .paging(new CursorPaging(50).orPages())
                .filters(
                        Filter.number("variant_id"),
                        Filter.number("product_id"),
                        Filter.text("sku"),
                        Filter.text("currency"),
                        Filter.number("price"),
                        Filter.number("sale_price"),
                        Filter.number("retail_price"),
                        Filter.number("map_price"),
                        Filter.number("calculated_price"),
                        Filter.date("date_created"),
                        Filter.date("date_modified"))
                .shape(PriceRecords::shown);
    }

    private static ObjectNode shown(Exchange exchange, ObjectNode row) {
        ObjectNode shown = row.deepCopy();
        if (!exchange.includes("bulk_pricing_tiers")) {
            shown.remove("bulk_pricing_tiers");
        }
        if (!exchange.includes("sku")) {
            shown.remove("sku");
        }
        shown.properties().removeIf(entry -> entry.getValue().isNull());
        return shown;
    }

    private long list(Exchange exchange) {
        long list = exchange.id("price_list_id");
        state.table(Kind.PRICE_LISTS).row(list).orElseThrow(Refusal::notFound);
        return list;
    }

    private Subset ofList(Exchange exchange) {
        return new Subset(state.table(Kind.PRICE_RECORDS), "price_list_id", list(exchange));
    }

    private Rows ofVariant(Exchange exchange) {
        return new ListRows(rules.ofVariant(list(exchange), exchange.id("variant_id")).stream()
                .map(key -> state.table(Kind.PRICE_RECORDS).row(key).orElseThrow())
                .toList());
    }

    private long key(Exchange exchange) {
        return rules.find(list(exchange), exchange.id("variant_id"), exchange.text("currency_code"))
                .orElseThrow(Refusal::notFound);
    }

    private ObjectNode one(Exchange exchange) {
        return state.table(Kind.PRICE_RECORDS).row(key(exchange)).orElseThrow();
    }

    /** @param list the list of all records; zero when each names its own */
    private Response create(Exchange exchange, long list) {
        return all(exchange.objects(MOST_CREATED), exchange, list, false);
    }

    private Response upsert(Exchange exchange, long list) {
        return all(exchange.objects(MOST_UPSERTED), exchange, list, true);
    }

    /** All records or none; a refusal names each record that is wrong by its ids. */
    private Response all(List<ObjectNode> bodies, Exchange exchange, long list, boolean mayReplace) {
        ArrayNode errors = Json.array();
        for (ObjectNode body : bodies) {
            ObjectNode named = list == 0 ? body : body.deepCopy().put("price_list_id", list);
            try {
                rules.put(named, exchange.now(), mayReplace);
            } catch (Refusal refusal) {
                errors.add(error(named, refusal));
            }
        }
        if (!errors.isEmpty()) {
            ObjectNode answer = Json.object();
            answer.set("batch_errors", errors);
            throw Refusal.answering(Exchange.json(422, answer));
        }
        return Exchange.data(200, Json.object());
    }

    private static ObjectNode error(ObjectNode body, Refusal refusal) {
        ObjectNode error = Json.object();
        ObjectNode data = error.putObject("data");
        for (String field : List.of("price_list_id", "variant_id", "sku", "currency")) {
            if (body.has(field)) {
                data.set(field, body.get(field));
            }
        }
        ObjectNode fields = error.putObject("field_errors");
        refusal.errors().forEach(fields::put);
        return error;
    }

    private Response putOne(Exchange exchange) {
        ObjectNode body = exchange.object().deepCopy();
        body.put("price_list_id", list(exchange)).put("variant_id", exchange.id("variant_id"));
        body.put("currency", exchange.text("currency_code"));
        ObjectNode row = rules.put(body, exchange.now(), true);
        return Exchange.data(200, shown(exchange, row));
    }

    private Response deleteOne(Exchange exchange) {
        state.table(Kind.PRICE_RECORDS).remove(key(exchange));
        return Response.empty(204);
    }

    private Response delete(Exchange exchange) {
        for (long key : records().selected(exchange, ofList(exchange))) {
            state.table(Kind.PRICE_RECORDS).remove(key);
        }
        return Response.empty(204);
    }
}
