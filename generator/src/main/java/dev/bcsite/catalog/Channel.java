package dev.bcsite.catalog;

import java.util.List;

/**
 * A channel and what is set for it.
 *
 * @param status as BigCommerce spells it: {@code active}, {@code prelaunch}, ...
 * @param currencies enabled currency codes; empty means it inherits the store's
 * @param defaultCurrency empty when inherited
 */
public record Channel(
        long id, String name, String type, String status, List<String> currencies, String defaultCurrency) {

    public Channel {
        currencies = List.copyOf(currencies);
    }
}
