package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Channels, in the shape of {@code GET /v3/channels/{id}?include=currencies}. */
public final class ChannelJson {

    private ChannelJson() {}

    public static Channel read(JsonNode json) {
        JsonRow row = JsonRow.of("channel", json);
        JsonRow currencies = row.row("currencies");
        return new Channel(
                row.id("id"),
                row.text("name"),
                row.text("type"),
                row.text("status"),
                currencies.texts("enabled_currencies"),
                currencies.text("default_currency"));
    }

    static ObjectNode write(Channel channel) {
        ObjectNode json = Json.object()
                .put("id", channel.id())
                .put("name", channel.name())
                .put("type", channel.type())
                .put("status", channel.status());
        ObjectNode currencies = json.putObject("currencies");
        currencies.set("enabled_currencies", Json.texts(channel.currencies()));
        currencies.put("default_currency", channel.defaultCurrency());
        return json;
    }
}
