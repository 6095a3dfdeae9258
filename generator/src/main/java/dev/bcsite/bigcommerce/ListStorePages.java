package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.catalog.StorePage;
import dev.bcsite.catalog.StorePageJson;
import java.util.Optional;

/** Lists one page of the control panel's pages of a channel, without those for customers only. */
record ListStorePages(long channel, int page) implements Endpoint<Page<StorePage>> {

    @Override
    public String action() {
        return "list the pages of channel " + channel;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v3/content/pages")
                .query("channel_id", channel)
                .query("include", "body")
                .query("page", page)
                .query("limit", Page.SIZE);
    }

    @Override
    public Page<StorePage> read(JsonNode body) throws UnreadableAnswerException {
        return Page.of(
                body,
                "page",
                "id",
                json -> StorePageJson.isForCustomersOnly(json)
                        ? Optional.empty()
                        : Optional.of(StorePageJson.read(json)));
    }

    @Override
    public Scope scope() {
        return Scope.CONTENT;
    }
}
