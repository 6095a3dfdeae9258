package dev.bcsite.bigcommerce;

import java.util.Set;

/**
 * A channel as the list of channels shows it.
 *
 * @param type {@code storefront}, {@code marketplace}, ...
 * @param platform {@code bigcommerce} for the hosted storefront, {@code custom} for ours
 * @param status {@code prelaunch}, {@code active}, {@code inactive}, ... and {@code deleted}: BigCommerce keeps listing
 *     channels that are gone
 * @param externalId what whoever made it calls it; often empty
 */
public record StoreChannel(long id, String name, String type, String platform, String status, String externalId) {

    private static final Set<String> GONE = Set.of("deleted", "terminated");

    /** Whether it is only still listed. */
    public boolean isGone() {
        return GONE.contains(status);
    }
}
