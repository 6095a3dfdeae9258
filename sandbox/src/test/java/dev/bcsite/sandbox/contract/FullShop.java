package dev.bcsite.sandbox.contract;

import dev.bcsite.sandbox.Seed;
import java.util.Map;
import java.util.TreeMap;

/** A small shop that has at least one of everything. */
final class FullShop {

    private FullShop() {}

    static Seed seed() {
        Map<String, String> files = new TreeMap<>();
        files.put("products", """
                [{"id": 101, "name": "Mug", "price": 10.5, "sale_price": 9, "retail_price": 12, "categories": [21], "brand_id": 1,
                  "options": [{"id": 11, "display_name": "Colour", "type": "swatch", "option_values": [
                    {"id": 111, "label": "Moss", "value_data": {"colors": ["#6B7B4F"]}},
                    {"id": 112, "label": "Ink", "value_data": {"image_url": "s/ink.jpg"}}]}],
                  "modifiers": [{"id": 21, "display_name": "Engraving", "type": "text", "config": {"text_max_length": 20}},
                    {"id": 22, "display_name": "Box", "type": "radio_buttons", "required": true, "option_values": [
                      {"id": 221, "label": "No"},
                      {"id": 222, "label": "Yes", "adjusters": {"price": {"adjuster": "relative", "adjuster_value": 2.5},
                         "weight": {"adjuster": "percentage", "adjuster_value": 5}, "image_url": "",
                         "purchasing_disabled": {"status": true, "message": "Sold out"}}}]}],
                  "variants": [
                    {"id": 1011, "sku": "M1", "option_values": [{"option_display_name": "Colour", "label": "Moss"}]},
                    {"id": 1012, "sku": "M2", "price": 11, "option_values": [{"option_id": 11, "id": 112}]}],
                  "images": [{"id": 31, "image_file": "f/mug.jpg", "description": "A mug"}],
                  "videos": [{"id": 41, "title": "Firing", "video_id": "abc"}],
                  "custom_fields": [{"id": 51, "name": "Material", "value": "Stone"}],
                  "bulk_pricing_rules": [
                    {"id": 61, "quantity_min": 5, "quantity_max": 9, "type": "price", "amount": 1},
                    {"id": 62, "quantity_min": 10, "quantity_max": 0, "type": "percent", "amount": ".10"}],
                  "reviews": [{"id": 71, "title": "Good", "text": "Yes", "rating": 4, "name": "Ann", "email": "ann@mail.example"}],
                  "metafields": [{"id": 81, "namespace": "care", "key": "note", "value": "by hand"}]},
                 {"id": 102, "name": "Bowl", "price": 20, "categories": [22], "preorder_release_date": null}]
                """);
        files.put("categories", """
                [{"id": 21, "parent_id": 0, "name": "Table", "url": "/table/", "children": [
                   {"id": 22, "parent_id": 21, "name": "Bowls", "url": "/table/bowls/", "children": []}]}]
                """);
        files.put("brands", "[{\"id\": 1, \"name\": \"Fern\", \"image_url\": \"b/fern.jpg\"}]");
        files.put("channels", """
                [{"id": 1, "name": "Main"}, {"id": 2, "name": "Second", "platform": "custom"},
                 {"id": 3, "name": "Till", "type": "pos", "platform": "square"}]
                """);
        files.put("currencies", """
                [{"id": 1, "is_default": true, "currency_code": "USD", "name": "US Dollar", "country_iso2": "US"},
                 {"id": 2, "currency_code": "EUR", "name": "Euro", "token": "€", "currency_exchange_rate": "0.9000000000"}]
                """);
        files.put("banners", "[{\"id\": 1, \"name\": \"Sale\", \"content\": \"<b>Sale</b>\"}]");
        files.put("routes", """
                [{"id": 1, "type": "product", "matching": "*", "route": "/{slug}"},
                 {"id": 2, "type": "home", "matching": "*", "route": "/"}]
                """);
        files.put("listings", "[{\"listing_id\": 1, \"product_id\": 101}, {\"listing_id\": 2, \"product_id\": 102}]");
        files.put(
                "redirects",
                "[{\"id\": 1, \"from_path\": \"/old\", \"to\": {\"type\": \"category\", \"entity_id\": 22}}]");
        files.put("pages", """
                [{"id": 1, "name": "About", "body": "<p>Us</p>"}, {"id": 2, "name": "Elsewhere", "type": "link", "link": "/x"},
                 {"id": 3, "name": "Write", "type": "contact_form", "email": "a@shop.example", "contact_fields": "fullname"},
                 {"id": 4, "name": "Raw", "type": "raw", "body": "<b>x</b>", "content_type": "text/html"}]
                """);
        files.put(
                "blog",
                "[{\"id\": 1, \"title\": \"Hello\", \"body\": \"<p>Hi</p>\", \"tags\": [\"new\"],"
                        + " \"published_date\": \"2025-03-01T09:00:00Z\"}]");
        files.put("customers", """
                [{"id": 1, "email": "ann@mail.example", "password": "sandbox", "first_name": "Ann", "last_name": "Reed",
                  "addresses": [{"id": 1, "address1": "1 Quay", "city": "Bath", "state_or_province": "Somerset",
                    "postal_code": "BA1", "country_code": "GB"}],
                  "form_fields": [{"name": "Size", "value": "L"}]},
                 {"id": 2, "email": "bo@mail.example", "first_name": "Bo", "last_name": "Lind"}]
                """);
        files.put("stored-instruments", """
                [{"customer_id": 1, "type": "stored_card", "token": "ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12", "is_default": true, "brand": "VISA",
                  "expiry_month": 4, "expiry_year": 2031, "issuer_identification_number": "411111", "last_4": "1111",
                  "billing_address": {"first_name": "Ann", "country_code": "GB"}}]
                """);
        files.put("customer-groups", "[{\"id\": 1, \"name\": \"Guests\", \"is_group_for_guests\": true}]");
        files.put("price-lists", """
                [{"id": 1, "name": "Main prices", "records": [
                    {"variant_id": 1011, "currency": "USD", "price": 8, "sale_price": 7, "retail_price": 9, "map_price": 5,
                     "bulk_pricing_tiers": [{"quantity_min": 3, "quantity_max": 0, "type": "fixed", "amount": 6}]}],
                  "assignments": [{"channel_id": 1}]}, {"id": 2, "name": "Club", "assignments": [{"customer_group_id": 9}]}]
                """);
        files.put("settings", """
                {"currency-assignments@1": {"enabled_currencies": ["USD"], "default_currency": "USD"},
                 "storefront/product@1": {"show_product_sku": false}}
                """);
        return Seed.of(files);
    }
}
