package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.base.Secret;
import java.util.List;

/** Creates a webhook. */
record CreateWebhook(Webhook hook) implements Creating<Webhook> {

    @Override
    public String action() {
        return "create the webhook " + hook.scope() + " to " + hook.destination();
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.post("/v3/hooks").json(WebhookJson.write(hook));
    }

    @Override
    public Webhook created(JsonNode data) {
        return WebhookJson.read(data);
    }

    @Override
    public List<Secret> secrets() {
        return List.copyOf(hook.headers().values());
    }

    @Override
    public Scope scope() {
        return Scope.WEBHOOKS;
    }
}
