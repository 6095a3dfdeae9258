package dev.bcsite.catalog;

/**
 * What a shopper wrote about a product, approved for publication. The reviewer's e-mail address is not kept.
 *
 * @param rating 1 to 5; 0 when none was given
 * @param date ISO 8601, as BigCommerce wrote it
 */
public record Review(long id, String title, String text, int rating, String author, String date) {}
