package dev.bcsite.sandbox.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.Reading;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.SiteUrls;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.net.URI;
import java.util.List;

/** The checkout URL a site may have for itself, under the main domain of its primary URL; always https. */
public final class CheckoutUrls {

    private static final String PATH = "/v3/channels/{channel_id}/site/checkout-url";

    private final StoreState state;
    private final SiteUrls urls;

    public CheckoutUrls(StoreState state) {
        this.state = state;
        this.urls = new SiteUrls(state);
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.write("PUT", PATH, Scope.SITES, this::put),
                Endpoint.write("DELETE", PATH, Scope.SITES, this::remove));
    }

    private Response put(Exchange exchange) {
        ObjectNode site = urls.site(exchange.id("channel_id")).orElseThrow(exchange::notFound);
        String url = checked(exchange, site);
        ObjectNode changed = stored(exchange, site, true);
        changed.withArray("urls").add(Sites.url(url, "checkout", exchange.now()));
        state.sites().put(site.path("id").asLong(), changed);
        return exchange.readings().has(Reading.WRAPS_BARE_OBJECTS)
                ? Exchange.data(200, changed)
                : Exchange.json(200, changed);
    }

    private Response remove(Exchange exchange) {
        ObjectNode site = urls.site(exchange.id("channel_id")).orElseThrow(exchange::notFound);
        ObjectNode changed = stored(exchange, site, false);
        if (exchange.id("channel_id") == urls.defaultChannel()) {
            // The others borrow this one, so it is always there.
            String shared = exchange.address().origin().toString();
            changed.withArray("urls").add(Sites.url(shared, "checkout", exchange.now()));
        }
        state.sites().put(site.path("id").asLong(), changed);
        return Exchange.data(200, Json.object());
    }

    /** The site without a checkout URL. */
    private static ObjectNode stored(Exchange exchange, ObjectNode site, boolean isCustomized) {
        ObjectNode changed = site.deepCopy();
        ArrayNode others = Json.array();
        Json.objects(site, "urls").stream()
                .filter(url -> !url.path("type").asText().equals("checkout"))
                .forEach(others::add);
        changed.set("urls", others);
        return changed.put("is_checkout_url_customized", isCustomized).put("updated_at", exchange.now());
    }

    private String checked(Exchange exchange, ObjectNode site) {
        String url = exchange.object().path("url").asText("").replaceFirst("(?i)^http://", "https://");
        if (!isUrl(url)) {
            throw Refusal.unprocessable("url", "must be a URL");
        }
        if (!SiteUrls.mainDomain(url)
                .equals(SiteUrls.mainDomain(site.path("url").asText()))) {
            throw Refusal.of(
                    422,
                    "The checkout URL " + url + " is not possible: checkout and storefront must share a main domain,"
                            + " as shop.example and checkout.shop.example do");
        }
        if (urls.isTaken(url, site.path("id").asLong())) {
            throw Refusal.unprocessable("url", "already serves another channel");
        }
        return url;
    }

    private static boolean isUrl(String text) {
        try {
            URI url = URI.create(text);
            return "https".equals(url.getScheme()) && url.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
