package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.base.Secret;
import dev.bcsite.catalog.Json;
import dev.bcsite.catalog.JsonRow;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Webhooks, in the shape of {@code GET /v3/hooks}. */
final class WebhookJson {

    private WebhookJson() {}

    static Webhook read(JsonNode json) {
        JsonRow row = JsonRow.of("webhook", json);
        return new Webhook(
                row.id("id"),
                row.text("scope"),
                row.text("destination"),
                headers(json.path("headers")),
                row.flag("is_active"));
    }

    /** Read without a complaint, which would quote a secret. */
    private static SortedMap<String, Secret> headers(JsonNode json) {
        SortedMap<String, Secret> headers = new TreeMap<>();
        json.properties().forEach(header -> {
            String value = header.getValue().asText();
            if (!value.isBlank()) {
                headers.put(header.getKey(), new Secret(value));
            }
        });
        return headers;
    }

    static ObjectNode write(Webhook hook) {
        ObjectNode json = Json.object()
                .put("scope", hook.scope())
                .put("destination", hook.destination())
                .put("is_active", hook.isActive());
        ObjectNode headers = json.putObject("headers");
        hook.headers().forEach((name, value) -> headers.put(name, value.reveal()));
        return json;
    }

    static WebhookAdmin readAdmin(JsonNode json) {
        JsonRow row = JsonRow.of("webhook administration", json);
        List<WebhookAdmin.Health> hooks = row.list("hooks_list").stream()
                .map(hook -> new WebhookAdmin.Health(
                        read(hook), JsonRow.of("webhook", hook).text("status")))
                .sorted(Comparator.comparingLong(health -> health.hook().id()))
                .toList();
        List<WebhookAdmin.BlockedDomain> blocked = row.list("blocked_domains").stream()
                .map(domain -> blocked(JsonRow.of("blocked domain", domain)))
                .sorted(Comparator.comparing(WebhookAdmin.BlockedDomain::domain))
                .toList();
        return new WebhookAdmin(row.texts("emails").stream().sorted().toList(), hooks, blocked);
    }

    private static WebhookAdmin.BlockedDomain blocked(JsonRow row) {
        List<String> reasons = row.list("reasons").stream()
                .map(reason -> JsonRow.of("reason", reason).text("failure_description"))
                .toList();
        return new WebhookAdmin.BlockedDomain(
                row.text("destination"), Duration.ofSeconds(row.number("time_left")), reasons);
    }
}
