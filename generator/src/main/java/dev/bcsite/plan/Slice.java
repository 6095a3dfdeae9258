package dev.bcsite.plan;

import dev.bcsite.base.UrlPath;

/**
 * Which part of a longer list a page shows.
 *
 * @param base the list's own page, which the other pages hang from
 * @param order the order of the list, as its URL says it; empty for the list's own order
 * @param number of this page, from 1
 * @param size how many entries a full page has
 * @param total how many entries the list has
 */
public record Slice(UrlPath base, String order, int number, int size, int total) {

    public Slice {
        if (number < 1 || size < 1 || total < 0) {
            throw new IllegalArgumentException("No such slice: page " + number + " of " + total + " by " + size);
        }
    }

    /** How many pages the list has; an empty list has one. */
    public int pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    /** Number of the first entry shown, from 1; 0 when there is none. */
    public int first() {
        return total == 0 ? 0 : (number - 1) * size + 1;
    }

    public int last() {
        return Math.min(total, number * size);
    }

    /** The path of another page of the same list in the same order. */
    public UrlPath page(int other) {
        return path(base, order, other);
    }

    /** The path of the first page in another order; empty for the list's own. */
    public UrlPath inOrder(String other) {
        return path(base, other, 1);
    }

    static UrlPath path(UrlPath base, String order, int number) {
        String sorted = order.isEmpty() ? "" : "sort/" + order + "/";
        String paged = number == 1 ? "" : "page/" + number + "/";
        return sorted.isEmpty() && paged.isEmpty() ? base : base.resolve(sorted + paged);
    }

    /** Every page has it in its fingerprint. Written out like the methods of {@link dev.bcsite.base.Digest}. */
    @Override
    public String toString() {
        return base + " " + order + " " + number + " of " + size + " in " + total;
    }
}
