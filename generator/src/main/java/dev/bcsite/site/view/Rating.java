package dev.bcsite.site.view;

/**
 * How shoppers rate a product.
 *
 * @param average one decimal: {@code 4.5}
 * @param stars whole stars, 0 to 5, rounded
 * @param count how many rated it
 */
public record Rating(String average, int stars, int count) {}
