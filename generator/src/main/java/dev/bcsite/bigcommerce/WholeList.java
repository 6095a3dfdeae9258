package dev.bcsite.bigcommerce;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.LongFunction;

/**
 * Reads a list whole that comes in pages.
 *
 * <p>Numbered pages shift while somebody changes the list, so that rows come twice or not at all; pages after the last id
 * seen do not. Either way the rows are counted against what BigCommerce says there are, and the list is read again until
 * they agree. Of numbered pages each has to say the same: one row that was read and then removed hides one that moved up.
 */
final class WholeList {

    private static final int MOST_READINGS = 4;

    private WholeList() {}

    /** @param page makes the request for a page by its number, from 1 */
    static <T> List<T> read(StoreClient client, IntFunction<Endpoint<Page<T>>> page) throws InterruptedException {
        return read(client, (number, last) -> page.apply(number), false);
    }

    /** @param page makes the request for the rows after an id, ascending; 0 for the first ones */
    static <T> List<T> readById(StoreClient client, LongFunction<Endpoint<Page<T>>> page) throws InterruptedException {
        return read(client, (number, last) -> page.apply(last), true);
    }

    private interface Pages<T> {
        Endpoint<Page<T>> page(int number, long last);
    }

    private static <T> List<T> read(StoreClient client, Pages<T> pages, boolean isById) throws InterruptedException {
        String mismatch = "";
        for (int reading = 0; reading < MOST_READINGS; reading++) {
            Reading<T> read = new Reading<>(isById);
            mismatch = read.all(client, pages);
            if (mismatch.isEmpty()) {
                return List.copyOf(read.rows);
            }
        }
        throw new BcsiteException(Problem.of(
                "Could not " + pages.page(1, 0).action() + ": " + mismatch,
                "build again when nobody is changing them"));
    }

    private static final class Reading<T> {

        private final boolean isById;
        private final Set<Long> seen = new HashSet<>();
        private final List<T> rows = new ArrayList<>();
        private Optional<Long> total = Optional.empty();
        private long last;

        Reading(boolean isById) {
            this.isById = isById;
        }

        /** Empty when the list was read whole, else what does not agree. */
        String all(StoreClient client, Pages<T> pages) throws InterruptedException {
            for (int number = 1; ; number++) {
                Page<T> next = client.call(pages.page(number, last));
                int before = seen.size();
                if (!isNew(next)) {
                    return "the same row came twice";
                }
                if (!isById && number > 1 && !next.total().equals(total)) {
                    return "the list changed while it was read";
                }
                total = next.total();
                rows.addAll(next.rows());
                // An empty page ends the walk whatever the page count says: else it might never end.
                if (next.isLast() || next.ids().isEmpty()) {
                    return counted(next, isById ? before : 0);
                }
            }
        }

        private boolean isNew(Page<T> next) {
            for (long id : next.ids()) {
                if (!seen.add(id) || isById && id <= last) {
                    return false;
                }
                last = id;
            }
            return true;
        }

        /** @param before rows of pages before the last; a list by id may count them or not */
        private String counted(Page<T> next, int before) {
            long total = next.total().orElse((long) seen.size());
            boolean agrees = total == seen.size() || total == seen.size() - before;
            return agrees ? "" : "BigCommerce counts " + total + " and sent " + seen.size();
        }
    }
}
