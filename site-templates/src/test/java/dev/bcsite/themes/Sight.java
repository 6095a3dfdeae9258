package dev.bcsite.themes;

import java.util.Locale;

/** Pages worth looking at: every kind, and those that are hard to lay out. */
enum Sight {
    HOME("/"),
    CATEGORY("/table/"),
    CATEGORY_PAGE_TWO("/table/page/2/"),
    CATEGORY_SORTED("/table/sort/price-low/"),
    CATEGORY_JAPANESE("/tea-coffee/急須/"),
    BRANDS("/brands/"),
    BRAND("/makers/kurodani/"),
    PRODUCT("/mugs/stoneware-mug/"),
    PRODUCT_WITH_QUESTIONS("/gifts/a-tea-gift/"),
    PRODUCT_ON_SALE("/tea-coffee/teapots/fern-teapot/"),
    PRODUCT_ARABIC("/tea-coffee/coffee-makers/دلة/"),
    PRODUCT_LONG_NAME("/gifts/whole-breakfast-table/"),
    PRODUCT_WITHOUT_PRICE("/kitchen/pots-pans/copper-saucepan/"),
    PRODUCT_NOT_FOR_SALE("/tea-coffee/teapots/anniversary-teapot/"),
    CONTENT("/about/"),
    CONTENT_OF_THE_STORE("/shipping-returns/"),
    CONTENT_WITH_TABLE("/mug-sizes/"),
    BLOG("/blog/"),
    POST("/blog/three-fingers/"),
    POST_IN_MARKDOWN("/blog/the-mug-that-came-back/"),
    TAG("/blog/tag/mugs/"),
    SITEMAP("/sitemap/"),
    NOT_FOUND("/404.html");

    private final String path;

    Sight(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    /** For file names: {@code product-on-sale}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
