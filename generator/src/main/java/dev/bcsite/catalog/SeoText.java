package dev.bcsite.catalog;

/** Texts for search engines; empty means derive one. */
public record SeoText(String title, String description) {

    public static final SeoText NONE = new SeoText("", "");
}
