package dev.bcsite.site;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * One channel as we publish it.
 *
 * @param channel the channel's id at BigCommerce
 * @param url where shoppers find it, without a path: {@code https://shop.example}
 * @param locales language tags; the first is served at the root, the others below their own tag
 * @param currency ISO code of the currency that pages show
 * @param images whether pages link to the store's pictures or to copies of their own
 * @param permalinks where pages of each kind are served
 * @param hasFunction whether the bcsite function answers beside its pages, so that they may have forms
 * @param output the folder that its files are written to
 */
public record Storefront(
        long channel,
        URI url,
        List<String> locales,
        String currency,
        ImageSource images,
        Permalinks permalinks,
        boolean hasFunction,
        Path output) {

    public Storefront {
        Objects.requireNonNull(url, "url");
        locales = List.copyOf(locales);
        if (locales.isEmpty()) {
            throw new IllegalArgumentException("A storefront needs at least one locale");
        }
    }

    /** A short name for files of state: {@code channel-1}. */
    public String name() {
        return "channel-" + channel;
    }

    /** The home page's path for a locale: {@code /} or {@code /de/}. */
    public String prefix(String locale) {
        return locale.equals(locales.get(0)) ? "/" : "/" + locale + "/";
    }

    /** An absolute URL for a path that starts with a slash and is already encoded. */
    public String absolute(String encodedPath) {
        String base = url.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + encodedPath;
    }

    /** Where the pictures in pages come from. */
    public enum ImageSource {
        /** The store's own image hosts, sized by them. */
        CDN,
        /** Files in the output, so that the site stands alone. */
        COPY
    }
}
