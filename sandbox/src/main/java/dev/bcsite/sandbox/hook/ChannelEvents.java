package dev.bcsite.sandbox.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.stream.Stream;

/** What channels tell, and what belongs to one: its site, routes, pages, scripts and redirects. */
final class ChannelEvents {

    private static final List<String> TOLD =
            List.of("name", "external_id", "status", "is_listable_from_ui", "is_visible", "is_enabled", "config_meta");

    private ChannelEvents() {}

    static Stream<Event> ofChannel(Difference channel, Surroundings around) {
        boolean isTold = channel.isNew() || channel.isUpdate() && channel.touches(TOLD);
        return isTold
                ? Stream.of(Event.typed("store/channel/" + channel.verb(), "channel", channel.id()))
                : Stream.empty();
    }

    static Stream<Event> ofSite(Difference site, Surroundings around) {
        long channel = site.row().path("channel_id").asLong();
        ObjectNode data = Json.object().put("site_id", site.id());
        Difference rest = new Difference(
                site.table(), site.key(), withoutCheckoutUrl(site.before()), withoutCheckoutUrl(site.after()));
        Stream.Builder<Event> events = Stream.builder();
        if (!site.isUpdate() || rest.touchesMoreThan("updated_at", "is_checkout_url_customized")) {
            events.add(Event.ofChannel(channel, "settings/site/updated", data));
        }
        String before = checkoutUrl(site.before());
        String after = checkoutUrl(site.after());
        if (site.isUpdate() && !before.equals(after)) {
            boolean isOwn = site.after().path("is_checkout_url_customized").asBoolean();
            String verb = isOwn ? "updated" : "deleted";
            events.add(Event.ofChannel(channel, "settings/site/checkoutUrl/" + verb, data));
        }
        return events.build();
    }

    private static JsonNode withoutCheckoutUrl(JsonNode site) {
        if (!(site instanceof ObjectNode)) {
            return site;
        }
        ObjectNode without = site.deepCopy();
        without.set("urls", Json.array(urls(site, false).toList()));
        return without;
    }

    private static String checkoutUrl(JsonNode site) {
        return urls(site, true).map(url -> url.path("url").asText()).findFirst().orElse("");
    }

    private static Stream<ObjectNode> urls(JsonNode site, boolean ofCheckout) {
        return Json.objects(site, "urls").stream()
                .filter(url -> url.path("type").asText().equals("checkout") == ofCheckout)
                .map(ObjectNode::deepCopy)
                .map(url -> url.without(List.of("created_at", "updated_at")));
    }

    /** One event for a site, however many of its routes changed. */
    static Stream<Event> ofRoutes(List<Difference> routes, Surroundings around) {
        return routes.stream()
                .map(route -> route.row().path("site_id").asLong())
                .distinct()
                .map(site -> Event.ofChannel(
                        around.channelOfSite(site),
                        "settings/route/updated",
                        Json.object().put("site_id", site)));
    }

    static Stream<Event> ofPage(Difference page, Surroundings around) {
        long channel = page.row().path("channel_id").asLong();
        return page.isGone()
                ? Stream.empty()
                : Stream.of(Event.ofChannel(
                        channel, "page/" + page.verb(), Json.object().put("page_id", page.id())));
    }

    static Stream<Event> ofScript(Difference script, Surroundings around) {
        long channel = script.row().path("channel_id").asLong();
        return script.isGone()
                ? Stream.empty()
                : Stream.of(Event.ofChannel(
                        channel,
                        "script/" + script.verb(),
                        Json.object().put("uuid", script.row().path("uuid").asText())));
    }

    /** Updated also when it is new; whether removing one is told is not documented. */
    static Stream<Event> ofRedirect(Difference redirect, Surroundings around) {
        ObjectNode data = Json.object().put("id", redirect.id());
        List.of("site_id", "from_path", "to")
                .forEach(field -> data.set(field, redirect.row().path(field)));
        return redirect.isGone() ? Stream.empty() : Stream.of(new Event("store/redirects/updated", data));
    }
}
