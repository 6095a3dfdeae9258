/**
 * What templates see: plain records of text, numbers, lists and finished HTML.
 *
 * <p>A template can read every component of these records by its name and nothing else. Text is escaped by the
 * template engine; {@link dev.bcsite.site.view.Markup} is already HTML. What is absent is an empty optional, which a
 * template meets as a missing value ({@code product.brand??}).
 */
package dev.bcsite.site.view;
