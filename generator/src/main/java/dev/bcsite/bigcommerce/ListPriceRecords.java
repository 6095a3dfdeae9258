package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.base.Digest;
import dev.bcsite.catalog.JsonRow;
import java.util.List;

/** Lists one page of the prices in a price list. */
record ListPriceRecords(long list, int page) implements Endpoint<Page<ListPriceRecords.Priced>> {

    private static final List<String> NO_PRICES = List.of("date_created", "date_modified");

    /** @param digest of the prices that the list has for a variant of the product in one currency */
    record Priced(long product, Digest digest) {}

    @Override
    public String action() {
        return "list the prices of price list " + list;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v3/pricelists/{id}/records", list)
                .query("include", "bulk_pricing_tiers")
                .query("page", page)
                .query("limit", Page.SIZE);
    }

    @Override
    public Page<Priced> read(JsonNode body) throws UnreadableAnswerException {
        return Page.ofUnnumbered(body, ListPriceRecords::priced);
    }

    private static Priced priced(JsonNode json) {
        ObjectNode prices = ((ObjectNode) json).deepCopy();
        prices.remove(NO_PRICES);
        return new Priced(JsonRow.of("price record", json).id("product_id"), Digest.of(prices.toString()));
    }

    @Override
    public Scope scope() {
        return Scope.PRODUCTS;
    }
}
