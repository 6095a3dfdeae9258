package dev.bcsite.sandbox.api;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Endpoints by path, as a tree of segments. Plain text comes before ids, numbers before texts. */
public final class Routes {

    private final Map<PathTemplate.Segment, Routes> next = new LinkedHashMap<>();
    private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();

    /** @param ids the ids in the path, in its own words */
    public record Found(Endpoint endpoint, Map<String, String> ids) {}

    void add(Endpoint endpoint) {
        Routes node = this;
        for (PathTemplate.Segment segment : endpoint.path().segments()) {
            // Two endpoints may name the same id differently; each keeps its own names.
            PathTemplate.Segment place =
                    new PathTemplate.Segment(segment.name().isEmpty() ? segment.text() : "", "", segment.sort());
            node = node.next.computeIfAbsent(place, key -> new Routes());
        }
        Endpoint earlier = node.endpoints.putIfAbsent(endpoint.method(), endpoint);
        if (earlier != null) {
            throw new IllegalStateException(endpoint.name() + " is declared twice");
        }
    }

    Optional<Found> find(String method, List<String> path) {
        return places(path, 0)
                .filter(node -> node.endpoints.containsKey(method))
                .findFirst()
                .map(node -> found(node.endpoints.get(method), path));
    }

    /** Whether some method is answered at the path. */
    boolean knows(List<String> path) {
        return places(path, 0).findFirst().isPresent();
    }

    private Stream<Routes> places(List<String> path, int from) {
        if (from == path.size()) {
            return endpoints.isEmpty() ? Stream.empty() : Stream.of(this);
        }
        return next.entrySet().stream()
                .filter(entry -> entry.getKey().matches(path.get(from)))
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(PathTemplate.Segment::sort)))
                .flatMap(entry -> entry.getValue().places(path, from + 1));
    }

    private static Found found(Endpoint endpoint, List<String> path) {
        Map<String, String> ids = new HashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String name = endpoint.path().segments().get(i).name();
            if (!name.isEmpty()) {
                ids.put(name, path.get(i));
            }
        }
        return new Found(endpoint, ids);
    }
}
