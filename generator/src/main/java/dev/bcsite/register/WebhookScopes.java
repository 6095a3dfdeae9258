package dev.bcsite.register;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which of BigCommerce's events change what a storefront shows, each by its exact name.
 *
 * <p>No scope ends in a star: {@code store/product/*} would also tell of metafields, which no page shows and which bcsite
 * itself may write. For brands, blog posts, reviews, banners and deleted pages BigCommerce has no events.
 */
public final class WebhookScopes {

    private static final String[] STORE = {
        "product created updated deleted inventory/updated inventory/order/updated",
        "sku created updated deleted inventory/updated inventory/order/updated",
        "priceList activated deactivated deleted assignment/updated assignment/deleted",
        "priceList/record created updated deleted",
        "priceList/records created updated deleted",
        "priceLists deleted",
        "information updated",
        "redirects updated"
    };
    private static final String[] CHANNEL = {
        "product assigned unassigned",
        "category created updated deleted product/assigned product/unassigned",
        "categoryTree updated",
        "page created updated",
        "settings profile/updated logo/updated logo/image/updated SEO/updated robots/updated category/updated",
        "settings product/updated currency/updated site/updated"
    };

    private WebhookScopes() {}

    /** Those of one channel's storefront, sorted. */
    public static SortedSet<String> of(long channel) {
        SortedSet<String> scopes = new TreeSet<>();
        all("store/", STORE).forEach(scopes::add);
        all("store/channel/" + channel + "/", CHANNEL).forEach(scopes::add);
        return scopes;
    }

    private static Stream<String> all(String start, String[] lines) {
        return Arrays.stream(lines).flatMap(line -> {
            String[] words = line.split(" ");
            return Arrays.stream(words).skip(1).map(event -> start + words[0] + "/" + event);
        });
    }
}
