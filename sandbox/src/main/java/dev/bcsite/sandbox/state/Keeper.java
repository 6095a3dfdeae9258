package dev.bcsite.sandbox.state;

import dev.bcsite.sandbox.table.Change;
import java.util.List;

/** Where a store's changes are kept for its next start. One that cannot keep them throws, and they are undone. */
interface Keeper {

    /** Keeps nothing. */
    Keeper NONE = new Keeper() {
        @Override
        public void keep(List<Change> changes) {}

        @Override
        public void forget() {}
    };

    /** Keeps changes that belong together, before anybody hears of them. */
    void keep(List<Change> changes);

    /** Forgets every change: the store is about to be what the seed says. */
    void forget();
}
