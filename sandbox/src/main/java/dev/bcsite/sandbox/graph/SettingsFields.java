package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.SiteUrls;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What was set in the control panel, for the store or for this channel. */
final class SettingsFields {

    private static final Map<String, String> MAX_AGES = Map.of(
            "five_minutes",
            "300",
            "one_hour",
            "3600",
            "one_day",
            "86400",
            "one_week",
            "604800",
            "one_month",
            "2592000",
            "one_year",
            "31536000");

    private SettingsFields() {}

    static void bind(Bindings bindings) {
        bindings.type("Site").field("settings", call -> Map.of());
        Bindings.Type settings = bindings.type("Settings");
        bindStore(settings);
        bindLooks(settings);
        bindBehaviour(settings);
        SafetyFields.bind(settings);
    }

    private static void bindStore(Bindings.Type settings) {
        settings.field("storeName", call -> profile(call, "store_name"))
                .field("storeHash", call -> call.visit().address().storeHash())
                .field(
                        "storeCountryCode",
                        call -> call.visit().store().path("country_code").asText("US"))
                .field("channelId", call -> call.visit().channel())
                .field("status", call -> status(call.visit()))
                .field("statusMessage", SettingsFields::statusMessage)
                .field("contact", SettingsFields::contact)
                .field("url", SettingsFields::urls)
                .field("locales", SettingsFields::locales)
                .field(
                        "currency",
                        call -> Map.of("defaultCurrency", call.visit().defaultCurrency()));
    }

    private static String profile(Call call, String field) {
        return call.visit().settings("store/profile").path(field).asText("");
    }

    private static String status(Visit visit) {
        String status = visit.state()
                .channels()
                .row(visit.channel())
                .map(row -> row.path("status").asText())
                .orElse("");
        return switch (status) {
            case "prelaunch" -> "PRE_LAUNCH";
            case "inactive" -> "MAINTENANCE";
            case "terminated", "deleted", "archived" -> "HIBERNATION";
            default -> "LAUNCHED";
        };
    }

    private static Optional<String> statusMessage(Call call) {
        ObjectNode messages = call.visit().settings("storefront/status");
        String message = switch (status(call.visit())) {
            case "PRE_LAUNCH" -> messages.path("prelaunch_message").asText("");
            case "MAINTENANCE" -> messages.path("down_for_maintenance_message").asText("");
            default -> "";
        };
        return Optional.of(message).filter(text -> !text.isEmpty());
    }

    private static ObjectNode contact(Call call) {
        return Json.object()
                .put("address", profile(call, "store_address"))
                .put("addressType", profile(call, "store_address_type"))
                .put("email", profile(call, "store_email"))
                .put("phone", profile(call, "store_phone"))
                .put("country", call.visit().store().path("country").asText(""));
    }

    private static ObjectNode urls(Call call) {
        Visit visit = call.visit();
        ObjectNode urls = Json.object().put("vanityUrl", visit.siteUrl());
        urls.put("cdnUrl", visit.address().origin() + "/s-" + visit.address().storeHash());
        new SiteUrls(visit.state()).checkout(visit.channel()).ifPresent(url -> urls.put("checkoutUrl", url));
        return urls;
    }

    private static List<ObjectNode> locales(Call call) {
        List<String> codes = Locales.of(call.visit());
        return codes.stream()
                .map(code -> {
                    boolean isDefault = code.equals(codes.get(0));
                    return Json.object()
                            .put("code", code)
                            .put("isDefault", isDefault)
                            .put("path", isDefault ? "" : code)
                            .put("fullPath", call.visit().siteUrl() + (isDefault ? "" : "/" + code));
                })
                .toList();
    }

    private static void bindLooks(Bindings.Type settings) {
        settings.field("logo", SettingsFields::oldLogo)
                .field("logoV2", SettingsFields::logo)
                .field(
                        "faviconUrl",
                        call -> Optional.of(call.visit()
                                        .settings("logo")
                                        .path("favicon_url")
                                        .asText(call.visit()
                                                .store()
                                                .path("favicon_url")
                                                .asText("")))
                                .filter(url -> !url.isEmpty()))
                .field("display", SettingsFields::display)
                .field("seo", call -> Seo.of(call.visit().settings("storefront/seo"), "page_title"))
                .field(
                        "robotsTxt",
                        call -> call.visit().settings("storefront/robotstxt").path("robots_txt_ssl"))
                .field("socialMediaLinks", call -> list(call, "storefront/social-media-links"));
    }

    /** Lists that only a seed can give, as there is no REST endpoint for them. */
    private static List<ObjectNode> list(Call call, String document) {
        return call.visit().state().documents().get(document).orElseGet(Json::array) instanceof ArrayNode array
                ? Json.objects(Json.object().set("list", array), "list")
                : List.of();
    }

    private static String logoText(Call call) {
        String text = call.visit().settings("logo").path("logo_text").asText("");
        return text.isEmpty() ? profile(call, "store_name") : text;
    }

    private static Optional<ObjectNode> logoImage(Call call) {
        return call.visit()
                .pictures()
                .at(call.visit().settings("logo").path("logo_image_url").asText(""), logoText(call));
    }

    private static Row logo(Call call) {
        ObjectNode logo = call.visit().settings("logo");
        Optional<ObjectNode> image =
                logo.path("type").asText("text").equals("image") ? logoImage(call) : Optional.empty();
        return image.map(picture -> Row.of("StoreImageLogo", Json.object().set("image", picture)))
                .orElseGet(() -> Row.of("StoreTextLogo", Json.object().put("text", logoText(call))));
    }

    private static ObjectNode oldLogo(Call call) {
        ObjectNode image = logoImage(call).orElseGet(() -> Pictures.picture("", "", true));
        return Json.object().put("title", logoText(call)).set("image", image);
    }

    private static ObjectNode display(Call call) {
        JsonNode format = call.visit().store().path("timezone").path("date_format");
        return Json.object()
                .put("shortDateFormat", format.path("display").asText(""))
                .put("extendedDateFormat", format.path("extended_display").asText(""))
                .put(
                        "showProductRating",
                        Visit.isOn(call.visit().settings("storefront/product"), "show_product_rating"));
    }

    private static void bindBehaviour(Bindings.Type settings) {
        settings.field("tax", SettingsFields::tax)
                .field("search", SettingsFields::search)
                .field("storefront", SettingsFields::storefront)
                .field("inventory", SettingsFields::inventory)
                .field("webAnalytics", SettingsFields::analytics);
    }

    private static ObjectNode tax(Call call) {
        long zone = call.visit()
                .document("tax/settings")
                .path("guest_shopper_tax_zone_id")
                .asLong(1);
        JsonNode prices = call.visit()
                .state()
                .table(Kind.TAX_ZONES)
                .row(zone)
                .map(row -> row.path("price_display_settings"))
                .orElseGet(Json::object);
        return Json.object()
                .put("pdp", taxDisplay(prices, "show_both_on_detail_view"))
                .put("plp", taxDisplay(prices, "show_both_on_list_view"));
    }

    private static String taxDisplay(JsonNode prices, String both) {
        if (prices.path(both).asBoolean()) {
            return "BOTH";
        }
        return prices.path("show_inclusive").asBoolean() ? "INC" : "EX";
    }

    private static ObjectNode search(Call call) {
        String sort = call.visit()
                .settings("storefront/search")
                .path("default_product_sort")
                .asText("relevance");
        return Json.object()
                .put("productFilteringEnabled", ProductLists.isFiltering(call.visit()))
                .put(
                        "defaultSearchProductSort",
                        sort.equals("relevance")
                                ? "RELEVANCE"
                                : ProductOrder.named(sort).name());
    }

    private static ObjectNode storefront(Call call) {
        ObjectNode storefront = Json.object();
        storefront
                .putObject("catalog")
                .put(
                        "productComparisonsEnabled",
                        call.visit()
                                .settings("catalog")
                                .path("enable_product_comparisons")
                                .asBoolean());
        return storefront;
    }

    /** The same words as REST, in capitals. */
    private static ObjectNode inventory(Call call) {
        ObjectNode inventory = call.visit().settings("inventory").deepCopy();
        for (String field : List.of(
                "product_out_of_stock_behavior",
                "option_out_of_stock_behavior",
                "stock_level_display",
                "update_stock_behavior")) {
            inventory.put(field, inventory.path(field).asText().toUpperCase(Locale.ROOT));
        }
        return inventory;
    }

    /** REST has a list of providers, GraphQL one field for each that it knows. */
    private static ObjectNode analytics(Call call) {
        ObjectNode analytics = Json.object();
        for (ObjectNode provider : list(call, "settings/analytics")) {
            String code = provider.path("code").asText();
            if (provider.path("enabled").asBoolean()
                    && provider.path("data_tag_enabled").asBoolean(true)) {
                switch (provider.path("name").asText().toLowerCase(Locale.ROOT)) {
                    case "google analytics 4" -> analytics.putObject("ga4").put("tagId", code);
                    case "segment" -> analytics.putObject("segment").put("writeKey", code);
                    case "facebook pixel", "meta pixel" ->
                        analytics.putObject("metaPixel").put("pixelId", code);
                    default -> {}
                }
            }
        }
        return analytics;
    }

    static long maxAge(String name) {
        return Long.parseLong(MAX_AGES.getOrDefault(name, "0"));
    }
}
