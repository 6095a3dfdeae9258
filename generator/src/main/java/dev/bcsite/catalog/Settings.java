package dev.bcsite.catalog;

/**
 * What the merchant decided about display, with the channel's own settings already laid over the store's.
 *
 * @param showPrices whether prices appear at all
 * @param hidePricesFromGuests whether only signed-in shoppers may see prices; a public page then shows none
 * @param outOfStock what happens to a product that is sold out
 * @param optionOutOfStock what happens to a variant's value that is sold out
 * @param stockLevel when to tell how many are left
 * @param categorySort the default order, as the settings API spells it
 * @param taxInclusive whether shown prices include tax
 * @param showBothTaxes whether product pages show prices with and without tax
 */
public record Settings(
        String storeName,
        String storeAddress,
        String storeEmail,
        String storePhone,
        SeoText homeSeo,
        boolean showPrices,
        boolean hidePricesFromGuests,
        boolean showSku,
        boolean showWeight,
        boolean showBrand,
        boolean showRating,
        OutOfStock outOfStock,
        OptionOutOfStock optionOutOfStock,
        StockLevel stockLevel,
        String outOfStockMessage,
        String defaultPreorderMessage,
        String categorySort,
        String robotsTxt,
        boolean taxInclusive,
        boolean showBothTaxes,
        String logoText) {

    /** What happens to a sold-out product. */
    public enum OutOfStock {
        DO_NOTHING,
        HIDE_PRODUCT,
        /** Gone from lists, still reachable by its URL. */
        HIDE_PRODUCT_AND_ACCESSIBLE,
        HIDE_PRODUCT_AND_REDIRECT
    }

    /** What happens to a sold-out choice. */
    public enum OptionOutOfStock {
        DO_NOTHING,
        HIDE_OPTION,
        LABEL_OPTION
    }

    /** When pages tell how many are left. */
    public enum StockLevel {
        DONT_SHOW,
        SHOW,
        SHOW_WHEN_LOW
    }
}
