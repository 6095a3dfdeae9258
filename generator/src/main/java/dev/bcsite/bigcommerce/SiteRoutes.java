package dev.bcsite.bigcommerce;

import java.util.Comparator;
import java.util.List;

/**
 * Reads and writes the routes of a channel site. Every method may throw a BcsiteException that says what to do.
 *
 * <p>BigCommerce's own documents disagree on whether {@link #put} removes routes that are left out. To be right either
 * way: list, put the complete set with the ids of the routes that exist, list again, delete what is left over.
 */
public final class SiteRoutes {

    private final StoreClient client;

    public SiteRoutes(StoreClient client) {
        this.client = client;
    }

    /** All routes, ascending by id. */
    public List<Route> list(long siteId) throws InterruptedException {
        List<Route> routes = WholeList.read(client, page -> new ListRoutes(siteId, page));
        return routes.stream()
                .sorted(Comparator.comparing(route -> route.id().orElse(0L)))
                .toList();
    }

    /** Sends the complete set: routes with an id are changed, others created. */
    public void put(long siteId, List<Route> routes) throws InterruptedException {
        client.call(new PutRoutes(siteId, List.copyOf(routes)));
    }

    /** Adds one route and leaves the others alone. Its id does not matter. */
    public Creation<Route> create(long siteId, Route route) throws InterruptedException {
        return client.call(new CreateRoute(siteId, route));
    }

    /** Changes the route with this id and leaves the others alone. */
    public Route update(long siteId, Route route) throws InterruptedException {
        long id = route.id().orElseThrow(() -> new IllegalArgumentException("only a route with an id can be changed"));
        return client.call(new PutRoute(siteId, id, route));
    }

    /** Removes one route; one that is already gone is no failure. */
    public void delete(long siteId, long routeId) throws InterruptedException {
        client.call(new DeleteRoute(siteId, routeId));
    }
}
