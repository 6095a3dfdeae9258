package dev.bcsite.crawl;

import dev.bcsite.base.UrlPath;
import dev.bcsite.bigcommerce.Route;
import dev.bcsite.register.RouteMap;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Goes where routes lead. A route for one entity goes before the rule for its type. */
final class RouteWalk {

    /** Those that have entities, and the home page. */
    static final List<String> TYPES = List.of("home", "product", "category", "brand", "page", "blog");

    private static final String ALL = "*";

    private final Crawl crawl;
    private final SortedMap<String, SortedMap<String, Route>> routes = new TreeMap<>();
    private final Subjects subjects;
    private final Sample sample;

    RouteWalk(Crawl crawl, List<Route> routes, Subjects subjects, Sample sample) {
        this.crawl = crawl;
        routes.forEach(route -> this.routes
                .computeIfAbsent(route.type(), type -> new TreeMap<>())
                .put(route.matching(), route));
        this.subjects = subjects;
        this.sample = sample;
    }

    void run() throws IOException, InterruptedException {
        for (String type : TYPES) {
            for (Subject subject : subjects.of(type, sample)) {
                Optional<Route> route = route(subject);
                if (route.isEmpty()) {
                    unrouted(type);
                    break;
                }
                visit(subject, route.get());
            }
        }
        for (Map.Entry<String, SortedMap<String, Route>> type : routes.entrySet()) {
            if (!TYPES.contains(type.getKey())) {
                for (Route route : type.getValue().values()) {
                    visit(route);
                }
            }
        }
    }

    private Optional<Route> route(Subject subject) {
        Map<String, Route> ofType = routes.getOrDefault(subject.type(), new TreeMap<>());
        return Optional.ofNullable(ofType.get(subject.id())).or(() -> Optional.ofNullable(ofType.get(ALL)));
    }

    private void unrouted(String type) {
        crawl.note(
                "route " + type + " " + ALL,
                "there is none, so BigCommerce links to its own storefront",
                "have it registered with bcsite plan and bcsite apply");
    }

    private void visit(Subject subject, Route route) throws IOException, InterruptedException {
        String where = "route " + route.type() + " " + route.matching();
        String remedy =
                "plan and apply again; if somebody else made the route, take it over with bcsite plan --adopt \""
                        + where + "\"";
        Optional<UrlPath> path = RouteMap.filled(route.route(), subject.id(), subject.url());
        if (path.isEmpty()) {
            crawl.problem(where, route.route() + " gives no path for " + subject, remedy);
            return;
        }
        Answer answer = crawl.follow(path.get().encoded());
        String leads = "for " + subject + " it leads to " + path.get().encoded();
        if (!answer.isPage()) {
            crawl.problem(where, leads + ", where " + crawl.host().name() + " " + answer, remedy);
        } else if (!crawl.isPage(answer, subject.page())) {
            crawl.problem(
                    where,
                    leads + ", where another page is than " + subject.page().encoded(),
                    remedy);
        }
    }

    /** A page that no entity stands for: there is nothing to hold it against, but it should be there. */
    private void visit(Route route) throws IOException, InterruptedException {
        if (route.route().contains("{")) {
            return;
        }
        String where = "route " + route.type() + " " + route.matching();
        Answer answer = crawl.follow(route.route());
        if (answer.isPage()) {
            return;
        }
        String finding =
                "it leads to " + route.route() + ", where " + crawl.host().name() + " " + answer;
        if (crawl.host().isPublic()) {
            crawl.problem(where, finding, "put a page there, or take the route out of the storefront's routes");
        } else {
            crawl.note(where, finding, "if something else than these files answers there, see with --live");
        }
    }
}
