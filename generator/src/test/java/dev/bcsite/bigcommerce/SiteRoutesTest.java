package dev.bcsite.bigcommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.sandbox.Reading;
import dev.bcsite.sandbox.Readings;
import dev.bcsite.sandbox.fault.Fault;
import dev.bcsite.sandbox.fault.FaultRule;
import dev.bcsite.sandbox.table.Table;
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
            SiteRoutes routes = new SiteRoutes(shop.patientClient());
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
            SiteRoutes routes = new SiteRoutes(shop.patientClient());
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

    /** Every route after it moves up by one, and the first of the next page to a page that was read already. */
    @Test
    void noRouteIsMissedWhenAnotherIsRemovedMeanwhile() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            SiteRoutes routes = new SiteRoutes(shop.patientClient());
            clear(routes);
            routes.put(
                    SITE,
                    IntStream.rangeClosed(1, 520)
                            .mapToObj(id -> fresh("product", Integer.toString(id), "/p/" + id + "/"))
                            .toList());
            Table table = shop.sandbox.state().routes();
            Fault removing = (request, answer) -> {
                table.remove(table.keys()[0]);
                return answer.apply(request);
            };
            shop.sandbox.state().faults().add(FaultRule.nth(removing, "/v3/sites/*/routes", 3));

            List<String> listed = texts(routes.list(SITE));
            assertEquals(519, listed.size());
            assertTrue(listed.contains("product 501 /p/501/"));
        }
    }

    @Test
    void oneRouteIsAddedAndChangedWithoutTheOthers() throws Exception {
        for (Readings readings :
                List.of(Readings.defaults(), Readings.defaults().with(Reading.ROUTES_PUT_REPLACES))) {
            try (TestShop shop = TestShop.of(TestShop.smallOptions().withReadings(readings), state)) {
                SiteRoutes routes = new SiteRoutes(shop.patientClient());
                clear(routes);
                Route home = routes.create(SITE, fresh("home", "*", "/")).orElseThrow();
                Route cart = routes.create(SITE, fresh("cart", "*", "/cart/")).orElseThrow();
                shop.asked();
                Route moved = new Route(cart.id(), "cart", "*", "/basket/");
                assertEquals(moved, routes.update(SITE, moved));
                assertEquals(List.of(home, moved), routes.list(SITE));
                assertEquals(
                        "GET /v3/sites/{site_id}/routes ×1\nPUT /v3/sites/{site_id}/routes/{row_id} ×1", shop.asked());
            }
        }
    }

    @Test
    void aRouteThatIsGoneIsNotMadeAgainByAChange() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            Route gone = new Route(Optional.of(4711L), "cart", "*", "/basket/");
            assertEquals(
                    "Could not change the route cart * of site 1000: HTTP 404; somebody removed it meanwhile: plan again",
                    assertThrows(BcsiteException.class, () -> new SiteRoutes(shop.patientClient()).update(SITE, gone))
                            .getMessage());
        }
    }

    @Test
    void aRouteWhoseAnswerIsLostIsNotAddedTwice() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            SiteRoutes routes = new SiteRoutes(shop.patientClient());
            clear(routes);
            shop.fault("done-anyway(502)@POST /v3/sites/*/routes#1");
            assertInstanceOf(Creation.Unsure.class, routes.create(SITE, fresh("home", "*", "/")));
            assertEquals(List.of("home * /"), texts(routes.list(SITE)));
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
