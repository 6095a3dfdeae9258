package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a contact page of the control panel asks for gets from the store to its page, and whom it is sent to does not. */
class ContactPageTest {

    private static final String SHOP = """
            -- bcsite.yaml --
            store: {hash: unused, api: "http://unused.invalid"}
            storefronts: [{channel: 1, url: "https://shop.example", locales: [en, de]}]
            theme: plain
            -- store/products.json --
            [{"id": 77, "name": "Cup", "price": 10, "custom_url": {"url": "/cup/"}, "categories": []}]
            -- store/pages.json --
            [{"id": 4, "name": "About", "url": "/about/", "type": "page", "body": "<p>Us</p>", "is_visible": true},
             {"id": 5, "name": "Write", "url": "/write/", "type": "contact_form", "body": "<p>Do</p>", "is_visible": true,
              "email": "owner@shop.example", "contact_fields": "rma, fullname,favourite"},
             {"id": 6, "name": "Call", "url": "/call/", "type": "contact_form", "body": "", "is_visible": true,
              "email": "owner@shop.example", "contact_fields": ""}]
            """;

    @TempDir
    Path folder;

    @Test
    void aContactPageHasTheFormThatTheMerchantWants() throws IOException {
        try (TestSite site = TestSite.of(folder, SHOP).build()) {
            site.assertPage("/write/", "<h1>Write</h1><p>Do</p>\n<form data-page=\"5\">fullName rmaNumber</form>");
            site.assertPage("/de/write/", "<form data-page=\"5\">fullName rmaNumber</form>");
            site.assertPage("/call/", "<form data-page=\"6\"></form>");
            assertFalse(site.page("/about/").contains("<form"), site.page("/about/"));
            assertFalse(site.page("/write/").contains("owner@"), site.page("/write/"));
        }
    }

    @Test
    void anotherFieldRendersTheContactPageAlone() throws IOException {
        try (TestSite site = TestSite.of(folder, SHOP).build()) {
            site.store().state().table(Kind.PAGES).edit(5, row ->
                    (ObjectNode) row.put("contact_fields", "orderno,companyname,phone"));
            site.build().assertRendered("/write/", "/de/write/");
            site.assertPage("/write/", "<form data-page=\"5\">companyName phoneNumber orderNumber</form>");
        }
    }
}
