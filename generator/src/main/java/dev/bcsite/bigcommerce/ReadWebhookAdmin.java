package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads how the API account's webhooks fare. */
record ReadWebhookAdmin() implements Endpoint<WebhookAdmin> {

    @Override
    public String action() {
        return "read how the webhooks fare";
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v3/hooks/admin");
    }

    @Override
    public WebhookAdmin read(JsonNode body) throws UnreadableAnswerException {
        return WebhookJson.readAdmin(Body.object(body));
    }

    @Override
    public Scope scope() {
        return Scope.WEBHOOKS;
    }
}
