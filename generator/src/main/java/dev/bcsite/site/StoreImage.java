package dev.bcsite.site;

import dev.bcsite.base.Digest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture on the store's image host, which serves it in any size.
 *
 * <p>The API names product pictures {@code .../s-HASH/products/ID/images/IMAGE/name.STAMP.W.H.jpg?c=1}; sizes are
 * served from {@code .../s-HASH/images/stencil/SIZE/products/ID/IMAGE/name.STAMP.jpg?c=1}. Pictures of categories and
 * brands are already in the second shape, or in {@code .../s-HASH/product_images/...}. A picture from anywhere else
 * has one size only.
 */
record StoreImage(String url, Optional<String> sized) {

    private static final Pattern PRODUCT = Pattern.compile(
            "(?<base>.*/s-[^/]+)/products/(?<id>\\d+)/images/(?<image>\\d+)/(?<name>.+?)\\.\\d+\\.\\d+\\.(?<end>\\w+)(?<query>\\?.*)?");
    private static final Pattern STENCIL =
            Pattern.compile("(?<base>.*/s-[^/]+/images/stencil)/[^/]+/(?<rest>[^?]+)(?<query>\\?.*)?");
    private static final Pattern PRODUCT_IMAGES =
            Pattern.compile("(?<base>.*/s-[^/]+)/product_images/(?<rest>[^?]+)(?<query>\\?.*)?");

    static StoreImage of(String url) {
        Matcher product = PRODUCT.matcher(url);
        if (product.matches()) {
            return new StoreImage(
                    url,
                    Optional.of(product.group("base") + "/images/stencil/{size}/products/" + product.group("id") + "/"
                            + product.group("image") + "/" + product.group("name") + "." + product.group("end")
                            + orEmpty(product.group("query"))));
        }
        Matcher stencil = STENCIL.matcher(url);
        if (stencil.matches()) {
            return new StoreImage(
                    url,
                    Optional.of(stencil.group("base") + "/{size}/" + stencil.group("rest")
                            + orEmpty(stencil.group("query"))));
        }
        Matcher plain = PRODUCT_IMAGES.matcher(url);
        if (plain.matches()) {
            return new StoreImage(
                    url,
                    Optional.of(plain.group("base") + "/images/stencil/{size}/" + plain.group("rest")
                            + orEmpty(plain.group("query"))));
        }
        return new StoreImage(url, Optional.empty());
    }

    /** The picture fitted into a box of this size; the only size there is when the host cannot fit it. */
    String fitted(int width, int height) {
        return sized.map(pattern -> pattern.replace("{size}", width + "x" + height))
                .orElse(url);
    }

    /** A name for a copy of it: readable, and different for different pictures. */
    String fileName(int width) {
        String path = url.replaceFirst("\\?.*", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        int point = name.indexOf('.');
        String stem = (point < 0 ? name : name.substring(0, point)).replaceFirst("__\\d+$", "");
        String slug =
                stem.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String readable = slug.isEmpty() ? "picture" : slug.substring(0, Math.min(60, slug.length()));
        String key = Digest.of(path.replaceFirst("^https?://[^/]+", "") + width).prefix(8);
        return readable + "-" + width + "w-" + key + "." + ending(name);
    }

    private static String ending(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Pattern.matches("jpe?g|png|gif|webp|avif", ending) ? ending : "jpg";
    }

    private static String orEmpty(String query) {
        return query == null ? "" : query;
    }
}
