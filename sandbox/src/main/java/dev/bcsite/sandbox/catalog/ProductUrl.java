package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.product.Urls;
import dev.bcsite.sandbox.shape.Defaults;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.Optional;
import java.util.Set;

/** The path of a product: the one it is given, or one made of its name. It stays when only the name changes. */
record ProductUrl(StoreState state) {

    void give(Optional<ObjectNode> before, ObjectNode row) {
        long id = row.path("id").asLong();
        JsonNode asked = row.path("custom_url");
        Optional<JsonNode> earlier = before.map(found -> found.path("custom_url"));
        if (earlier.filter(asked::equals).isPresent()) {
            return;
        }
        String wanted = asked.path("url").asText("");
        String path =
                wanted.isEmpty() ? new Urls(state).free("/", row.path("name").asText(), Kind.PRODUCTS, id) : wanted;
        if (!path.startsWith("/")) {
            path = "/" + path;
        }
        new Urls(state).refuseTaken(path, Kind.PRODUCTS, id);
        boolean isCustomized = !wanted.isEmpty() && asked.path("is_customized").asBoolean();
        row.putObject("custom_url").put("url", path).put("is_customized", isCustomized);
        String old = earlier.map(url -> url.path("url").asText()).orElse(path);
        if (asked.path("create_redirect").asBoolean() && !old.equals(path)) {
            redirect(old, row);
        }
    }

    /** From the old path to wherever the product will be, on every site that sells it. */
    private void redirect(String old, ObjectNode product) {
        Set<Long> channels = Json.longs(product, "channels");
        state.sites().stream()
                .filter(site -> channels.contains(site.path("channel_id").asLong()))
                .forEach(site -> redirect(old, product, site.path("id").asLong()));
    }

    private void redirect(String old, ObjectNode product, long site) {
        for (long known : state.redirects().having("from_path", old)) {
            boolean isOfSite = state.redirects()
                    .row(known)
                    .filter(row -> row.path("site_id").asLong() == site)
                    .isPresent();
            if (isOfSite) {
                state.redirects().remove(known);
            }
        }
        ObjectNode redirect = Defaults.of("redirect").put("site_id", site).put("from_path", old);
        redirect.putObject("to")
                .put("type", "product")
                .put("entity_id", product.path("id").asLong());
        state.redirects().add(redirect);
    }
}
