package dev.bcsite.site;

import dev.bcsite.base.Digest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A picture on the store's image host, which serves it in any size.
 *
 * <p>The API names product pictures {@code .../s-HASH/products/ID/images/IMAGE/name.STAMP.W.H.jpg?c=1}; sizes are
 * served from {@code .../s-HASH/images/stencil/SIZE/products/ID/IMAGE/name.STAMP.jpg?c=1}. Pictures of categories and
 * brands are already in the second shape, or in {@code .../s-HASH/product_images/...}. A picture from anywhere else
 * has one size only.
 */
record StoreImage(String url, Optional<Sized> sized) {

    private static final String ANY_SIZE = "/images/stencil/";
    private static final String UPLOADED = "/product_images/";
    private static final String PRODUCTS = "/products/";
    private static final String IMAGES = "/images/";

    /** What stands before and after the size in the addresses of one picture. */
    record Sized(String before, String after) {

        String fitted(int width, int height) {
            return before + width + 'x' + height + after;
        }
    }

    static StoreImage of(String url) {
        int query = url.indexOf('?');
        int end = query < 0 ? url.length() : query;
        for (int at = url.lastIndexOf("/s-", end); at >= 0; at = url.lastIndexOf("/s-", at - 1)) {
            int folder = url.indexOf('/', at + 3);
            if (folder > at + 3 && folder < end) {
                Optional<Sized> sized = sized(url, folder, end);
                if (sized.isPresent()) {
                    return new StoreImage(url, sized);
                }
            }
        }
        return new StoreImage(url, Optional.empty());
    }

    /** @param folder where the store's own folder ends */
    private static Optional<Sized> sized(String url, int folder, int end) {
        if (url.startsWith(ANY_SIZE, folder)) {
            int size = folder + ANY_SIZE.length();
            int rest = url.indexOf('/', size);
            return rest > size && rest + 1 < end
                    ? Optional.of(new Sized(url.substring(0, size), url.substring(rest)))
                    : Optional.empty();
        }
        if (url.startsWith(UPLOADED, folder)) {
            int rest = folder + UPLOADED.length() - 1;
            return rest + 1 < end
                    ? Optional.of(new Sized(url.substring(0, folder) + ANY_SIZE, url.substring(rest)))
                    : Optional.empty();
        }
        return ofProduct(url, folder, end);
    }

    private static Optional<Sized> ofProduct(String url, int folder, int end) {
        int id = numberAfter(url, PRODUCTS, folder);
        int image = id < 0 ? -1 : numberAfter(url, IMAGES, id);
        int ending = url.lastIndexOf('.', end - 1);
        int height = numberBefore(url, ending);
        int name = height < 0 ? -1 : numberBefore(url, height);
        if (image < 0 || name <= image + 1 || url.charAt(image) != '/' || ending + 1 == end) {
            return Optional.empty();
        }
        String path = url.substring(folder, id) + url.substring(id + IMAGES.length() - 1, name);
        return Optional.of(new Sized(url.substring(0, folder) + ANY_SIZE, path + url.substring(ending)));
    }

    /** The end of the number behind this word; -1 when there is none. */
    private static int numberAfter(String url, String word, int from) {
        int start = from + word.length();
        int at = start;
        while (url.startsWith(word, from) && at < url.length() && isDigit(url.charAt(at))) {
            at++;
        }
        return at == start ? -1 : at;
    }

    /** The point before the number that ends here; -1 when there is none. */
    private static int numberBefore(String url, int end) {
        int at = end - 1;
        while (at > 0 && isDigit(url.charAt(at))) {
            at--;
        }
        return at > 0 && at < end - 1 && url.charAt(at) == '.' ? at : -1;
    }

    private static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }

    /** The picture fitted into a box of this size; the only size there is when the host cannot fit it. */
    String fitted(int width, int height) {
        return sized.isPresent() ? sized.get().fitted(width, height) : url;
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
}
