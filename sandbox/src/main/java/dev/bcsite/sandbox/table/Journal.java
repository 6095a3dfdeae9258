package dev.bcsite.sandbox.table;

import java.util.function.Supplier;

/** Is told of every change, in order, and keeps changes together that belong together. */
public interface Journal {

    /** Forgets everything: for tables that stand alone. */
    Journal NONE = new Journal() {
        @Override
        public <T> T together(Supplier<T> work) {
            return work.get();
        }

        @Override
        public void changed(Change change, Runnable undo) {}
    };

    /** Does all of the work's changes, with no other writer in between; none of them when the work throws. */
    <T> T together(Supplier<T> work);

    /**
     * Called within {@link #together}, after the change was made.
     *
     * @param undo makes it as if the change had not been
     */
    void changed(Change change, Runnable undo);
}
