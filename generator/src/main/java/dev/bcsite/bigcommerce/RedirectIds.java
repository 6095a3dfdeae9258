package dev.bcsite.bigcommerce;

import java.util.Collection;
import java.util.List;

/**
 * Redirects to remove, by id: at least one.
 *
 * <p>An empty list would be dangerous, not idle: what BigCommerce removes without ids is everything.
 */
public record RedirectIds(List<Long> ids) {

    public RedirectIds {
        ids = ids.stream().distinct().sorted().toList();
        if (ids.isEmpty() || ids.get(0) <= 0) {
            throw new IllegalArgumentException("Redirects to remove are named by ids above zero, not " + ids);
        }
    }

    public static RedirectIds of(Collection<Long> ids) {
        return new RedirectIds(List.copyOf(ids));
    }
}
