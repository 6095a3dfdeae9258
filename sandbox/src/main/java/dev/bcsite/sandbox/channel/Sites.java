package dev.bcsite.sandbox.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.api.SitePaging;
import dev.bcsite.sandbox.http.Errors;
import dev.bcsite.sandbox.http.Query;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Channel sites: the URL of each channel's storefront. A channel has at most one. */
public final class Sites {

    private final StoreState state;

    public Sites(StoreState state) {
        this.state = state;
    }

    public List<Endpoint> endpoints() {
        Resource sites = Resource.at("/v3/sites", Scope.SITES, exchange -> state.sites())
                .paging(new SitePaging())
                .filters(Filter.number("channel_id"), new Filter("url_type", List.of("in"), Sites::hasUrl));
        return List.of(
                sites.list(),
                sites.one(),
                Endpoint.write("POST", "/v3/sites", Scope.SITES, this::create),
                Endpoint.write(
                        "PUT",
                        "/v3/sites/{site_id}",
                        Scope.SITES,
                        exchange -> change(exchange, exchange.id("site_id"))),
                Endpoint.get(
                        "/v3/channels/{channel_id}/site",
                        Scope.SITES,
                        exchange -> Exchange.data(200, ofChannel(exchange))),
                Endpoint.write(
                        "PUT",
                        "/v3/channels/{channel_id}/site",
                        Scope.SITES,
                        exchange ->
                                change(exchange, ofChannel(exchange).path("id").asLong())));
    }

    private static Predicate<ObjectNode> hasUrl(String operator, String value, Exchange exchange) {
        List<String> types = Query.parts(value);
        return site -> Json.objects(site, "urls").stream()
                .anyMatch(url -> types.contains(url.path("type").asText()));
    }

    private ObjectNode ofChannel(Exchange exchange) {
        return siteOf(exchange.id("channel_id")).orElseThrow(exchange::notFound);
    }

    private Optional<ObjectNode> siteOf(long channel) {
        return Arrays.stream(state.sites().keys())
                .mapToObj(state.sites()::row)
                .flatMap(Optional::stream)
                .filter(site -> site.path("channel_id").asLong() == channel)
                .findFirst();
    }

    private Response create(Exchange exchange) {
        JsonNode body = exchange.body();
        long channel = body.path("channel_id").asLong();
        if (state.channels().row(channel).isEmpty()) {
            throw exchange.notFound();
        }
        if (siteOf(channel).isPresent()) {
            return Errors.of(exchange.request(), 400, "The channel already has a site");
        }
        ObjectNode site =
                Json.object().put("id", 0).put("url", url(exchange, body)).put("channel_id", channel);
        String now = state.clock().instant().toString();
        site.put("created_at", now).put("updated_at", now).put("ssl_status", "dedicated");
        site.putArray("urls").add(primary(site, now));
        site.put("is_checkout_url_customized", false);
        long id = state.sites().add(site);
        return Exchange.data(201, state.sites().get(id).orElseThrow());
    }

    private Response change(Exchange exchange, long id) {
        String url = url(exchange, exchange.body());
        String now = state.clock().instant().toString();
        boolean found = state.sites().edit(id, site -> {
            site.put("url", url).put("updated_at", now);
            ArrayNode urls = Json.array().add(primary(site, now));
            Json.objects(site, "urls").stream()
                    .filter(other -> !other.path("type").asText().equals("primary"))
                    .forEach(urls::add);
            site.set("urls", urls);
            return site;
        });
        if (!found) {
            throw exchange.notFound();
        }
        return Exchange.data(200, state.sites().get(id).orElseThrow());
    }

    private static ObjectNode primary(ObjectNode site, String now) {
        ObjectNode url = Json.object();
        url.set("url", site.get("url"));
        return url.put("type", "primary").put("created_at", now).put("updated_at", now);
    }

    private static String url(Exchange exchange, JsonNode body) {
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
