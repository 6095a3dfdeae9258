package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.catalog.Currency;
import dev.bcsite.catalog.CurrencyJson;
import java.util.List;

/** Lists the store's enabled currencies. */
record ListCurrencies() implements Endpoint<List<Currency>> {

    @Override
    public String action() {
        return "list the currencies";
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v2/currencies").query("limit", Page.SIZE);
    }

    @Override
    public List<Currency> read(JsonNode body) throws UnreadableAnswerException {
        return Body.bareList(body).stream()
                .filter(CurrencyJson::isEnabled)
                .map(CurrencyJson::read)
                .toList();
    }

    @Override
    public Scope scope() {
        return Scope.INFORMATION;
    }
}
