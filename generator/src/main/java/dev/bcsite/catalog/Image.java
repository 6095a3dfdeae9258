package dev.bcsite.catalog;

/**
 * A picture of a product.
 *
 * @param url where the store serves it, in any size: {@code url_zoom} of the API
 * @param alt what it shows; may be empty
 * @param thumbnail whether lists show this one
 */
public record Image(long id, String url, String alt, boolean thumbnail, int sortOrder) {}
