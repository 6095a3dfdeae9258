package dev.bcsite.catalog;

/** How much a snapshot holds: rows, over all channels and sites; quotes are counted by product and currency. */
public record SnapshotCounts(
        long products,
        long categories,
        long brands,
        long listings,
        long quotes,
        long storePages,
        long blogPosts,
        long redirects) {}
