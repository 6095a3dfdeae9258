package dev.bcsite.header;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which headers the answers of one published storefront have.
 *
 * @param everywhere what every answer has
 * @param assets what files with names of their content have otherwise
 * @param pages what single pages have otherwise, by path; those below {@code /api/} are the function's
 */
public record HeaderRules(
        Map<String, String> everywhere,
        SortedMap<String, String> assets,
        SortedMap<String, Map<String, String>> pages) {

    static final String CACHE = "Cache-Control";

    public HeaderRules {
        everywhere = Collections.unmodifiableMap(new LinkedHashMap<>(everywhere));
        assets = Collections.unmodifiableSortedMap(new TreeMap<>(assets));
        pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
    }

    /**
     * @param isSecure whether shoppers come by HTTPS, and need never come otherwise
     * @param homes the path of the home page in each language
     */
    public static HeaderRules of(PageHeaders headers, CheckoutPolicy checkout, boolean isSecure, List<String> homes) {
        Map<String, String> everywhere = headers.of(CheckoutPolicy.NONE);
        SortedMap<String, Map<String, String>> pages = new TreeMap<>();
        add("/api/checkout", headers, checkout, pages);
        homes.forEach(home -> add(home + "checkout/", headers, checkout, pages));
        if (isSecure) {
            everywhere.put("Strict-Transport-Security", "max-age=31536000");
        }
        everywhere.put(CACHE, "no-cache");
        SortedMap<String, String> assets = new TreeMap<>(PageHeaders.OF_ASSETS);
        assets.put(CACHE, "public, max-age=31536000, immutable");
        return new HeaderRules(everywhere, assets, pages);
    }

    private static void add(
            String path, PageHeaders headers, CheckoutPolicy checkout, SortedMap<String, Map<String, String>> pages) {
        Map<String, String> usual = headers.of(CheckoutPolicy.NONE);
        Map<String, String> there = headers.of(checkout.at(path));
        there.entrySet().removeIf(header -> Objects.equals(usual.get(header.getKey()), header.getValue()));
        if (!there.isEmpty()) {
            pages.put(path, there);
        }
    }
}
