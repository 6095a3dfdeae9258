package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Lists the API account's scripts of one channel, which are few: a channel has room for fifty. */
record ListScripts(long channel) implements Endpoint<List<Script>> {

    @Override
    public String action() {
        return "list the scripts of channel " + channel;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v3/content/scripts")
                .query("channel_id:in", channel)
                .query("page", 1)
                .query("limit", Page.SIZE);
    }

    @Override
    public List<Script> read(JsonNode body) throws UnreadableAnswerException {
        List<Script> scripts = Body.list(body).stream().map(ScriptJson::read).toList();
        long total = body.path("meta").path("pagination").path("total").asLong(scripts.size());
        if (total != scripts.size()) {
            throw UnreadableAnswerException.notJson("BigCommerce counts " + total + " and sent " + scripts.size());
        }
        return scripts;
    }

    @Override
    public Scope scope() {
        return Scope.CONTENT;
    }
}
