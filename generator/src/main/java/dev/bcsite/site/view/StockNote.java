package dev.bcsite.site.view;

/**
 * Whether and when a product can be had.
 *
 * @param state in-stock, low-stock, out-of-stock, preorder or unavailable
 * @param text for shoppers, in the site's language; may be empty
 * @param schema the schema.org name: InStock, LimitedAvailability, OutOfStock, PreOrder or Discontinued
 */
public record StockNote(String state, String text, String schema) {}
