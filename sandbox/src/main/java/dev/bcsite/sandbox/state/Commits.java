package dev.bcsite.sandbox.state;

import dev.bcsite.sandbox.table.Change;
import dev.bcsite.sandbox.table.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Changes to the store, each request's together: they happen all at once or, when the work throws, not at all.
 *
 * <p>One writer at a time; readers never wait. Listeners hear of changes after they were made and kept, on the thread that
 * made them, before the next writer starts. They must be quick, and cannot object any more.
 */
public final class Commits implements Journal {

    private final ReentrantLock writing = new ReentrantLock();
    private final List<Consumer<List<Change>>> joiners = new CopyOnWriteArrayList<>();
    private final List<Consumer<List<Change>>> listeners = new CopyOnWriteArrayList<>();
    private final List<Entry> open = new ArrayList<>();
    private volatile Keeper keeper = Keeper.NONE;

    /** @param joiner gets the changes of one request before listeners do, and may make more that belong to them */
    public void join(Consumer<List<Change>> joiner) {
        joiners.add(joiner);
    }

    /** @param other keeps the changes of each request, those of joiners included, or throws and has them undone */
    void keepWith(Keeper other) {
        keeper = other;
    }

    /** @param listener gets the changes of one request, in order */
    public void listen(Consumer<List<Change>> listener) {
        listeners.add(listener);
    }

    /** Within work that goes on together, a part that throws undoes its own changes only; the rest may go on. */
    @Override
    public <T> T together(Supplier<T> work) {
        writing.lock();
        try {
            boolean isOutermost = writing.getHoldCount() == 1;
            return isOutermost ? committed(work) : undoable(work, open.size());
        } finally {
            writing.unlock();
        }
    }

    public void together(Runnable work) {
        together(() -> {
            work.run();
            return true;
        });
    }

    private <T> T committed(Supplier<T> work) {
        open.clear();
        T result = undoable(() -> kept(work), 0);
        if (!open.isEmpty()) {
            listeners.forEach(listener -> listener.accept(made()));
        }
        return result;
    }

    private <T> T kept(Supplier<T> work) {
        T result = work.get();
        if (!open.isEmpty()) {
            joiners.forEach(joiner -> joiner.accept(made()));
            keeper.keep(made());
        }
        return result;
    }

    /** Does what makes every earlier change as if it had never been, with no writer in between; nobody hears of it. */
    void forgetting(Runnable work) {
        writing.lock();
        try {
            keeper.forget();
            open.clear();
            work.run();
        } finally {
            writing.unlock();
        }
    }

    private List<Change> made() {
        return open.stream().map(Entry::change).toList();
    }

    private <T> T undoable(Supplier<T> work, int from) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            while (open.size() > from) {
                open.remove(open.size() - 1).undo.run();
            }
            throw e;
        }
    }

    @Override
    public void changed(Change change, Runnable undo) {
        open.add(new Entry(change, undo));
    }

    private record Entry(Change change, Runnable undo) {}
}
