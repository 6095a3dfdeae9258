package dev.bcsite.bigcommerce;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Reads a list that comes in numbered pages, whole.
 *
 * <p>Pages shift while somebody changes the list, so that rows come twice or not at all. The rows are therefore counted
 * against what BigCommerce says there are, and the list is read again until they agree.
 */
final class WholeList {

    private static final int MOST_READINGS = 4;

    private WholeList() {}

    static <T> List<T> read(StoreClient client, IntFunction<Endpoint<Page<T>>> page) throws InterruptedException {
        String mismatch = "";
        for (int reading = 0; reading < MOST_READINGS; reading++) {
            Reading<T> read = new Reading<>();
            mismatch = read.all(client, page);
            if (mismatch.isEmpty()) {
                return List.copyOf(read.rows);
            }
        }
        throw new BcsiteException(Problem.of(
                "Could not " + page.apply(1).action() + ": " + mismatch, "build again when nobody is changing them"));
    }

    private static final class Reading<T> {

        private final Set<Long> seen = new HashSet<>();
        private final List<T> rows = new ArrayList<>();

        /** Empty when the list was read whole, else what does not agree. */
        String all(StoreClient client, IntFunction<Endpoint<Page<T>>> page) throws InterruptedException {
            for (int number = 1; ; number++) {
                Page<T> next = client.call(page.apply(number));
                if (!next.ids().stream().allMatch(seen::add)) {
                    return "the same row came twice";
                }
                rows.addAll(next.rows());
                // An empty page ends the walk whatever the page count says: else it might never end.
                if (next.isLast() || next.ids().isEmpty()) {
                    long total = next.total().orElse((long) seen.size());
                    return total == seen.size() ? "" : "BigCommerce counts " + total + " and sent " + seen.size();
                }
            }
        }
    }
}
