package dev.bcsite.sandbox.settings;

import static dev.bcsite.sandbox.shape.Field.bool;
import static dev.bcsite.sandbox.shape.Field.choice;
import static dev.bcsite.sandbox.shape.Field.list;
import static dev.bcsite.sandbox.shape.Field.object;
import static dev.bcsite.sandbox.shape.Field.text;
import static dev.bcsite.sandbox.shape.Field.whole;

import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import java.util.List;

/** The settings there are. */
final class SettingsGroups {

    private static final String[] PRODUCT_SORTS = {
        "featured",
        "bestselling",
        "newest",
        "alphaasc",
        "alphadesc",
        "pricedesc",
        "priceasc",
        "avgcustomerreview",
        "relevance"
    };

    static final List<SettingsGroup> ALL = List.of(
            SettingsGroup.of(
                            "store/locale",
                            text("default_shopper_language").between(2, 20),
                            choice("shopper_language_selection_method", "browser", "default_shopper_language"),
                            text("store_country").least(1))
                    .global(),
            SettingsGroup.of("catalog", bool("auto_approve_reviews"), bool("enable_product_comparisons")),
            SettingsGroup.of(
                    "store/profile",
                    text("store_address"),
                    choice("store_address_type", "Home Office", "Commercial Office", "Retail", "Warehouse"),
                    text("store_email"),
                    text("store_name").least(1),
                    text("store_phone")),
            SettingsGroup.of(
                            "store/units-of-measurement",
                            choice("weight_measurement", "LBS", "Ounces", "KGS", "Grams", "Tonnes"),
                            choice("length_measurement", "Inches", "Centimeters"),
                            text("decimal_token").between(1, 1),
                            text("thousands_token").between(1, 1),
                            whole("decimal_places").between(0, 8),
                            choice("factoring_dimension", "depth", "height", "width"))
                    .whole(),
            SettingsGroup.of("email-statuses", emails()),
            SettingsGroup.of(
                    "logo",
                    choice("type", "image", "text"),
                    text("logo_text"),
                    text("logo_image_url").readOnly(),
                    text("favicon_url").readOnly()),
            SettingsGroup.of(
                    "storefront/seo",
                    text("page_title"),
                    text("meta_description"),
                    text("meta_keywords"),
                    choice("www_redirect", "www", "no-www", "none")),
            SettingsGroup.of("storefront/robotstxt", text("robots_txt_ssl")),
            SettingsGroup.of(
                    "storefront/category",
                    whole("category_tree_depth").between(1, 8),
                    choice("default_product_sort", PRODUCT_SORTS),
                    choice(
                            "listing_mode",
                            "current_category_only",
                            "child_categories",
                            "child_categories_if_category_empty")),
            SettingsGroup.of(
                    "storefront/product",
                    bool("show_product_price"),
                    bool("show_product_sku"),
                    bool("show_product_weight"),
                    bool("show_product_brand"),
                    bool("show_product_shipping"),
                    bool("show_product_rating"),
                    bool("show_add_to_cart_link"),
                    text("default_preorder_message"),
                    choice("show_breadcrumbs_product_pages", "show_one", "show_none"),
                    bool("show_add_to_cart_qty_box"),
                    bool("show_add_to_wishlist"),
                    bool("hide_price_from_guests")),
            SettingsGroup.of(
                            "storefront/search",
                            choice("content_product_sort", "relevance", "alphaasc", "alphadesc"),
                            choice("default_product_sort", PRODUCT_SORTS),
                            bool("product_filtering_enabled"),
                            bool("search_suggest"))
                    .whole()
                    .globally("product_filtering_enabled"),
            SettingsGroup.of(
                    "storefront/status",
                    text("down_for_maintenance_message"),
                    text("prelaunch_message"),
                    text("prelaunch_password").readOnly()),
            SettingsGroup.of("storefront/security", security()),
            SettingsGroup.of(
                    "inventory",
                    choice(
                            "product_out_of_stock_behavior",
                            "do_nothing",
                            "hide_product",
                            "hide_product_and_accessible",
                            "hide_product_and_redirect"),
                    choice("option_out_of_stock_behavior", "do_nothing", "hide_option", "label_option"),
                    choice("update_stock_behavior", "order_placed", "order_completed_or_shipped"),
                    bool("edit_order_stock_adjustment"),
                    bool("refund_order_stock_adjustment"),
                    choice("stock_level_display", "dont_show", "show", "show_when_low"),
                    text("default_out_of_stock_message"),
                    bool("hide_in_product_filtering"),
                    bool("show_pre_order_stock_levels"),
                    bool("show_out_of_stock_message")),
            SettingsGroup.of(
                    "inventory/notifications",
                    list("low_stock_notification_address", text("").least(3)),
                    list("out_of_stock_notification_address", text("").least(3))));

    private SettingsGroups() {}

    private static Field[] emails() {
        return List.of(
                        "abandoned_cart_email",
                        "account_details_changed_email",
                        "combined_order_status_email",
                        "create_account_email",
                        "create_guest_account_email",
                        "gift_certificate_email",
                        "invoice_email",
                        "order_message_notification_email",
                        "product_review_email",
                        "return_confirmation_email",
                        "return_statuschange_email")
                .stream()
                .map(Field::bool)
                .toArray(Field[]::new);
    }

    private static Field[] security() {
        return new Field[] {
            object("csp_header", Shape.of(bool("enabled"), text("header_value"))),
            object(
                    "hsts",
                    Shape.of(
                            bool("enabled"),
                            bool("include_preload"),
                            bool("include_subdomains"),
                            choice("max_age", "zero_seconds", "five_minutes", "one_year"))),
            bool("sitewide_https_enabled"),
            object(
                    "x_frame_options_header",
                    Shape.of(
                            text("allowed_url"),
                            bool("enabled"),
                            choice("setting", "deny", "same_origin", "allow_from_url")))
        };
    }
}
