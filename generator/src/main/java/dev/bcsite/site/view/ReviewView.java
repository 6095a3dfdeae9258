package dev.bcsite.site.view;

/**
 * A review on a product page.
 *
 * @param date for people, in the site's language
 * @param isoDate for the {@code datetime} attribute
 * @param text paragraphs, escaped and finished
 */
public record ReviewView(String title, Markup text, int rating, String author, String date, String isoDate) {}
