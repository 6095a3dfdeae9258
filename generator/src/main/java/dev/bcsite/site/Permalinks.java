package dev.bcsite.site;

import dev.bcsite.base.UrlPath;
import java.util.List;

/**
 * Where products, categories and brands are served.
 *
 * <p>A pattern may hold {@code {url}} (the entity's own URL at BigCommerce), {@code {slug}} (the last segment of that)
 * and {@code {id}}.
 */
public record Permalinks(String product, String category, String brand) {

    /** The URLs that BigCommerce has: nothing moves, and one route covers each kind. */
    public static final Permalinks AS_IN_STORE = new Permalinks("{url}", "{url}", "{url}");

    /** @throws dev.bcsite.base.InvalidPathException when the result is not a path that can be served */
    public UrlPath product(long id, String customUrl) {
        return fill(product, id, customUrl);
    }

    public UrlPath category(long id, String customUrl) {
        return fill(category, id, customUrl);
    }

    public UrlPath brand(long id, String customUrl) {
        return fill(brand, id, customUrl);
    }

    private static UrlPath fill(String pattern, long id, String customUrl) {
        UrlPath own = UrlPath.of(customUrl);
        if (pattern.equals("{url}")) {
            return own;
        }
        List<String> segments = own.segments();
        String slug = segments.isEmpty() ? Long.toString(id) : segments.get(segments.size() - 1);
        return UrlPath.of(pattern.replace("{url}", String.join("/", segments))
                .replace("{slug}", slug)
                .replace("{id}", Long.toString(id)));
    }
}
