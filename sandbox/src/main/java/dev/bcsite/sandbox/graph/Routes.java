package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is at a path of the storefront, and where it leads on to.
 *
 * <p>A path may have both a redirect and a page. When redirects are followed, one to a thing of the catalog gives that
 * thing, while one to a plain URL gives nothing, as only the caller can go there.
 */
final class Routes {

    private static final Map<String, String> TYPES = Map.of(
            "product", "Product",
            "brand", "Brand",
            "category", "Category",
            "page", "Page",
            "post", "BlogPost");

    private Routes() {}

    static void bind(Bindings bindings) {
        bindings.type("Site").field("route", Routes::route);
        bindings.type("Redirect")
                .node()
                .at("fromPath", "from_path")
                .field("to", call -> target(call.visit(), call.row()))
                .field("toUrl", call -> toUrl(call.visit(), call.row()));
        for (String type : TYPES.values()) {
            bindings.type(type + "Redirect").at("id", "globalId");
        }
        bindings.type("Query")
                .field(
                        "node",
                        call -> call.text("id")
                                .flatMap(GlobalId::parse)
                                .flatMap(id -> node(call.visit(), id.type(), id.entityId())));
    }

    private static Object route(Call call) {
        Visit visit = call.visit();
        String path = call.text("path").orElse("").replaceFirst("[?#].*", "");
        Optional<ObjectNode> redirect = redirect(visit, path);
        boolean isFollowed = call.text("redirectBehavior").orElse("IGNORE").equals("FOLLOW");
        Optional<Row> node = isFollowed && redirect.isPresent()
                ? entity(visit, redirect.get().path("to"))
                : Stream.of(path, otherForm(path))
                        .flatMap(one -> at(visit, one).stream())
                        .findFirst();
        Map<String, Object> route = new TreeMap<>();
        node.ifPresent(one -> route.put("node", one));
        redirect.ifPresent(one -> route.put("redirect", Row.of("Redirect", one)));
        return route;
    }

    /** With the slash at the end that it lacks, or without the one that it has. */
    private static String otherForm(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path + "/";
    }

    private static Optional<ObjectNode> redirect(Visit visit, String path) {
        long site = visit.site().path("id").asLong();
        return visit
                .rows(
                        Kind.REDIRECTS,
                        row -> row.path("site_id").asLong() == site
                                && (row.path("from_path").asText().equals(path)
                                        || row.path("from_path").asText().equals(otherForm(path))))
                .stream()
                .findFirst();
    }

    private static Optional<Row> at(Visit visit, String path) {
        return visit.shelf()
                .atPath(path)
                .flatMap(id -> node(visit, "Product", id))
                .or(() -> CategoryTree.of(visit).atPath(path).map(row -> Row.of("Category", row)))
                .or(() ->
                        visit
                                .rows(
                                        Kind.BRANDS,
                                        row -> row.path("custom_url")
                                                .path("url")
                                                .asText()
                                                .equals(path))
                                .stream()
                                .findFirst()
                                .map(row -> Row.of("Brand", row)))
                .or(() -> Blog.atPath(visit, path))
                .or(() -> Pages.atPath(visit, path));
    }

    /** A thing by its type and REST id, when this storefront shows it. */
    static Optional<Row> node(Visit visit, String type, long id) {
        return switch (type) {
            case "Product" -> visit.shelf().product(id).map(Chosen::nothingOf);
            case "Variant" -> variant(visit, id);
            case "Category" -> CategoryFields.one(visit, id);
            case "Brand" -> Brands.one(visit, id);
            case "BlogPost" -> Blog.post(visit, id);
            case "Blog" -> Blog.index(visit);
            case "Banner" -> Banners.one(visit, id);
            case "Redirect" -> visit.state().redirects().row(id).map(row -> Row.of("Redirect", row));
            default -> Pages.one(visit, id).filter(page -> page.type().equals(type) || type.equals("Page"));
        };
    }

    private static Optional<Row> variant(Visit visit, long id) {
        return visit.shelf().cards().stream()
                .map(card -> visit.shelf().product(card.id()))
                .flatMap(Optional::stream)
                .flatMap(product -> Json.objects(product, "variants").stream()
                        .filter(row -> row.path("id").asLong() == id)
                        .map(row -> (Row) new VariantRow(product, row)))
                .findFirst();
    }

    private static Optional<Row> entity(Visit visit, JsonNode to) {
        return Optional.ofNullable(TYPES.get(to.path("type").asText()))
                .flatMap(type -> node(visit, type, to.path("entity_id").asLong()));
    }

    /** Where a redirect leads; to a plain URL when what it meant is gone. */
    private static Row target(Visit visit, ObjectNode redirect) {
        Optional<Row> entity = entity(visit, redirect.path("to"));
        if (entity.isEmpty()) {
            return Row.of("ManualRedirect", Json.object().put("url", toUrl(visit, redirect)));
        }
        String type = TYPES.get(redirect.path("to").path("type").asText());
        long id = redirect.path("to").path("entity_id").asLong();
        return Row.of(
                type + "Redirect",
                Json.object()
                        .put("globalId", GlobalId.of(type, id))
                        .put("entityId", id)
                        .put("path", path(entity.get())));
    }

    private static String toUrl(Visit visit, ObjectNode redirect) {
        String path = entity(visit, redirect.path("to"))
                .map(Routes::path)
                .orElseGet(() -> redirect.path("to").path("url").asText("/"));
        return path.startsWith("/") ? visit.siteUrl() + path : path;
    }

    static String path(Row row) {
        ObjectNode json = row.json();
        return List.of(json.path("custom_url").path("url"), json.path("url").path("path"), json.path("url")).stream()
                .filter(node -> node.isTextual())
                .map(node -> node.asText())
                .findFirst()
                .orElse("/");
    }
}
