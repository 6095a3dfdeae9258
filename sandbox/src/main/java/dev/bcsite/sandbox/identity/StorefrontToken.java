package dev.bcsite.sandbox.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a token for GraphQL Storefront allows.
 *
 * @param channels the channels it opens
 * @param origins from where browsers may send it; empty means from no browser
 * @param scopes what a private token may read and do: {@code Unauthenticated}, {@code Customer}, {@code B2B}; the other
 *     kinds have none and need none
 * @param issued when it was made, in whole seconds, as {@code expires} is
 */
public record StorefrontToken(
        Kind kind, Set<Long> channels, List<String> origins, Set<String> scopes, Instant issued, Instant expires) {

    /** Who a token is for. */
    public enum Kind {
        /** A browser on one of the token's origins. */
        STOREFRONT,
        /** A server; it is refused from a browser. */
        PRIVATE,
        /** A server that says with each request which customer it speaks for. */
        IMPERSONATION
    }

    public StorefrontToken {
        channels = Set.copyOf(new TreeSet<>(channels));
        origins = List.copyOf(origins);
        scopes = Set.copyOf(scopes);
    }
}
