package dev.bcsite.bigcommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteRoutesTest {

    private static final long SITE = 1000;

    @TempDir
    Path state;

    @Test
    void routesAreWrittenListedAndRemoved() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            SiteRoutes routes = new SiteRoutes(shop.client());
            clear(routes);
            routes.put(SITE, List.of(fresh("home", "*", "/"), fresh("product", "11", "/{slug}")));
            List<Route> written = routes.list(SITE);
            assertEquals(List.of("home * /", "product 11 /{slug}"), texts(written));

            List<Route> changed = new ArrayList<>(written);
            changed.set(0, new Route(written.get(0).id(), "home", "*", "/welcome/"));
            routes.put(SITE, changed);
            assertEquals(List.of("home * /welcome/", "product 11 /{slug}"), texts(routes.list(SITE)));

            long first = written.get(0).id().orElseThrow();
            routes.delete(SITE, first);
            routes.delete(SITE, first);
            assertEquals(List.of("product 11 /{slug}"), texts(routes.list(SITE)));
        }
    }

    @Test
    void everyPageOfRoutesIsRead() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            SiteRoutes routes = new SiteRoutes(shop.client());
            clear(routes);
            routes.put(
                    SITE,
                    IntStream.rangeClosed(1, 520)
                            .mapToObj(id -> fresh("product", Integer.toString(id), "/p/" + id + "/"))
                            .toList());
            List<Route> listed = routes.list(SITE);
            assertEquals(520, listed.size());
            assertEquals("product 520 /p/520/", texts(listed).get(519));
            assertTrue(shop.meter().requests().get("GET /v3/sites/{id}/routes") >= 4);
        }
    }

    private static void clear(SiteRoutes routes) throws InterruptedException {
        for (Route route : routes.list(SITE)) {
            routes.delete(SITE, route.id().orElseThrow());
        }
    }

    private static Route fresh(String type, String matching, String route) {
        return new Route(Optional.empty(), type, matching, route);
    }

    private static List<String> texts(List<Route> routes) {
        return routes.stream()
                .map(route -> route.type() + " " + route.matching() + " " + route.route())
                .toList();
    }
}
