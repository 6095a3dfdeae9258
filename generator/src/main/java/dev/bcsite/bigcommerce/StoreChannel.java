package dev.bcsite.bigcommerce;

/**
 * A channel as the list of channels shows it.
 *
 * @param type {@code storefront}, {@code marketplace}, ...
 * @param platform {@code bigcommerce} for the hosted storefront, {@code custom} for ours
 * @param status {@code prelaunch}, {@code active}, {@code inactive}, ... and {@code deleted}: BigCommerce keeps listing
 *     channels that are gone
 */
public record StoreChannel(long id, String name, String type, String platform, String status) {}
