package dev.bcsite.bigcommerce;

import dev.bcsite.catalog.Store;
import java.util.OptionalLong;

/**
 * How the store itself is doing.
 *
 * @param status {@code live}, or what keeps shoppers out; empty when BigCommerce does not say
 * @param plan the plan's name; empty when BigCommerce does not say
 * @param mostActive how many storefront channels may be active; absent when BigCommerce does not say
 * @param mostInAll how many there may be, inactive ones included
 */
public record StoreState(Store store, String status, String plan, OptionalLong mostActive, OptionalLong mostInAll) {}
