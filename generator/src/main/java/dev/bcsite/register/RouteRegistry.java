package dev.bcsite.register;

import dev.bcsite.base.Problem;
import dev.bcsite.bigcommerce.Route;
import dev.bcsite.bigcommerce.SiteRoutes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Routes of the channel site, by type and what they match.
 *
 * <p>A few changes are sent one by one, which touches no other route. Many are sent at once. BigCommerce's documents
 * disagree on whether a bulk write replaces the whole set; so it always holds every route that is there, and what came of
 * it is read back. A route that somebody else makes in the moment between our reading and our writing would be lost if
 * the store does replace: that is why a few go one by one.
 */
final class RouteRegistry implements Registry {

    /** From here on the time of single requests weighs more than the risk of that moment. */
    private static final int MOST_SINGLE = 20;

    private final SiteRoutes routes;
    private final SiteLookup lookup;

    RouteRegistry(SiteRoutes routes, SiteLookup lookup) {
        this.routes = routes;
        this.lookup = lookup;
    }

    /** How a registration names the route of one type. */
    static Wanted wanted(Route route) {
        return new Wanted(key(route), Fields.of("route", route.route()));
    }

    @Override
    public Kind kind() {
        return Kind.ROUTE;
    }

    @Override
    public List<Found> read(Set<ItemKey> keys) throws InterruptedException {
        OptionalLong site = lookup.id();
        return site.isEmpty()
                ? List.of()
                : routes.list(site.getAsLong()).stream()
                        .map(route -> new Found(key(route), id(route), Fields.of("route", route.route())))
                        .toList();
    }

    @Override
    public void write(List<Change> changes, Outcomes outcomes) throws InterruptedException {
        long site = lookup.id().orElseThrow();
        if (changes.get(0).isRemoval()) {
            for (Change change : changes) {
                String id = change.id().orElseThrow();
                outcomes.attempt(change, () -> {
                    routes.delete(site, Long.parseLong(id));
                    return id;
                });
            }
        } else if (changes.size() <= MOST_SINGLE) {
            for (Change change : changes) {
                outcomes.attempt(change, () -> id(single(site, change)));
            }
        } else {
            together(site, changes, outcomes);
        }
    }

    private Route single(long site, Change change) throws InterruptedException {
        return change.id().isPresent()
                ? routes.update(site, route(change))
                : routes.create(site, route(change)).orElseThrow();
    }

    private void together(long site, List<Change> changes, Outcomes outcomes) throws InterruptedException {
        Map<String, Change> byId = new HashMap<>();
        changes.forEach(change -> change.id().ifPresent(id -> byId.put(id, change)));
        List<Route> all = new ArrayList<>();
        for (Route there : routes.list(site)) {
            all.add(Optional.ofNullable(byId.get(id(there)))
                    .map(RouteRegistry::route)
                    .orElse(there));
        }
        changes.stream()
                .filter(change -> change.id().isEmpty())
                .map(RouteRegistry::route)
                .forEach(all::add);
        routes.put(site, all);
        Map<ItemKey, List<Found>> after = Comparison.byKey(read(Set.of()));
        for (Change change : changes) {
            List<Found> found = after.getOrDefault(change.key(), List.of());
            found.stream()
                    .filter(one -> change.isDone(Optional.of(one)))
                    .findFirst()
                    .ifPresentOrElse(
                            one -> outcomes.done(change, one.id()),
                            () -> outcomes.refused(change, untold(change, found)));
        }
    }

    private static Problem untold(Change change, List<Found> found) {
        String answer =
                found.isEmpty() ? "that there is none" : found.get(0).fields().toString();
        return Problem.at(
                change.key().toString(),
                "BigCommerce was given " + change.after() + " and answers " + answer,
                "plan and apply again; if it stays so, set the route in the channel's settings");
    }

    private static ItemKey key(Route route) {
        return new ItemKey(Kind.ROUTE, route.type() + " " + route.matching());
    }

    private static Route route(Change change) {
        String[] parts = change.key().name().split(" ", 2);
        return new Route(
                change.id().map(Long::parseLong),
                parts[0],
                parts[1],
                change.after().get("route"));
    }

    private static String id(Route route) {
        return Long.toString(route.id().orElse(0L));
    }
}
