package dev.bcsite.sandbox.graph;

import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Change;
import dev.bcsite.sandbox.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The shelves of all storefronts. Each is filled when it is first looked at, which takes a while in a large store; after
 * that only what has changed is put anew.
 */
final class Shelves {

    private static final int LONGEST_LOG = 10_000;

    private final StoreState state;
    private final Map<Long, Stocked> stocked = new HashMap<>();
    private final Log products;
    private final Log listings;

    Shelves(StoreState state) {
        this.state = state;
        this.products = new Log(state.products());
        this.listings = new Log(state.listings());
        state.commits().listen(this::note);
    }

    private synchronized void note(List<Change> changes) {
        for (Change change : changes) {
            if (change.table().equals(Kind.PRODUCTS.table())) {
                products.add(Long.parseLong(change.key()));
            } else if (change.table().equals(Kind.LISTINGS.table())) {
                listings.add(Long.parseLong(change.key()));
            }
        }
    }

    synchronized Shelf of(long channel) {
        Mark productsNow = products.mark();
        Mark listingsNow = listings.mark();
        Stocked known = stocked.get(channel);
        if (known != null && known.products.equals(productsNow) && known.listings.equals(listingsNow)) {
            return known.shelf;
        }
        boolean isTold = known != null && products.tells(known.products) && listings.tells(known.listings);
        Shelf shelf = isTold
                ? known.shelf.with(channel, products.since(known.products), listings.since(known.listings))
                : Shelf.fill(state, channel);
        stocked.put(channel, new Stocked(productsNow, listingsNow, shelf));
        return shelf;
    }

    private record Stocked(Mark products, Mark listings, Shelf shelf) {}

    /** A moment in the life of a table. @param reported how many changes were told of until then */
    private record Mark(long version, long reported) {}

    /** What was told of the changes of a table. Changes that were undone, and a reset, are not told of. */
    private static final class Log {

        private final Table table;
        private final List<Long> ids = new ArrayList<>();
        private long forgotten;

        Log(Table table) {
            this.table = table;
        }

        void add(long id) {
            if (ids.size() == LONGEST_LOG) {
                forgotten += ids.size();
                ids.clear();
            }
            ids.add(id);
        }

        Mark mark() {
            return new Mark(table.version(), forgotten + ids.size());
        }

        /** Whether every change since then is known. */
        boolean tells(Mark then) {
            Mark now = mark();
            return then.reported >= forgotten && now.version - then.version == now.reported - then.reported;
        }

        List<Long> since(Mark then) {
            return List.copyOf(ids.subList((int) (then.reported - forgotten), ids.size()));
        }
    }
}
