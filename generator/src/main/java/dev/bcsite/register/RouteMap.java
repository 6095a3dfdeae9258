package dev.bcsite.register;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.bcsite.bigcommerce.Route;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.plan.PageKind;
import dev.bcsite.plan.PagePlan;
import dev.bcsite.plan.SitePlan;
import dev.bcsite.site.Permalinks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which URL BigCommerce should use for which entity: one rule for each kind that has pages.
 *
 * <p>Only kinds that this site serves are in it. For the others BigCommerce goes on using its own storefront, which is
 * better than a link that leads nowhere.
 */
public final class RouteMap {

    private final List<Route> routes;

    private RouteMap(List<Route> routes) {
        this.routes = routes.stream()
                .sorted(Comparator.comparing(Route::type).thenComparing(Route::matching))
                .toList();
    }

    /** The map of a storefront, by the plan of its first locale: BigCommerce knows one URL for each entity. */
    public static RouteMap of(SitePlan plan) {
        Permalinks permalinks = plan.site().context().storefront().permalinks();
        List<Route> routes = new ArrayList<>();
        routes.add(
                new Route(Optional.empty(), "home", "*", plan.site().context().home()));
        if (has(plan, PageKind.PRODUCT)) {
            routes.add(wildcard("product", permalinks.product()));
        }
        if (has(plan, PageKind.CATEGORY)) {
            routes.add(wildcard("category", permalinks.category()));
        }
        if (has(plan, PageKind.BRAND)) {
            routes.add(wildcard("brand", permalinks.brand()));
        }
        if (plan.pages().stream().anyMatch(RouteMap::isStorePage)) {
            routes.add(wildcard("page", "{url}"));
        }
        if (plan.pages().stream().anyMatch(page -> page.subject().kind() == EntityKind.BLOG_POST)) {
            routes.add(wildcard("blog", "{url}"));
        }
        return new RouteMap(routes);
    }

    /** Sorted by type, then by what they match. */
    public List<Route> routes() {
        return routes;
    }

    /** The map as published in {@code routes.json}. */
    public byte[] json() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            DefaultPrettyPrinter lines = new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n"));
            json.setPrettyPrinter(lines);
            json.writeStartArray();
            for (Route route : routes) {
                json.writeStartObject();
                json.writeStringField("type", route.type());
                json.writeStringField("matching", route.matching());
                json.writeStringField("route", route.route());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        out.write('\n');
        return out.toByteArray();
    }

    private static boolean has(SitePlan plan, PageKind kind) {
        return plan.pages().stream().anyMatch(page -> page.kind() == kind);
    }

    private static boolean isStorePage(PagePlan page) {
        return page.subject().kind() == EntityKind.STORE_PAGE;
    }

    /** BigCommerce's {@code {slug}} is the entity's whole URL without the outer slashes; it may hold slashes itself. */
    private static Route wildcard(String type, String permalink) {
        String pattern = permalink.replace("{url}", "{slug}").replaceAll("^/|/$", "");
        return new Route(Optional.empty(), type, "*", "/" + pattern + "/");
    }
}
