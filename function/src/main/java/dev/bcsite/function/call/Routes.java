package dev.bcsite.function.call;

import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Supplier;

/**
 * Every address of the function, by area.
 *
 * <p>An area is made when the first request comes that no area before it knows: where each shopper may start a machine of their own, those who look
 * into their cart need not wait for what signs customers in. Threads may share one.
 */
public final class Routes {

    private final List<Area> areas = new ArrayList<>();

    /** @param areas what is asked for most comes first; no two have the same path, and no two routes of one the same method and path */
    public Routes(List<Supplier<List<Route>>> areas) {
        for (Supplier<List<Route>> area : areas) {
            this.areas.add(new Area(area));
        }
    }

    /**
     * The route that a request is for.
     *
     * @param parts what stands in the path where the route leaves something open, in order
     */
    public record Match(Route route, List<String> parts) {}

    /** @throws Refusal when there is nothing at the path, or not with this method */
    public Match find(String asked, String path) {
        String method = asked.equals("HEAD") ? "GET" : asked;
        for (Area area : areas) {
            List<Match> here = area.at(path);
            if (!here.isEmpty()) {
                return withMethod(method, here);
            }
        }
        throw Refusal.of(Reason.NOT_FOUND, "there is nothing at this address");
    }

    private static Match withMethod(String method, List<Match> here) {
        StringJoiner methods = new StringJoiner(", ");
        for (Match match : here) {
            if (match.route().method().equals(method)) {
                return match;
            }
            methods.add(match.route().method());
        }
        throw Refusal.of(Reason.WRONG_METHOD, "this address takes another method")
                .with("allow", methods.toString());
    }

    private static final class Area {

        private final Supplier<List<Route>> source;
        private volatile List<Route> routes;

        Area(Supplier<List<Route>> source) {
            this.source = source;
        }

        List<Match> at(String path) {
            List<Match> here = new ArrayList<>(2);
            for (Route route : routes()) {
                Optional<List<String>> parts = route.parts(path);
                if (parts.isPresent()) {
                    here.add(new Match(route, parts.get()));
                }
            }
            return here;
        }

        private List<Route> routes() {
            List<Route> made = routes;
            if (made == null) {
                synchronized (this) {
                    made = routes == null ? source.get() : routes;
                    routes = made;
                }
            }
            return made;
        }
    }
}
