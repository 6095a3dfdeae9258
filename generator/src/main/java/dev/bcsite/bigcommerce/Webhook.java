package dev.bcsite.bigcommerce;

import dev.bcsite.base.Secret;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A webhook of the API account that asks; those of other accounts are invisible to it.
 *
 * @param id 0 for one that BigCommerce has yet to create
 * @param scope which events, such as {@code store/product/*}
 * @param destination an https URL on port 443
 * @param headers sent with every delivery, sorted by name; the values are how a receiver knows the sender. Blank ones are
 *     left out
 * @param isActive false when somebody switched it off, or BigCommerce did after too many failures
 */
public record Webhook(long id, String scope, String destination, SortedMap<String, Secret> headers, boolean isActive) {

    public Webhook {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
    }

    /** An active one that BigCommerce has yet to create. */
    public static Webhook fresh(String scope, String destination, Map<String, Secret> headers) {
        return new Webhook(0, scope, destination, new TreeMap<>(headers), true);
    }
}
