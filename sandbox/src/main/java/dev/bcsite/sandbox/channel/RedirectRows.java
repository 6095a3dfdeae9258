package dev.bcsite.sandbox.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Problems;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.util.Arrays;
import java.util.Optional;

/** Redirects as rows: what is one, where it is kept, and where it leads. There is one per path and site. */
final class RedirectRows {

    static final String[] TYPES = {"product", "brand", "category", "page", "post", "url"};
    private static final Shape FIELDS = Shape.of(
            Field.text("from_path").required(),
            Field.whole("site_id").required(),
            Field.object(
                            "to",
                            Shape.of(
                                    Field.choice("type", TYPES).required(),
                                    Field.whole("entity_id"),
                                    Field.text("url").most(2048)))
                    .required());

    private final StoreState state;

    RedirectRows(StoreState state) {
        this.state = state;
    }

    /** A redirect as it is stored; what is wrong goes into the problems. */
    ObjectNode read(JsonNode body, String prefix, Problems problems) {
        ObjectNode given = FIELDS.created(body, prefix, problems);
        if (!given.path("from_path").asText("").startsWith("/")) {
            problems.add(prefix + "from_path", "must begin with a slash");
        }
        if (state.sites().row(given.path("site_id").asLong()).isEmpty()) {
            problems.add(prefix + "site_id", "is not a site of this store");
        }
        boolean isUrl = given.path("to").path("type").asText().equals("url");
        String field = isUrl ? "url" : "entity_id";
        if (!given.path("to").has(field)) {
            problems.add(prefix + "to", "needs " + (isUrl ? "a url" : "an entity_id"));
        }
        return row(given, field);
    }

    private static ObjectNode row(ObjectNode given, String field) {
        ObjectNode redirect = Json.object().put("id", 0);
        redirect.set("site_id", given.get("site_id"));
        redirect.set("from_path", given.get("from_path"));
        ObjectNode to = redirect.putObject("to");
        to.set("type", given.path("to").get("type"));
        to.set(field, given.path("to").get(field));
        return redirect;
    }

    /** Keeps a redirect, in the place of the one with the same path and site. */
    ObjectNode store(ObjectNode redirect) {
        Table table = state.redirects();
        long site = redirect.path("site_id").asLong();
        long id = Arrays.stream(
                        table.having("from_path", redirect.path("from_path").asText()))
                .filter(key -> table.row(key)
                        .filter(row -> row.path("site_id").asLong() == site)
                        .isPresent())
                .findFirst()
                .orElseGet(table::nextId);
        table.put(id, redirect);
        return table.row(id).orElseThrow();
    }

    /** Where the redirect leads today, on the site's own domain; empty when the entity is gone. */
    Optional<String> target(ObjectNode redirect) {
        JsonNode to = redirect.path("to");
        String path = to.path("type").asText().equals("url")
                ? to.path("url").asText()
                : path(to.path("type").asText(), to.path("entity_id").asLong());
        if (path.startsWith("/")) {
            return state.sites()
                    .row(redirect.path("site_id").asLong())
                    .map(site -> site.path("url").asText() + path);
        }
        return Optional.of(path).filter(url -> !url.isEmpty());
    }

    /** The path of an entity; empty when there is no such thing. */
    String path(String type, long id) {
        Optional<String> path = switch (type) {
            case "product" -> text(state.products(), id, "custom_url", "url");
            case "category" -> text(state.categories(), id, "url", "path");
            case "brand" -> text(state.brands(), id, "custom_url", "url");
            case "page" ->
                state.table(Kind.PAGES).row(id).map(row -> row.path("url").asText());
            default ->
                state.table(Kind.POSTS).row(id).map(row -> row.path("url").asText());
        };
        return path.orElse("");
    }

    private static Optional<String> text(Table table, long id, String outer, String inner) {
        return table.row(id).map(row -> row.path(outer).path(inner).asText());
    }
}
