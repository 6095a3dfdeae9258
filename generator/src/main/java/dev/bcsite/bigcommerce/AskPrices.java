package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.catalog.Json;
import dev.bcsite.catalog.PriceQuote;
import dev.bcsite.catalog.PriceQuoteJson;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks what a guest of one channel pays for some products or variants, in one currency. */
record AskPrices(long channel, String currency, List<Item> items) implements Endpoint<List<PriceQuote>> {

    /** BigCommerce documents no limit; this many is known to work. */
    static final int MOST = 50;

    private static final Set<String> UNWANTED = Set.of(
            "as_entered",
            "entered_inclusive",
            "reference_request",
            "retail_price_range",
            "minimum_advertised_price",
            "saved");

    /** @param variant absent to ask for the product as a whole */
    record Item(long product, Optional<Long> variant) {}

    @Override
    public String action() {
        return "ask for the prices of channel " + channel + " in " + currency;
    }

    @Override
    public ApiRequest request() {
        ObjectNode body = Json.object().put("channel_id", channel).put("currency_code", currency);
        ArrayNode list = body.putArray("items");
        for (Item item : items) {
            ObjectNode json = list.addObject().put("product_id", item.product());
            item.variant().ifPresent(id -> json.put("variant_id", id));
        }
        return ApiRequest.question("/v3/pricing/products").json(body);
    }

    @Override
    public List<PriceQuote> read(JsonNode body) throws UnreadableAnswerException {
        return Body.list(body).stream()
                .map(json -> PriceQuoteJson.read(json, currency))
                .toList();
    }

    @Override
    public Set<String> unwanted() {
        return UNWANTED;
    }

    @Override
    public Scope scope() {
        return Scope.PRODUCTS;
    }
}
