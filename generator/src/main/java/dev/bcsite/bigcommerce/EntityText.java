package dev.bcsite.bigcommerce;

import dev.bcsite.catalog.EntityRef;
import dev.bcsite.catalog.SeoText;

/**
 * What search engines are told of one product, category or brand, for every channel.
 *
 * @param name as the store has it; BigCommerce wants a brand's name repeated with every change
 */
public record EntityText(EntityRef entity, String name, SeoText text) {}
