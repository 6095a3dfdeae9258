package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.util.Map;
import java.util.TreeMap;

/** A small shop that has at least one of everything that GraphQL can show. */
final class GraphShop {

    private GraphShop() {}

    static Graph open() throws Exception {
        Graph graph = new Graph(SandboxOptions.defaults().withSeed(seed()));
        furnish(graph.store);
        return graph;
    }

    static Seed seed() {
        Map<String, String> files = new TreeMap<>();
        files.put("products", PRODUCTS);
        files.put("categories", """
                [{"id": 21, "parent_id": 0, "name": "Table", "url": "/table/", "description": "<p>All for the table</p>",
                  "image_url": "c/table.jpg", "children": [
                    {"id": 22, "parent_id": 21, "name": "Bowls", "url": "/table/bowls/", "children": []},
                    {"id": 24, "parent_id": 21, "name": "Attic", "url": "/table/attic/", "is_visible": false, "children": [
                      {"id": 25, "parent_id": 24, "name": "Below the attic", "url": "/table/attic/below/", "children": []}]}]},
                 {"id": 23, "parent_id": 0, "name": "Garden", "url": "/garden/", "sort_order": -1, "children": []}]
                """);
        files.put(
                "brands",
                "[{\"id\": 1, \"name\": \"Fern\", \"image_url\": \"b/fern.jpg\", \"page_title\": \"Fern & Co\","
                        + " \"search_keywords\": \"green, leaf\", \"meta_keywords\": [\"a\", \"b\"]}, {\"id\": 2, \"name\": \"Ash\"}]");
        files.put("channels", "[{\"id\": 1, \"name\": \"Main\"}, {\"id\": 2, \"name\": \"Second\"}]");
        files.put("channel-assignments", """
                [{"product_id": 101, "channel_id": 1}, {"product_id": 101, "channel_id": 2},
                 {"product_id": 102, "channel_id": 1}, {"product_id": 103, "channel_id": 1},
                 {"product_id": 104, "channel_id": 1}, {"product_id": 105, "channel_id": 1}]""");
        files.put("listings", """
                [{"listing_id": 1, "product_id": 101, "channel_id": 2, "name": "Cup", "description": "<p>Another word</p>"}]""");
        files.put("currencies", """
                [{"id": 1, "is_default": true, "currency_code": "USD", "name": "US Dollar"},
                 {"id": 2, "currency_code": "EUR", "name": "Euro", "currency_exchange_rate": "0.5", "token": "€",
                  "token_location": "right", "decimal_token": ",", "thousands_token": "."}]""");
        files.put("redirects", """
                [{"id": 1, "from_path": "/old", "to": {"type": "product", "entity_id": 101}},
                 {"id": 2, "from_path": "/away", "to": {"type": "url", "url": "https://elsewhere.example/x"}},
                 {"id": 3, "from_path": "/old-fern", "to": {"type": "brand", "entity_id": 1}},
                 {"id": 4, "from_path": "/old-table", "to": {"type": "category", "entity_id": 21}},
                 {"id": 5, "from_path": "/old-about", "to": {"type": "page", "entity_id": 1}},
                 {"id": 6, "from_path": "/old-post", "to": {"type": "post", "entity_id": 1}}]""");
        files.put("pages", """
                [{"id": 1, "name": "About", "body": "<p>Us &amp; ours</p>"},
                 {"id": 2, "name": "Elsewhere", "type": "link", "link": "/x"},
                 {"id": 3, "name": "Write", "type": "contact_form", "contact_fields": "fullname,phone", "parent_id": 1},
                 {"id": 4, "name": "Raw", "type": "raw", "body": "<b>x</b>"},
                 {"id": 5, "name": "News", "type": "blog", "url": "/news/"},
                 {"id": 6, "name": "Members", "is_customers_only": true},
                 {"id": 7, "name": "Other channel", "channel_id": 2}]""");
        files.put("blog", """
                [{"id": 1, "title": "Hello", "body": "<p>Hi</p>", "tags": ["new"], "author": "Ann",
                  "thumbnail_path": "p/hello.jpg", "published_date": "2025-03-01T09:00:00Z"},
                 {"id": 2, "title": "Draft", "is_published": false, "published_date": "2025-03-02T09:00:00Z"},
                 {"id": 3, "title": "Tomorrow", "published_date": "2026-03-02T09:00:00Z"},
                 {"id": 4, "title": "Again", "tags": ["old"], "published_date": "2025-04-01T09:00:00Z"}]""");
        files.put("customers", """
                [{"id": 1, "email": "ann@mail.example", "first_name": "Ann", "last_name": "Lee", "password": "sandbox1",
                  "addresses": [{"id": 1, "address1": "1 High Street", "city": "Austin", "country_code": "US",
                    "state_or_province": "Texas", "postal_code": "78701", "phone": "5125550100"}]},
                 {"id": 2, "email": "bo@mail.example", "first_name": "Bo", "last_name": "Ek", "password": "sandbox1"}]""");
        return Seed.of(files);
    }

    private static final String PRODUCTS = """
            [{"id": 101, "name": "Mug", "sku": "MUG", "price": 10.5, "sale_price": 9, "retail_price": 12, "map_price": 8,
              "categories": [21], "brand_id": 1, "weight": 0.4, "width": 8, "height": 9, "depth": 7, "upc": "012345",
              "description": "<p>A <b>mug</b> &amp; more</p>", "warranty": "<p>Two years</p>", "is_featured": true,
              "order_quantity_minimum": 2, "order_quantity_maximum": 9, "total_sold": 5, "is_free_shipping": true,
              "inventory_tracking": "variant", "inventory_warning_level": 3, "sort_order": 2, "related_products": [102],
              "date_created": "2025-01-01T00:00:00+00:00",
              "options": [{"id": 11, "display_name": "Colour", "type": "swatch", "option_values": [
                {"id": 111, "label": "Moss", "value_data": {"colors": ["#6B7B4F"]}, "is_default": true},
                {"id": 112, "label": "Ink", "value_data": {"image_url": "s/ink.jpg"}}]}],
              "modifiers": [
                {"id": 21, "display_name": "Engraving", "type": "text", "config":
                   {"text_characters_limited": true, "text_min_length": 2, "text_max_length": 20, "default_value": "Ann"}},
                {"id": 22, "display_name": "Box", "type": "radio_buttons", "required": true, "sort_order": 1,
                  "option_values": [{"id": 221, "label": "No"},
                    {"id": 222, "label": "Yes", "adjusters": {"price": {"adjuster": "relative", "adjuster_value": 2.5}}}]},
                {"id": 23, "display_name": "Date", "type": "date", "sort_order": 2, "config": {"date_limited": true,
                   "date_limit_mode": "earliest", "date_earliest_value": "2026-01-01T00:00:00+00:00",
                   "default_value": "2026-02-01T00:00:00+00:00"}},
                {"id": 24, "display_name": "Gift", "type": "checkbox", "sort_order": 3, "config":
                   {"checked_by_default": true, "checkbox_label": "Wrap it"},
                  "option_values": [{"id": 241, "label": "Yes", "value_data": {"checked_value": true}},
                    {"id": 242, "label": "No", "value_data": {"checked_value": false}}]},
                {"id": 25, "display_name": "Photo", "type": "file", "sort_order": 4, "config":
                   {"file_types_supported": ["images"], "file_types_other": ["pdf"], "file_max_size": 5120}},
                {"id": 26, "display_name": "Letter", "type": "multi_line_text", "sort_order": 5, "config":
                   {"text_lines_limited": true, "text_max_lines": 4}},
                {"id": 27, "display_name": "Number", "type": "numbers_only_text", "sort_order": 6, "config":
                   {"number_limited": true, "number_limit_mode": "range", "number_lowest_value": 1,
                    "number_highest_value": 5.5, "number_integers_only": false, "default_value": 2}},
                {"id": 28, "display_name": "With", "type": "product_list_with_images", "sort_order": 7, "config":
                   {"product_list_adjusts_inventory": true},
                  "option_values": [{"id": 281, "label": "Bowl", "value_data": {"product_id": 102}}]}],
              "variants": [
                {"id": 1011, "sku": "M1", "inventory_level": 4, "option_values": [{"option_id": 11, "id": 111}]},
                {"id": 1012, "sku": "M2", "price": 11, "weight": 0.5, "image_url": "f/ink.jpg",
                  "inventory_level": 0, "option_values": [{"option_id": 11, "id": 112}]}],
              "images": [{"id": 31, "image_file": "f/mug.jpg", "description": "A mug"},
                {"id": 32, "image_file": "f/mug two.jpg", "description": "From above", "sort_order": 1}],
              "videos": [{"id": 41, "title": "Firing", "video_id": "abc"}],
              "custom_fields": [{"id": 51, "name": "Material", "value": "Stone"}, {"id": 52, "name": "Origin", "value": "Here"}],
              "bulk_pricing_rules": [
                {"id": 61, "quantity_min": 5, "quantity_max": 9, "type": "price", "amount": 1},
                {"id": 62, "quantity_min": 10, "quantity_max": 19, "type": "percent", "amount": ".10"},
                {"id": 63, "quantity_min": 20, "quantity_max": 0, "type": "fixed", "amount": 6}],
              "reviews": [
                {"id": 71, "title": "Good", "text": "Yes", "rating": 4, "name": "Ann", "email": "ann@mail.example",
                 "date_reviewed": "2025-05-01T00:00:00+00:00"},
                {"id": 72, "title": "Best", "text": "Oh", "rating": 5, "name": "Bo",
                 "date_reviewed": "2025-06-01T00:00:00+00:00"},
                {"id": 73, "title": "Spam", "text": "Buy", "rating": 1, "name": "X", "status": "pending"}]},
             {"id": 102, "name": "Bowl", "sku": "BOWL", "price": 20, "categories": [22], "brand_id": 2, "total_sold": 9,
              "images": [{"id": 33, "image_file": "f/bowl.jpg"}], "availability": "preorder",
              "preorder_message": "Soon", "preorder_release_date": "2026-05-01T00:00:00+00:00",
              "date_created": "2025-02-01T00:00:00+00:00", "condition": "Used", "related_products": [101, 106]},
             {"id": 103, "name": "Apron", "price": 1234.5, "categories": [23, 22], "inventory_tracking": "product",
              "inventory_level": 0, "date_created": "2025-03-01T00:00:00+00:00"},
             {"id": 104, "name": "Gone", "price": 5, "categories": [23], "availability": "disabled", "is_price_hidden": true,
              "date_created": "2025-04-01T00:00:00+00:00"},
             {"id": 105, "name": "Hidden", "price": 5, "is_visible": false},
             {"id": 106, "name": "Unassigned", "price": 5}]
            """;

    /** What no seed file gives. */
    private static void furnish(SandboxStore store) {
        add(
                store,
                Kind.BANNERS,
                "{\"name\": \"Hi\", \"content\": \"<b>Hi</b>\", \"page\": \"home_page\","
                        + " \"location\": \"top\", \"date_type\": \"always\", \"visible\": \"1\"}");
        add(
                store,
                Kind.BANNERS,
                "{\"name\": \"Table\", \"content\": \"T\", \"page\": \"category_page\", \"item_id\": \"21\","
                        + " \"location\": \"bottom\", \"date_type\": \"always\", \"visible\": \"1\"}");
        add(
                store,
                Kind.BANNERS,
                "{\"name\": \"Fern\", \"content\": \"F\", \"page\": \"brand_page\", \"item_id\": \"1\","
                        + " \"location\": \"bottom\", \"date_type\": \"always\", \"visible\": \"1\"}");
        add(
                store,
                Kind.BANNERS,
                "{\"name\": \"Search\", \"content\": \"S\", \"page\": \"search_page\", \"location\": \"top\","
                        + " \"date_type\": \"custom\", \"date_from\": \"1700000000\", \"date_to\": \"1800000000\", \"visible\": \"1\"}");
        add(
                store,
                Kind.BANNERS,
                "{\"name\": \"Off\", \"content\": \"O\", \"page\": \"home_page\", \"location\": \"top\","
                        + " \"date_type\": \"always\", \"visible\": \"0\"}");
        add(
                store,
                Kind.SCRIPTS,
                "{\"name\": \"a\", \"kind\": \"src\", \"src\": \"https://cdn.example/a.js\", \"channel_id\": 1,"
                        + " \"consent_category\": \"essential\", \"visibility\": \"all_pages\", \"location\": \"head\", \"enabled\": true,"
                        + " \"integrity_hashes\": [\"sha384-abc\"]}");
        add(
                store,
                Kind.SCRIPTS,
                "{\"name\": \"b\", \"kind\": \"script_tag\", \"html\": \"<script>1</script>\","
                        + " \"channel_id\": 1, \"enabled\": true}");
        for (String owner :
                new String[] {"product/101", "variant/1011", "brand/1", "category/21", "channel/1", "store/0"}) {
            String[] parts = owner.split("/");
            ObjectNode field =
                    (ObjectNode) Json.parse("{\"namespace\": \"care\", \"key\": \"note\", \"value\": \"by hand\","
                            + " \"permission_set\": \"read_and_sf_access\"}");
            field.put("resource_type", parts[0]).put("resource_id", Long.parseLong(parts[1]));
            store.state().table(Kind.METAFIELDS).add(field);
            store.state()
                    .table(Kind.METAFIELDS)
                    .add(field.deepCopy().put("key", "secret").put("permission_set", "app_only"));
        }
        store.state().documents().put("locales@1", Json.parse("[\"fr\"]"));
        store.state()
                .documents()
                .put(
                        "storefront/social-media-links",
                        Json.parse("[{\"name\": \"mastodon\", \"url\": \"https://social.example/@shop\"}]"));
        store.state().documents().put("settings/analytics", Json.parse("""
                [{"name": "Google Analytics 4", "code": "G-1", "enabled": true},
                 {"name": "Segment", "code": "seg", "enabled": true}, {"name": "Meta Pixel", "code": "77", "enabled": true}]"""));
        ObjectNode inventory =
                (ObjectNode) store.state().documents().get("settings/inventory").orElseThrow();
        store.state().documents().put("settings/inventory", inventory.put("stock_level_display", "show"));
    }

    private static void add(SandboxStore store, Kind kind, String row) {
        store.state().table(kind).add((ObjectNode) Json.parse(row));
    }
}
