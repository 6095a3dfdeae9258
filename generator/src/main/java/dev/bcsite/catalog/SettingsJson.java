package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * Settings, in the field names of {@code GET /v3/settings/...} and of a tax zone's {@code price_display_settings}, all
 * in one object: no name is used by two of them.
 */
public final class SettingsJson {

    private SettingsJson() {}

    public static Settings read(JsonNode json) {
        JsonRow row = JsonRow.of("settings", json);
        return new Settings(
                row.text("store_name"),
                row.text("store_address"),
                row.text("store_email"),
                row.text("store_phone"),
                SeoTextJson.read(row),
                row.flag("show_product_price", true),
                row.flag("hide_price_from_guests"),
                row.flag("show_product_sku", true),
                row.flag("show_product_weight", true),
                row.flag("show_product_brand", true),
                row.flag("show_product_rating", true),
                choice(row, "product_out_of_stock_behavior", Settings.OutOfStock.DO_NOTHING),
                choice(row, "option_out_of_stock_behavior", Settings.OptionOutOfStock.DO_NOTHING),
                choice(row, "stock_level_display", Settings.StockLevel.DONT_SHOW),
                row.text("default_out_of_stock_message"),
                row.text("default_preorder_message"),
                row.text("default_product_sort"),
                row.text("robots_txt_ssl"),
                row.flag("show_inclusive"),
                row.flag("show_both_on_detail_view"),
                row.text("logo_text"));
    }

    static ObjectNode write(Settings settings) {
        ObjectNode json = Json.object()
                .put("store_name", settings.storeName())
                .put("store_address", settings.storeAddress())
                .put("store_email", settings.storeEmail())
                .put("store_phone", settings.storePhone());
        SeoTextJson.write(settings.homeSeo(), json);
        return json.put("show_product_price", settings.showPrices())
                .put("hide_price_from_guests", settings.hidePricesFromGuests())
                .put("show_product_sku", settings.showSku())
                .put("show_product_weight", settings.showWeight())
                .put("show_product_brand", settings.showBrand())
                .put("show_product_rating", settings.showRating())
                .put("product_out_of_stock_behavior", word(settings.outOfStock()))
                .put("option_out_of_stock_behavior", word(settings.optionOutOfStock()))
                .put("stock_level_display", word(settings.stockLevel()))
                .put("default_out_of_stock_message", settings.outOfStockMessage())
                .put("default_preorder_message", settings.defaultPreorderMessage())
                .put("default_product_sort", settings.categorySort())
                .put("robots_txt_ssl", settings.robotsTxt())
                .put("show_inclusive", settings.taxInclusive())
                .put("show_both_on_detail_view", settings.showBothTaxes())
                .put("logo_text", settings.logoText());
    }

    /** A choice that BigCommerce adds later reads as {@code otherwise}. */
    private static <E extends Enum<E>> E choice(JsonRow row, String field, E otherwise) {
        String written = row.text(field);
        for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
            if (word(constant).equals(written)) {
                return constant;
            }
        }
        return otherwise;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
