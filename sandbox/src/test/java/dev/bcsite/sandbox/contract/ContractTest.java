package dev.bcsite.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.Readings;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.api.StoreApi;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.Scope;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Asks every endpoint everything it is for, and has every answer checked against BigCommerce's own contracts. */
class ContractTest {

    /** After a path its status, where it is not 200. */
    private static final String READS = """
            /v2/store
            /v2/time
            /v2/currencies
            /v2/currencies/1
            /v2/customer_groups
            /v2/customer_groups/1
            /v2/blog/posts
            /v2/blog/posts/1
            /v2/blog/posts/count
            /v2/blog/posts?page=9 204
            /v2/blog/posts?limit=251 413
            /v2/blog/tags
            /v3/settings/store/profile
            /v3/settings/store/profile?channel_id=1
            /v3/settings/store/locale
            /v3/settings/store/units-of-measurement
            /v3/settings/logo
            /v3/settings/storefront/seo
            /v3/settings/storefront/robotstxt
            /v3/settings/storefront/category
            /v3/settings/storefront/product
            /v3/settings/storefront/product?channel_id=1
            /v3/settings/storefront/search
            /v3/settings/storefront/status
            /v3/settings/storefront/security
            /v3/settings/catalog
            /v3/settings/inventory
            /v3/settings/analytics
            /v3/channels
            /v3/channels?available=true&include=currencies
            /v3/channels?colour=red 422
            /v3/channels/1
            /v3/channels/1?include=currencies
            /v3/channels/99 404
            /v3/channels/1/site
            /v3/channels/1/currency-assignments
            /v3/channels/2/currency-assignments 404
            /v3/channels/1/active-theme 404
            /v3/channels/1/listings
            /v3/channels/1/listings?limit=1
            /v3/channels/1/listings?after=1&limit=1
            /v3/channels/1/listings?colour=red 422
            /v3/channels/1/listings/1
            /v3/channels/99/listings
            /v3/sites
            /v3/sites?channel_id:in=1
            /v3/sites/1000
            /v3/sites/1000/routes
            /v3/sites/1000/routes?type=product
            /v3/sites/1000/routes/1
            /v3/catalog/summary
            /v3/catalog/products
            /v3/catalog/products?limit=2&page=2
            /v3/catalog/products?include=variants,images,custom_fields,bulk_pricing_rules,videos,channels,reviews,primary_image,parent_relations
            /v3/catalog/products?include=options,modifiers&limit=250
            /v3/catalog/products?include_fields=name,price
            /v3/catalog/products?exclude_fields=description
            /v3/catalog/products?channel_id:in=1&is_visible=true&id:greater=1&sort=id&direction=asc
            /v3/catalog/products?id:in=101,102
            /v3/catalog/products/101
            /v3/catalog/products/101?include=variants,options,modifiers,images
            /v3/catalog/products/99999 404
            /v3/catalog/products/101/variants
            /v3/catalog/products/101/variants/1011
            /v3/catalog/products/99999/variants 404
            /v3/catalog/products/101/options
            /v3/catalog/products/101/options/11
            /v3/catalog/products/101/modifiers
            /v3/catalog/products/101/modifiers/21
            /v3/catalog/products/101/images
            /v3/catalog/products/101/images/31
            /v3/catalog/products/102/images 204
            /v3/catalog/products/101/videos
            /v3/catalog/products/101/videos/41
            /v3/catalog/products/101/custom-fields
            /v3/catalog/products/101/custom-fields/51
            /v3/catalog/products/101/bulk-pricing-rules/61
            /v3/catalog/products/101/bulk-pricing-rules
            /v3/catalog/products/101/reviews
            /v3/catalog/products/101/reviews?status=1
            /v3/catalog/products/101/reviews/71
            /v3/catalog/products/102/reviews 204
            /v3/catalog/products/101/metafields
            /v3/catalog/products/101/metafields/81
            /v3/catalog/products/channel-assignments
            /v3/catalog/products/channel-assignments?product_id:in=101&channel_id:in=1
            /v3/catalog/products/category-assignments
            /v3/catalog/variants
            /v3/catalog/variants?product_id:in=101
            /v3/catalog/brands
            /v3/catalog/brands?name:like=fern
            /v3/catalog/brands/1
            /v3/catalog/brands/99 404
            /v3/catalog/trees
            /v3/catalog/trees?channel_id:in=1
            /v3/catalog/trees/categories
            /v3/catalog/trees/categories?tree_id:in=1&limit=250
            /v3/catalog/trees/1/categories
            /v3/catalog/trees/1/categories?depth=1
            /v3/catalog/trees/99/categories 404
            /v3/catalog/categories
            /v3/catalog/categories/21
            /v3/catalog/categories/99 404
            /v3/content/pages
            /v3/content/pages?include=body&channel_id=1
            /v3/content/pages/1
            /v3/content/pages/99 404
            /v3/storefront/redirects
            /v3/storefront/redirects?include=to_url&site_id=1000&sort=id
            /v3/pricelists
            /v3/pricelists?limit=1
            /v3/pricelists/1
            /v3/pricelists/assignments
            /v3/pricelists/1/records
            /v3/pricelists/1/records?include=bulk_pricing_tiers,sku&currency=usd
            /v3/tax/settings
            /v3/tax/zones
            /v3/tax/rates
            """;

    @Test
    void everyEndpointKeepsBigCommercesContracts() throws Exception {
        Contracts contracts = Contracts.checking();
        SandboxOptions options =
                SandboxOptions.defaults().withSeed(FullShop.seed()).withObserver(contracts);
        try (SandboxStore store = SandboxStore.start(options)) {
            Client client = new Client(store);
            for (String line : READS.lines().toList()) {
                String[] parts = line.split(" ");
                int expected = parts.length == 1 ? 200 : Integer.parseInt(parts[1]);
                Client.Answer answer = client.get(parts[0]);
                assertEquals(expected, answer.status(), () -> line + " " + answer.text());
            }
            write(client);
            Set<String> asked = new TreeSet<>(store.state().requests().counts().keySet());
            assertEquals(new TreeSet<>(endpoints(store)), asked);
        }
        contracts.assertNoViolations();
    }

    private static void write(Client client) throws Exception {
        String route = "{\"type\": \"brand\", \"matching\": \"*\", \"route\": \"/b/{slug}\"}";
        assertEquals(201, client.send("POST", "/v3/sites/1000/routes", route).status());
        assertEquals(
                422,
                client.send("POST", "/v3/sites/1000/routes", "{\"type\": \"brand\"}")
                        .status());
        assertEquals(
                200,
                client.send("PUT", "/v3/sites/1000/routes", "[" + route + "]").status());
        assertEquals(422, client.send("PUT", "/v3/sites/1000/routes", route).status());
        assertEquals(201, client.send("PUT", "/v3/sites/1000/routes/1", route).status());
        assertEquals(204, client.send("DELETE", "/v3/sites/1000/routes/2", "").status());
        assertEquals(
                200,
                client.send("PUT", "/v3/sites/1000", "{\"url\": \"https://a.example\"}")
                        .status());
        assertEquals(
                200,
                client.send("PUT", "/v3/channels/1/site", "{\"url\": \"https://b.example\"}")
                        .status());
        String site = "{\"url\": \"https://c.example\", \"channel_id\": 3}";
        assertEquals(201, client.send("POST", "/v3/sites", site).status());
        assertEquals(400, client.send("POST", "/v3/sites", site).status());
        String redirects = """
                [{"from_path": "/a", "site_id": 1000, "to": {"type": "product", "entity_id": 101}},
                 {"from_path": "/b", "site_id": 1000, "to": {"type": "url", "url": "/c/"}}]""";
        assertEquals(
                201, client.send("PUT", "/v3/storefront/redirects", redirects).status());
        assertEquals(
                204,
                client.send("DELETE", "/v3/storefront/redirects?id:in=1", "").status());
        String prices = """
                {"channel_id": 1, "currency_code": "USD",
                 "items": [{"product_id": 101}, {"product_id": 101, "variant_id": 1011},
                           {"product_id": 101, "options": [{"option_id": 11, "value_id": 111}]}, {"product_id": 102}]}""";
        assertEquals(200, client.send("POST", "/v3/pricing/products", prices).status());
    }

    @Test
    void theSampleShopKeepsThemToo() throws Exception {
        Contracts contracts = Contracts.checking();
        try (SandboxStore store = SandboxStore.start(SandboxOptions.defaults().withObserver(contracts))) {
            walk(new Client(store));
        }
        contracts.assertNoViolations();
    }

    @Test
    void aGeneratedShopKeepsThemToo() throws Exception {
        Contracts contracts = Contracts.checking();
        SandboxOptions options =
                SandboxOptions.defaults().withSeed("generated:60").withObserver(contracts);
        try (SandboxStore store = SandboxStore.start(options)) {
            walk(new Client(store));
        }
        contracts.assertNoViolations();
    }

    /** What a pull reads. */
    private static void walk(Client client) throws Exception {
        List<String> lists = List.of(
                "/v2/store",
                "/v2/currencies",
                "/v3/settings/storefront/category",
                "/v3/settings/storefront/product",
                "/v3/catalog/brands?limit=250",
                "/v3/catalog/trees/categories?limit=250",
                "/v3/catalog/products?limit=250&include=variants,images,custom_fields,bulk_pricing_rules,videos,channels,reviews",
                "/v3/catalog/products?include=options,modifiers&page=1",
                "/v3/catalog/products?include=options,modifiers&page=3",
                "/v3/catalog/products?include=options,modifiers&page=5",
                "/v3/channels/1/listings?limit=250",
                "/v3/content/pages?include=body&limit=250",
                "/v3/storefront/redirects?include=to_url&limit=250");
        for (String list : lists) {
            assertEquals(200, client.get(list).status(), list);
        }
        client.get("/v2/blog/posts");
    }

    private static List<String> endpoints(SandboxStore store) {
        Address address = new Address(store.storefront(), store.storeHash());
        return new StoreApi(store.state(), address, Readings.defaults()).endpoints();
    }

    @Test
    void refusalsHaveTheDocumentedBodies() throws Exception {
        Contracts contracts = Contracts.checking();
        SandboxOptions options =
                SandboxOptions.defaults().withSeed(FullShop.seed()).withObserver(contracts);
        try (SandboxStore store = SandboxStore.start(options)) {
            Client client = new Client(store);
            store.state().access().takeAway(Scope.PRODUCTS);
            assertEquals(403, client.get("/v3/catalog/brands").status());
            assertEquals(403, client.get("/v3/catalog/trees/categories").status());
            store.state().access().revoke(store.token());
            assertEquals(401, client.get("/v3/catalog/products").status());
        }
        contracts.assertNoViolations();
    }
}
