package dev.bcsite.function.call;

import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every address of the function. Most are found by their path at once; only those that leave something open are tried one by one. */
public final class Routes {

    private final Map<String, List<Match>> plain = new HashMap<>();
    private final List<Open> open = new ArrayList<>();

    /** In any order; no two may have the same method and path. */
    public Routes(List<Route> all) {
        for (Route route : all) {
            if (route.isOpen()) {
                open.add(new Open(route, segments(route.pattern())));
            } else {
                plain.computeIfAbsent(route.pattern(), path -> new ArrayList<>())
                        .add(new Match(route, List.of()));
            }
        }
    }

    /**
     * The route that a request is for.
     *
     * @param parts what stands in the path where the route leaves something open, in order
     */
    public record Match(Route route, List<String> parts) {}

    private record Open(Route route, String[] segments) {}

    /** @throws Refusal when there is nothing at the path, or not with this method */
    public Match find(String asked, String path) {
        String method = asked.equals("HEAD") ? "GET" : asked;
        List<Match> here = at(path);
        if (here.isEmpty()) {
            throw Refusal.of(Reason.NOT_FOUND, "there is nothing at this address");
        }
        return here.stream()
                .filter(match -> match.route().method().equals(method))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Reason.WRONG_METHOD, "this address takes another method")
                        .with(
                                "allow",
                                here.stream()
                                        .map(match -> match.route().method())
                                        .collect(Collectors.joining(", "))));
    }

    private List<Match> at(String path) {
        List<Match> here = new ArrayList<>(plain.getOrDefault(path, List.of()));
        String[] asked = segments(path);
        for (Open one : open) {
            Optional<List<String>> parts = one.route().parts(one.segments(), asked);
            parts.ifPresent(found -> here.add(new Match(one.route(), found)));
        }
        return here;
    }

    private static String[] segments(String path) {
        return path.split("/", -1);
    }
}
