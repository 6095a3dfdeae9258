package dev.bcsite.register;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.bigcommerce.Route;
import dev.bcsite.bigcommerce.SiteRoutes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings the routes of a channel site to what the route map says, and checks that BigCommerce took them.
 *
 * <p>Routes of other types and for single entities are somebody else's: they are sent along unchanged, because
 * BigCommerce's documents disagree on whether a route that is left out is removed.
 */
public final class Registrar {

    private final SiteRoutes routes;

    public Registrar(SiteRoutes routes) {
        this.routes = routes;
    }

    /** Registers the map; writes nothing when it is registered already. */
    public RouteChanges register(long siteId, RouteMap map) throws InterruptedException {
        List<Route> before = routes.list(siteId);
        List<Route> desired = desired(before, map);
        List<Route> changes =
                desired.stream().filter(route -> !before.contains(route)).toList();
        if (changes.isEmpty()) {
            return new RouteChanges(0, map.routes().size());
        }
        routes.put(siteId, desired);
        check(siteId, map);
        return new RouteChanges(changes.size(), map.routes().size() - changes.size());
    }

    /** Everything that is there, with our routes in place of those that match the same. */
    private static List<Route> desired(List<Route> before, RouteMap map) {
        List<Route> desired = new ArrayList<>();
        for (Route old : before) {
            Optional<Route> ours = find(map.routes(), old);
            desired.add(ours.map(route -> new Route(old.id(), old.type(), old.matching(), route.route()))
                    .orElse(old));
        }
        map.routes().stream().filter(route -> find(before, route).isEmpty()).forEach(desired::add);
        return desired;
    }

    private void check(long siteId, RouteMap map) throws InterruptedException {
        List<Route> after = routes.list(siteId);
        for (Route wanted : map.routes()) {
            Optional<Route> found = find(after, wanted);
            boolean taken =
                    found.filter(route -> route.route().equals(wanted.route())).isPresent();
            if (!taken) {
                throw new BcsiteException(Problem.at(
                        "route " + wanted.type(),
                        "BigCommerce was given " + wanted.route() + " and answers "
                                + found.map(Route::route).orElse("that there is none"),
                        "run the build again; if it stays so, set the route in the channel's settings"));
            }
        }
    }

    private static Optional<Route> find(List<Route> routes, Route like) {
        return routes.stream()
                .filter(route ->
                        route.type().equals(like.type()) && route.matching().equals(like.matching()))
                .findFirst();
    }
}
