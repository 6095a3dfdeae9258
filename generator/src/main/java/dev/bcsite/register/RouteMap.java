package dev.bcsite.register;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.bcsite.base.InvalidPathException;
import dev.bcsite.base.UrlPath;
import dev.bcsite.bigcommerce.Route;
import dev.bcsite.catalog.Brand;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.catalog.Snapshot;
import dev.bcsite.plan.PageKind;
import dev.bcsite.plan.PagePlan;
import dev.bcsite.plan.SitePlan;
import dev.bcsite.site.BrandEntry;
import dev.bcsite.site.CategoryEntry;
import dev.bcsite.site.ProductEntry;
import dev.bcsite.site.Site;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which URL BigCommerce should use for which entity: one rule for each kind that has pages, and one more for each
 * entity whose page the rule would miss.
 *
 * <p>Only what this site serves is in it. For everything else BigCommerce goes on using its own storefront, which is
 * better than a link that leads nowhere.
 */
public final class RouteMap {

    private final List<Route> routes;

    private RouteMap(List<Route> routes) {
        this.routes = routes.stream()
                .sorted(Comparator.comparing(Route::type)
                        .thenComparing(route -> route.matching().length())
                        .thenComparing(Route::matching))
                .toList();
    }

    /**
     * The map of a storefront, by the plan of its first locale: BigCommerce knows one URL for each entity.
     *
     * @param others path by type, for what no page of the catalog stands for, such as {@code cart}
     */
    public static RouteMap of(SitePlan plan, Snapshot snapshot, Map<String, String> others) {
        Collected routes = new Collected();
        Site site = plan.site();
        routes.add("home", "*", site.context().home());
        products(routes, plan, snapshot);
        categories(routes, plan);
        brands(routes, plan);
        if (has(plan, EntityKind.STORE_PAGE)) {
            routes.add("page", "*", "/{slug}/");
        }
        if (has(plan, EntityKind.BLOG_POST)) {
            routes.add("blog", "*", "/{slug}/");
        }
        others.forEach((type, path) -> routes.add(type, "*", path));
        return new RouteMap(routes.list);
    }

    private static void products(Collected routes, SitePlan plan, Snapshot snapshot) {
        String permalink = plan.site().context().storefront().permalinks().product();
        if (!has(plan, PageKind.PRODUCT)) {
            return;
        }
        String rule = routes.rule("product", permalink);
        if (!permalink.contains("{slug}")) {
            // The rule says it all, and no product need be read.
            return;
        }
        for (PagePlan page : plan.pages()) {
            if (page.kind() == PageKind.PRODUCT) {
                ProductEntry product = plan.site().product(page.subject().id()).orElseThrow();
                routes.exception("product", product.id(), rule, product.url(), product.path());
            }
        }
    }

    private static void categories(Collected routes, SitePlan plan) {
        if (has(plan, PageKind.CATEGORY)) {
            String rule = routes.rule(
                    "category", plan.site().context().storefront().permalinks().category());
            for (CategoryEntry entry : plan.site().categories()) {
                routes.exception(
                        "category",
                        entry.category().id(),
                        rule,
                        entry.category().url(),
                        entry.path());
            }
        }
    }

    private static void brands(Collected routes, SitePlan plan) {
        if (has(plan, PageKind.BRAND)) {
            String rule = routes.rule(
                    "brand", plan.site().context().storefront().permalinks().brand());
            for (BrandEntry entry : plan.site().brands()) {
                Brand brand = entry.brand();
                routes.exception("brand", brand.id(), rule, brand.url(), entry.path());
            }
        }
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

    private static boolean has(SitePlan plan, EntityKind kind) {
        return plan.pages().stream().anyMatch(page -> page.subject().kind() == kind);
    }

    /** Where a route leads for one entity, as BigCommerce fills it in; absent when that is no path at all. */
    public static Optional<UrlPath> filled(String route, String id, String url) {
        try {
            String slug = url.replaceAll("^/+|/+$", "");
            return Optional.of(UrlPath.of(route.replace("{slug}", slug).replace("{id}", id)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The routes so far. */
    private static final class Collected {

        private final List<Route> list = new ArrayList<>();

        void add(String type, String matching, String route) {
            list.add(new Route(Optional.empty(), type, matching, route));
        }

        /**
         * Adds the rule for a kind. BigCommerce's {@code {slug}} is the entity's whole URL without the outer slashes; it
         * may hold slashes itself, where ours is the last segment only.
         */
        String rule(String type, String permalink) {
            String pattern = permalink.replace("{url}", "{slug}").replaceAll("^/|/$", "");
            String route = "/" + pattern + "/";
            add(type, "*", route);
            return route;
        }

        void exception(String type, long id, String rule, String url, UrlPath path) {
            boolean endsAlike = path.toString().endsWith("/");
            if (!endsAlike || !filled(rule, Long.toString(id), url).equals(Optional.of(path))) {
                add(type, Long.toString(id), path.encoded());
            }
        }
    }
}
