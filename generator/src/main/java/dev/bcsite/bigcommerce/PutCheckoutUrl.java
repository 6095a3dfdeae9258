package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.catalog.Json;
import java.util.Optional;

/** Sets the checkout URL of a channel's site. */
record PutCheckoutUrl(long channel, String url) implements Endpoint<StoreSite> {

    @Override
    public String action() {
        return "set the checkout URL of channel " + channel + " to " + url;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.put("/v3/channels/{id}/site/checkout-url", channel)
                .json(Json.object().put("url", url))
                .readingAnswer();
    }

    /** Bare in BigCommerce's contract, wrapped in {@code data} like all the others in its habits. */
    @Override
    public StoreSite read(JsonNode body) throws UnreadableAnswerException {
        return StoreSiteJson.read(body.has("data") ? Body.object(body) : body);
    }

    @Override
    public Scope scope() {
        return Scope.SITES;
    }

    @Override
    public Optional<String> hintFor(int status) {
        return switch (status) {
            case 404 -> Optional.of("the channel has no site: create that first");
            case 422 ->
                Optional.of("checkout and site must share their main domain, as checkout.shop.example and"
                        + " shop.example do, and no other channel may have the URL");
            default -> Endpoint.super.hintFor(status);
        };
    }
}
