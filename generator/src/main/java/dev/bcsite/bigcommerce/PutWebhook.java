package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.base.Secret;
import dev.bcsite.catalog.Json;
import java.util.List;
import java.util.Optional;

/**
 * Changes a webhook.
 *
 * @param hook what to write; absent to switch it on and leave the rest as it is
 */
record PutWebhook(long id, Optional<Webhook> hook) implements Endpoint<Webhook> {

    @Override
    public String action() {
        return hook.isPresent() ? "change webhook " + id : "switch on webhook " + id;
    }

    @Override
    public ApiRequest request() {
        ObjectNode body = hook.map(WebhookJson::write).orElse(Json.object().put("is_active", true));
        return ApiRequest.put("/v3/hooks/{id}", id).json(body).readingAnswer();
    }

    @Override
    public Webhook read(JsonNode body) throws UnreadableAnswerException {
        return WebhookJson.read(Body.object(body));
    }

    @Override
    public List<Secret> secrets() {
        return hook.map(known -> List.copyOf(known.headers().values())).orElse(List.of());
    }

    @Override
    public Scope scope() {
        return Scope.WEBHOOKS;
    }

    @Override
    public Optional<String> hintFor(int status) {
        return status == 404 ? Optional.of(Advice.GONE) : Endpoint.super.hintFor(status);
    }
}
