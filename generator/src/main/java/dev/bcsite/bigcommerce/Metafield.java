package dev.bcsite.bigcommerce;

/**
 * A small named value that hangs on a product, a category, a brand or a channel.
 *
 * @param id 0 for one that BigCommerce has yet to create
 * @param ownerId what it hangs on
 * @param value at most 65,535 characters, and at least one
 * @param permissionSet {@code app_only}, {@code read}, {@code write}, or one of the latter two with
 *     {@code _and_sf_access}, which shows it to shoppers
 * @param clientId the API account it belongs to; empty for one that BigCommerce has yet to create
 */
public record Metafield(
        long id, long ownerId, String namespace, String key, String value, String permissionSet, String clientId) {

    /** One that BigCommerce has yet to create. */
    public static Metafield fresh(long ownerId, String namespace, String key, String value, String permissionSet) {
        return new Metafield(0, ownerId, namespace, key, value, permissionSet, "");
    }
}
