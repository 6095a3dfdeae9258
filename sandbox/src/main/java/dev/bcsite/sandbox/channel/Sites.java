package dev.bcsite.sandbox.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.api.SitePaging;
import dev.bcsite.sandbox.http.Query;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.SiteUrls;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Channel sites, at their own path and at their channel's: the URL of each channel's storefront. */
public final class Sites {

    private static final String PATH = "/v3/sites";
    private static final String OF_CHANNEL = "/v3/channels/{channel_id}/site";

    private final StoreState state;
    private final SiteUrls urls;

    public Sites(StoreState state) {
        this.state = state;
        this.urls = new SiteUrls(state);
    }

    public List<Endpoint> endpoints() {
        Resource sites = Resource.at(PATH, Scope.SITES, exchange -> state.sites())
                .paging(new SitePaging())
                .filters(Filter.number("channel_id"), new Filter("url_type", List.of("in"), this::hasUrl))
                .shape((exchange, row) -> shown(row));
        return List.of(
                sites.list(),
                sites.one(),
                Endpoint.write("POST", PATH, Scope.SITES, exchange -> create(exchange, 201, channel(exchange))),
                Endpoint.write(
                        "PUT", PATH + "/{site_id}", Scope.SITES, exchange -> change(exchange, exchange.id("site_id"))),
                Endpoint.write("DELETE", PATH + "/{site_id}", Scope.SITES, exchange -> {
                    remove(exchange.id("site_id"));
                    return Response.empty(204);
                }),
                Endpoint.get(OF_CHANNEL, Scope.SITES, exchange -> Exchange.data(200, shown(ofChannel(exchange)))),
                Endpoint.write(
                        "POST", OF_CHANNEL, Scope.SITES, exchange -> create(exchange, 200, exchange.id("channel_id"))),
                Endpoint.write("PUT", OF_CHANNEL, Scope.SITES, exchange -> change(exchange, siteId(exchange))),
                Endpoint.write("DELETE", OF_CHANNEL, Scope.SITES, exchange -> {
                    remove(siteId(exchange));
                    return Exchange.json(200, Json.object());
                }));
    }

    private Predicate<ObjectNode> hasUrl(String operator, String value, Exchange exchange) {
        List<String> types = Query.parts(value);
        return site -> Json.objects(shown(site), "urls").stream()
                .anyMatch(url -> types.contains(url.path("type").asText()));
    }

    private ObjectNode ofChannel(Exchange exchange) {
        return urls.site(exchange.id("channel_id")).orElseThrow(exchange::notFound);
    }

    private long siteId(Exchange exchange) {
        return ofChannel(exchange).path("id").asLong();
    }

    /** With the checkout URL that holds, which most sites borrow. */
    private ObjectNode shown(ObjectNode row) {
        ObjectNode site = row.deepCopy();
        if (SiteUrls.ofType(site, "checkout").isEmpty()) {
            urls.checkout(site.path("channel_id").asLong())
                    .ifPresent(url -> site.withArray("urls")
                            .add(url(url, "checkout", site.path("updated_at").asText())));
        }
        return site;
    }

    private static long channel(Exchange exchange) {
        return exchange.object().path("channel_id").asLong();
    }

    private Response create(Exchange exchange, int status, long channel) {
        state.channels().row(channel).orElseThrow(exchange::notFound);
        if (urls.site(channel).isPresent()) {
            throw Refusal.of(400, "The channel already has a site");
        }
        String url = url(exchange.object());
        refuseTaken(url, 0);
        String now = exchange.now();
        ObjectNode site = Json.object().put("id", 0).put("url", url).put("channel_id", channel);
        site.put("created_at", now).put("updated_at", now).put("ssl_status", "dedicated");
        site.putArray("urls")
                .add(url(url, "primary", now))
                .add(url(exchange.address().canonical(channel), "canonical", now));
        site.put("is_checkout_url_customized", false);
        long id = state.sites().add(site);
        return Exchange.data(status, shown(state.sites().row(id).orElseThrow()));
    }

    private Response change(Exchange exchange, long id) {
        ObjectNode before = state.sites().row(id).orElseThrow(exchange::notFound);
        String url = url(exchange.object());
        refuseTaken(url, id);
        refuseStrandedCheckout(before, url);
        String now = exchange.now();
        state.sites().edit(id, site -> {
            site.put("url", url).put("updated_at", now);
            ArrayNode all = Json.array().add(url(url, "primary", now));
            Json.objects(site, "urls").stream()
                    .filter(other -> !other.path("type").asText().equals("primary"))
                    .forEach(all::add);
            site.set("urls", all);
            return site;
        });
        return Exchange.data(200, shown(state.sites().row(id).orElseThrow()));
    }

    private void refuseTaken(String url, long site) {
        if (urls.isTaken(url, site)) {
            throw Refusal.of(400, "The domain of " + url + " already serves another channel");
        }
    }

    /** A site cannot move away from the main domain that its own checkout is under. */
    private static void refuseStrandedCheckout(ObjectNode site, String url) {
        boolean isStranded = site.path("is_checkout_url_customized").asBoolean()
                && SiteUrls.ofType(site, "checkout")
                        .filter(checkout -> !SiteUrls.mainDomain(checkout).equals(SiteUrls.mainDomain(url)))
                        .isPresent();
        if (isStranded) {
            throw Refusal.unprocessable("url", "must be within the main domain of the site's checkout URL");
        }
    }

    /** Removes a site and its routes. The default storefront keeps its own. */
    private void remove(long id) {
        ObjectNode site = state.sites().row(id).orElseThrow(Refusal::notFound);
        if (site.path("channel_id").asLong() == urls.defaultChannel()) {
            throw Refusal.of(403, "The site of the default storefront cannot be deleted");
        }
        Arrays.stream(state.routes().having("site_id", Long.toString(id))).forEach(state.routes()::remove);
        state.sites().remove(id);
    }

    static ObjectNode url(String url, String type, String now) {
        return Json.object()
                .put("url", url)
                .put("type", type)
                .put("created_at", now)
                .put("updated_at", now);
    }

    private static String url(JsonNode body) {
        String text = body.path("url").asText("");
        try {
            URI url = URI.create(text);
            if (url.getHost() != null && List.of("http", "https").contains(url.getScheme())) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the answer for any other text that is no URL.
        }
        throw Refusal.of(400, "The url must begin with http:// or https://");
    }
}
