package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Lists one page of the API account's webhooks. */
record ListWebhooks(int page) implements Endpoint<Page<Webhook>> {

    @Override
    public String action() {
        return "list the webhooks";
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v3/hooks").query("page", page).query("limit", Page.SIZE);
    }

    @Override
    public Page<Webhook> read(JsonNode body) throws UnreadableAnswerException {
        return Page.of(body, "webhook", "id", json -> Optional.of(WebhookJson.read(json)));
    }

    @Override
    public Scope scope() {
        return Scope.WEBHOOKS;
    }
}
