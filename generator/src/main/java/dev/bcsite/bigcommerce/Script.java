package dev.bcsite.bigcommerce;

import java.util.List;
import java.util.Optional;

/**
 * A script that BigCommerce puts into its own pages of a channel, such as the checkout.
 *
 * @param uuid empty for one that BigCommerce has yet to create
 * @param content where the code is
 * @param location {@code head} or {@code footer}
 * @param visibility {@code storefront}, {@code all_pages}, {@code checkout} or {@code order_confirmation}
 * @param loadMethod {@code default}, {@code async} or {@code defer}
 * @param consentCategory {@code essential}, {@code functional}, {@code analytics}, {@code targeting} or {@code unknown}
 * @param integrityHashes what the browser holds the file against, such as {@code sha384-...}
 */
public record Script(
        String uuid,
        long channelId,
        String name,
        String description,
        Content content,
        String location,
        String visibility,
        String loadMethod,
        String consentCategory,
        List<String> integrityHashes,
        boolean isEnabled) {

    public Script {
        integrityHashes = List.copyOf(integrityHashes);
    }

    /** A script is either a file or a tag. */
    public sealed interface Content {

        /** The URL of the file; absent when the other part is there. */
        default Optional<String> src() {
            return this instanceof Source source ? Optional.of(source.url()) : Optional.empty();
        }

        default Optional<String> html() {
            return this instanceof Tag tag ? Optional.of(tag.text()) : Optional.empty();
        }
    }

    public record Source(String url) implements Content {}

    /** @param text exactly one script element */
    public record Tag(String text) implements Content {}
}
