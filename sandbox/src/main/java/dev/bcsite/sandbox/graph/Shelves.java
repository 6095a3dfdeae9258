package dev.bcsite.sandbox.graph;

import dev.bcsite.sandbox.state.StoreState;
import java.util.HashMap;
import java.util.Map;

/** The shelves of all storefronts. Each is filled when it is first looked at, and again after products changed. */
final class Shelves {

    private final StoreState state;
    private final Map<Long, Stocked> stocked = new HashMap<>();

    Shelves(StoreState state) {
        this.state = state;
    }

    synchronized Shelf of(long channel) {
        String version = state.products().version() + "/" + state.listings().version();
        Stocked known = stocked.get(channel);
        if (known == null || !known.version.equals(version)) {
            known = new Stocked(version, Shelf.fill(state, channel));
            stocked.put(channel, known);
        }
        return known.shelf;
    }

    private record Stocked(String version, Shelf shelf) {}
}
