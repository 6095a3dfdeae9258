package dev.bcsite.catalog;

import java.util.Optional;

/**
 * The store itself.
 *
 * @param hash its name in API URLs
 * @param currency ISO code of the default currency
 * @param pricesIncludeTax whether the merchant enters prices with tax
 * @param weightUnit as BigCommerce spells it, such as {@code KGS}
 * @param lengthUnit as BigCommerce spells it, such as {@code Centimeters}
 * @param logoUrl absent when the merchant uploaded none
 */
public record Store(
        String hash,
        String name,
        String address,
        String phone,
        String email,
        String country,
        String language,
        String currency,
        boolean pricesIncludeTax,
        String weightUnit,
        String lengthUnit,
        Optional<String> logoUrl,
        long defaultChannel,
        long defaultSite,
        String secureUrl) {}
