package dev.bcsite.site.view;

import java.util.Optional;

/**
 * One variant, as the table of variants shows it to shoppers without JavaScript.
 *
 * @param name its values: {@code Moss / Large}
 * @param note availability in words; absent when it is simply available
 */
public record VariantRow(long id, String name, String sku, Price price, boolean buyable, Optional<String> note) {}
