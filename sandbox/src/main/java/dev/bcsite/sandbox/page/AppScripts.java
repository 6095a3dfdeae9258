package dev.bcsite.sandbox.page;

import static dev.bcsite.sandbox.page.Html.at;
import static dev.bcsite.sandbox.page.Html.flag;
import static dev.bcsite.sandbox.page.Html.tag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The scripts that apps put into a page of the store. Nobody is asked for consent here, so all categories run.
 *
 * @param rows in the order in which they were made
 */
record AppScripts(List<ObjectNode> rows) {

    static AppScripts of(Visit visit) {
        Set<String> shown = Set.of("all_pages", page(visit.request().path()));
        return new AppScripts(visit.state().table(Kind.SCRIPTS).stream()
                .filter(row -> row.path("enabled").asBoolean())
                .filter(row -> row.path("channel_id").asLong() == visit.channel())
                .filter(row -> shown.contains(row.path("visibility").asText()))
                .toList());
    }

    private static String page(String path) {
        if (path.contains("/order-confirmation/")) {
            return "order_confirmation";
        }
        return path.startsWith("/checkout") || path.startsWith("/embedded-checkout") ? "checkout" : "storefront";
    }

    /** @param location {@code head} or {@code footer} */
    List<Html> in(String location) {
        List<Html> tags = new ArrayList<>();
        for (ObjectNode row : rows) {
            if (row.path("location").asText().equals(location)) {
                tags.add(row.has("html") ? new Html(row.path("html").asText()) : linked(row));
            }
        }
        return tags;
    }

    private static Html linked(ObjectNode row) {
        List<String> hashes = new ArrayList<>();
        for (JsonNode hash : row.path("integrity_hashes")) {
            hashes.add(hash.isTextual() ? hash.asText() : hash.path("hash").asText());
        }
        String load = row.path("load_method").asText();
        return tag(
                "script",
                at("src", row.path("src").asText()),
                load.equals("default") ? Html.NOTHING : flag(load, true),
                hashes.isEmpty() ? Html.NOTHING : at("integrity", String.join(" ", hashes)),
                hashes.isEmpty() ? Html.NOTHING : at("crossorigin", "anonymous"));
    }

    /** Where the page may take scripts from, each after a space. */
    String sources() {
        StringBuilder sources = new StringBuilder();
        for (ObjectNode row : rows) {
            String source = row.path("src").asText();
            sources.append(row.has("html") ? " 'unsafe-inline' http: https:" : " " + host(source));
        }
        return sources.toString();
    }

    private static String host(String source) {
        return source.startsWith("//") ? URI.create(source).getRawAuthority() : Visit.origin(source);
    }
}
