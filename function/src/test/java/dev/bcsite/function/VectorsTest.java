package dev.bcsite.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.function.Browser.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F1, F4, F5, F11, F14: requests that no page of the storefront makes. Each is refused with a reason, and the store hears of none. */
class VectorsTest {

    private static final Set<Integer> REFUSED = Set.of(400, 403, 404, 405, 413, 415, 422);

    private static FunctionShop shop;
    private Browser browser;

    @BeforeAll
    static void open() throws Exception {
        shop = FunctionShop.open();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @BeforeEach
    void enter() {
        // A new browser each time, and time enough for the limits.
        shop.later(java.time.Duration.ofMinutes(10));
        browser = shop.browser();
    }

    private void refuses(String what, Answer answer, int before) {
        String story = what + " → " + answer.status() + " " + answer.text();
        assertTrue(REFUSED.contains(answer.status()), story);
        assertTrue(answer.json().at("problem", "reason").text().isPresent(), story);
        assertTrue(answer.text().length() < 400, story);
        assertEquals(before, shop.store().state().requests().total(), story);
    }

    /** How many of these were refused; all, or the test has failed. */
    private int refusesAll(String path, List<byte[]> bodies, String type) {
        int before = shop.store().state().requests().total();
        for (byte[] body : bodies) {
            shop.later(java.time.Duration.ofSeconds(1));
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("Accept", "application/json");
            headers.put("Content-Type", type);
            headers.put("Origin", FunctionShop.ORIGIN);
            String what = path + " " + type + " " + new String(body, StandardCharsets.ISO_8859_1);
            refuses(
                    what.length() > 300 ? what.substring(0, 300) : what,
                    browser.send("POST", path, headers, body),
                    before);
        }
        return bodies.size();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsNoJsonObjectIsRefused() {
        List<byte[]> bodies = new ArrayList<>();
        for (String text : List.of(
                "{",
                "}",
                "[]",
                "[{}]",
                "null",
                "true",
                "1",
                "\"x\"",
                "{\"product\":101}}",
                "{\"product\":101} x",
                "{\"product\":101,}",
                "{product:101}",
                "{'product':101}",
                "{\"product\":NaN}",
                "{\"product\":Infinity}",
                "{\"product\":01}",
                "{\"product\":+1}",
                "{\"product\":.5}",
                "{\"product\":1.}",
                "{\"product\":0x65}",
                "{\"product\":101,\"product\":101}",
                "{\"product\" 101}",
                "{\"product\":}",
                "{\"product\":101\"quantity\":1}",
                "// x\n{\"product\":101}",
                "{\"product\":101}/**/",
                "\uFEFF{\"product\":101}",
                "{\"product\":\"\u0001\"}",
                "{\"product\":\"\\x\"}",
                "{\"product\":\"\\u12\"}",
                "{\"product\":tru}",
                "{\"product\":101}{\"product\":101}",
                " ",
                "\n",
                "product=101",
                "<xml/>",
                "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}",
                "{\"product\":" + "[".repeat(5000) + "}",
                "{\"product\":" + "9".repeat(5000) + "}")) {
            bodies.add(utf8(text));
        }
        for (int broken : new int[] {0x80, 0xC0, 0xC1, 0xE0, 0xF8, 0xFE, 0xFF}) {
            bodies.add(new byte[] {'{', '"', (byte) broken, '"', ':', '1', '}'});
        }
        bodies.add("{\"product\":101}".getBytes(StandardCharsets.UTF_16));
        bodies.add("{\"product\":101}".getBytes(StandardCharsets.UTF_16LE));
        int refused = 0;
        for (String path : List.of("/api/cart/lines", "/api/cart/lines/x/remove", "/api/cart/clear", "/api/checkout")) {
            refused += refusesAll(path, bodies, "application/json");
        }
        assertEquals(4 * bodies.size(), refused);
    }

    @Test
    void everyFieldHasItsTypeAndItsLimits() {
        List<byte[]> bodies = new ArrayList<>();
        List<String> numbers = List.of(
                "\"\"",
                "0",
                "-1",
                "1.5",
                "1e3000",
                "99999999999999999999",
                "2147483648",
                "true",
                "false",
                "[]",
                "[1]",
                "{}",
                "{\"a\":1}",
                "\"x\"",
                "\"1.5\"",
                "\"-1\"",
                "\"0\"",
                "\"1e3\"",
                "\"0x65\"",
                "\"１０１\"",
                "\"101;\"",
                "\"101 OR 1=1\"",
                "\"101}) { x }\"",
                "\"\\u0000\"",
                "\"../101\"",
                "\"<script>\"",
                "\"1\\n2\"",
                "1e-7",
                "0.1",
                "-0.5",
                "\"99999999999999999999\"");
        for (String value : numbers) {
            if (!value.equals("\"\"")) {
                bodies.add(utf8("{\"product\":" + value + "}"));
                bodies.add(utf8("{\"product\":101,\"variant\":" + value + "}"));
                bodies.add(utf8("{\"product\":105,\"choice-11\":" + value + "}"));
                bodies.add(utf8("{\"product\":105,\"tick-24\":" + value + "}"));
            }
        }
        for (String value :
                List.of("0", "-1", "1000", "1.5", "true", "[]", "{}", "\"x\"", "\"0\"", "\"1000\"", "1e2147483647")) {
            bodies.add(utf8("{\"product\":101,\"quantity\":" + value + "}"));
        }
        for (String value : List.of(
                "1",
                "true",
                "[]",
                "\"9.99\"",
                "\"USD 9.99\"",
                "\"9.99 usd\"",
                "\"-1 USD\"",
                "\"1-2-3 USD\"",
                "\"1e3 USD\"",
                "\"9,99 USD\"",
                "\"99999999999 USD\"",
                "\"1.23456 USD\"",
                "\"NaN USD\"",
                "\" USD\"",
                "\"1 USDX\"",
                "\"1 USD; 2 USD\"")) {
            bodies.add(utf8("{\"product\":101,\"seen\":" + value + "}"));
        }
        for (String value : List.of(
                "\"2026-02-30\"",
                "\"tomorrow\"",
                "1",
                "[]",
                "\"2026-1-1\"",
                "\"01.02.2026\"",
                "\"2026-01-01T00:00\"",
                "\"+2026-01-01\"")) {
            bodies.add(utf8("{\"product\":105,\"date-23\":" + value + "}"));
        }
        for (String value : List.of(
                "\"x\"",
                "true",
                "[]",
                "\"1e9\"",
                "\"--1\"",
                "\"1.\"",
                "\".5\"",
                "\"1,5\"",
                "\"NaN\"",
                "\"1234567890123\"")) {
            bodies.add(utf8("{\"product\":105,\"number-27\":" + value + "}"));
        }
        for (String value : List.of(
                "1",
                "true",
                "[]",
                "{}",
                "\"a\\u0000b\"",
                "\"a\\nb\"",
                "\"\\u202Eabc\"",
                "\"\\u2066abc\"",
                "\"\\uFEFF\"",
                "\"\\uD800\"",
                "\"\\u001b[31m\"",
                "\"" + "x".repeat(2001) + "\"")) {
            bodies.add(utf8("{\"product\":105,\"text-21\":" + value + "}"));
        }
        for (String value : List.of(
                "1", "true", "[]", "\"a\\u0000b\"", "\"\\u0007\"", "\"\\u202E\"", "\"" + "x".repeat(2001) + "\"")) {
            bodies.add(utf8("{\"product\":105,\"lines-26\":" + value + "}"));
        }
        for (String value : List.of(
                "1",
                "{}",
                "\"x\"",
                "true",
                "[1]",
                "[[]]",
                "[null]",
                "[{}]",
                "[{\"product\":0}]",
                "[{\"product\":101,\"price\":1}]",
                "[" + "{\"product\":101},".repeat(20) + "{\"product\":101}]")) {
            bodies.add(utf8("{\"lines\":" + value + "}"));
        }
        for (String value : List.of(
                "\"//evil.example/\"",
                "\"https://evil.example/\"",
                "\"/nowhere/\"",
                "1",
                "[]",
                "\"/de\"",
                "\"\\\\evil\"",
                "\"javascript:x\"")) {
            bodies.add(utf8("{\"product\":101,\"home\":" + value + "}"));
        }
        bodies.add(utf8("{}"));
        bodies.add(utf8("{\"quantity\":1}"));
        assertTrue(bodies.size() > 200, bodies.size() + " bodies");
        refusesAll("/api/cart/lines", bodies, "application/json");
    }

    @Test
    void aFieldThatNobodyAskedForIsRefusedWhateverItIs() {
        Set<String> names = new LinkedHashSet<>(List.of(
                "price",
                "list_price",
                "listPrice",
                "sale_price",
                "salePrice",
                "originalPrice",
                "extendedListPrice",
                "amount",
                "total",
                "grandTotal",
                "discount",
                "discounts",
                "discountedAmount",
                "coupon",
                "couponCode",
                "coupons",
                "fee",
                "fees",
                "tax",
                "taxes",
                "currency",
                "currencyCode",
                "customer",
                "customer_id",
                "customerId",
                "customerEntityId",
                "customerAccessToken",
                "channel",
                "channel_id",
                "channelId",
                "cart",
                "cart_id",
                "cartId",
                "cartEntityId",
                "checkoutEntityId",
                "version",
                "lineItems",
                "line_items",
                "customItems",
                "custom_items",
                "giftCertificates",
                "gift_certificates",
                "name",
                "sku",
                "locale",
                "store",
                "storeHash",
                "token",
                "authorization",
                "query",
                "variables",
                "operationName",
                "redirect_to",
                "redirectTo",
                "return_url",
                "url",
                "path",
                "endpoint",
                "method",
                "headers",
                "X-Auth-Token",
                "__proto__",
                "constructor",
                "prototype",
                "@type",
                "@class",
                "class",
                "$ref",
                "toString",
                "productEntityId",
                "variantEntityId",
                "selectedOptions",
                "option_selections",
                "Product",
                "PRODUCT",
                "product ",
                " product",
                "pröduct",
                "product.id",
                "product[]",
                "product[0]",
                "choice",
                "choice-",
                "choice-x",
                "choice--1",
                "choice-1.5",
                "choice-9999999999",
                "CHOICE-11",
                "file-25",
                "radio-11",
                "card",
                "number",
                "cvv",
                "expiry",
                "email",
                "password"));
        List<byte[]> json = new ArrayList<>();
        List<byte[]> forms = new ArrayList<>();
        for (String name : names) {
            json.add(utf8("{\"product\":101,\"" + name + "\":\"1\"}"));
            json.add(utf8("{\"lines\":[{\"product\":101,\"" + name + "\":1}]}"));
            String encoded = java.net.URLEncoder.encode(name, StandardCharsets.UTF_8);
            forms.add(utf8("product=101&" + encoded + "=1"));
        }
        refusesAll("/api/cart/lines", json, "application/json");
        refusesAll("/api/cart/lines", forms, "application/x-www-form-urlencoded");
        refusesAll("/api/checkout", json, "application/json");
        assertTrue(names.size() > 85, names.size() + " names");
    }

    @Test
    void aFormThatIsNoneIsRefused() {
        List<byte[]> bodies = new ArrayList<>();
        for (String text : List.of(
                "product=101&product=102",
                "product",
                "=101",
                "&product=101",
                "product=101&&quantity=1",
                "product=%",
                "product=%1",
                "product=%zz",
                "product=%ff",
                "product=%c3%28",
                "product=%00",
                "product=101%0a",
                "product=ü",
                "product=101;quantity=2",
                "{\"product\":101}",
                "product%3D101",
                "product[]=101",
                "product=101&quantity=1e1",
                "product=+",
                "%70roduct=101&product=101",
                "product=101#x")) {
            bodies.add(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        refusesAll("/api/cart/lines", bodies, "application/x-www-form-urlencoded");
        List<byte[]> parts = new ArrayList<>();
        for (String text : List.of(
                "",
                "--b",
                "--b--",
                "--b\r\n--b--",
                "--b\r\n\r\n101\r\n--b--",
                "--b\r\nContent-Disposition: form-data\r\n\r\n101\r\n--b--",
                "--b\r\nContent-Disposition: form-data; name=\"product\"\r\n\r\n101",
                "--b\nContent-Disposition: form-data; name=\"product\"\n\n101\n--b--",
                "--c\r\nContent-Disposition: form-data; name=\"product\"\r\n\r\n101\r\n--c--",
                "--b\r\nContent-Disposition: form-data; name=\"product\"\r\n\r\n101\r\n--b\r\nContent-Disposition: form-data; name=\"product\"\r\n\r\n1\r\n--b--",
                "--b\r\nContent-Disposition: form-data; name=\"price\"\r\n\r\n101\r\n--b--",
                "--b\r\nContent-Disposition: form-data; name=\"\"\r\n\r\n101\r\n--b--",
                "--b\r\nContent-Disposition: form-data; name=\"product\"\r\n\r\n\u00ff\r\n--b--")) {
            parts.add(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        refusesAll("/api/cart/lines", parts, "multipart/form-data; boundary=b");
        for (String type : List.of(
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"",
                "multipart/form-data; boundary=" + "x".repeat(71))) {
            refusesAll("/api/cart/lines", List.of(utf8("--x\r\n")), type);
        }
    }

    @Test
    void aFileIsRefusedWithItsReason() {
        String body = "--b\r\nContent-Disposition: form-data; name=\"product\"\r\n\r\n101\r\n--b\r\n"
                + "Content-Disposition: form-data; name=\"file-25\"; filename=\"x.png\"\r\nContent-Type: image/png\r\n\r\nPNG\r\n--b--";
        Map<String, String> headers = Map.of(
                "Accept",
                "application/json",
                "Content-Type",
                "multipart/form-data; boundary=b",
                "Origin",
                FunctionShop.ORIGIN);

        assertEquals(
                "file-not-taken",
                browser.send("POST", "/api/cart/lines", headers, utf8(body)).reason());
        String empty = body.replace("filename=\"x.png\"", "filename=\"\"").replace("PNG\r\n", "\r\n");
        assertEquals(
                200,
                browser.send("POST", "/api/cart/lines", headers, utf8(empty)).status());
    }

    @Test
    void otherTypesAreRefused() {
        int before = shop.store().state().requests().total();
        for (String type : List.of(
                "",
                "text/plain",
                "application/xml",
                "text/json",
                "application/json5",
                "application/ld+json",
                "application/jsonp",
                "json",
                "*/*",
                "application/octet-stream",
                "application/graphql",
                "text/html",
                "application/x-java-serialized-object",
                "image/svg+xml",
                "multipart/mixed; boundary=b",
                "application/json, text/plain",
                "application/yaml",
                "application/x-www-form-urlencoded-x")) {
            Map<String, String> headers =
                    Map.of("Accept", "application/json", "Content-Type", type, "Origin", FunctionShop.ORIGIN);
            refuses(type, browser.send("POST", "/api/cart/lines", headers, utf8("{\"product\":101}")), before);
        }
    }

    @Test
    void tooMuchIsRefused() {
        refusesAll(
                "/api/cart/lines",
                List.of(utf8("{\"product\":101}" + " ".repeat(16 * 1024)), new byte[1 << 20]),
                "application/json");
    }

    @Test
    void onlyPagesOfTheStorefrontChangeAnything() {
        int before = shop.store().state().requests().total();
        List<String> origins = new ArrayList<>(List.of(
                "null",
                "*",
                "",
                "https://evil.example",
                "http://shop.example",
                "https://shop.example:443",
                "https://shop.example:8443",
                "https://shop.example.evil.example",
                "https://evilshop.example",
                "https://shop.example@evil.example",
                "https://evil.example/shop.example",
                "https://evil.example?shop.example",
                "https://evil.example#shop.example",
                "https://www.shop.example",
                "https://sub.shop.example",
                "https://shop.exampl",
                "https://shop.example/",
                "https://shop.example/x",
                "HTTPS://SHOP.EXAMPLE",
                "https://SHOP.example",
                "https://shop.example.",
                "https:/shop.example",
                "https:shop.example",
                "//shop.example",
                "shop.example",
                "ftp://shop.example",
                "file://",
                "file:///",
                "chrome-extension://abc",
                "moz-extension://abc",
                "app://shop.example",
                "capacitor://localhost",
                "http://localhost",
                "http://127.0.0.1",
                "http://[::1]",
                "https://shop%2eexample",
                "https://shop.example%00",
                "https://shop.example\u00a0",
                "https://shop.example,https://evil.example",
                "https://evil.example,https://shop.example",
                "https://shop.example https://evil.example",
                "https://evil.example https://shop.example",
                "https://xn--shp-0na.example",
                "https://shоp.example",
                "https://shop。example",
                "https://shop.example\u0000",
                "data:",
                "data:text/html,x",
                "blob:https://shop.example/1",
                "about:blank",
                "javascript:1",
                "view-source:https://shop.example",
                "wss://shop.example",
                "https://user@shop.example",
                "https://shop.example:0",
                "https://shop.example:",
                "https://shop",
                "https://example",
                "https://",
                "http://",
                "://",
                "https",
                "undefined",
                "true",
                "0",
                "https://shop.example;",
                "https://shop.example'",
                "\"https://shop.example\"",
                "<https://shop.example>",
                "https://shop.example\\",
                "https://shop.example\\@evil.example",
                "https://shop-example",
                "https://shop_example",
                "https://store-abc.mybigcommerce.com",
                "https://checkout.shop.example",
                "https://shop.example.co",
                "https://shop.examplе",
                "https://1.2.3.4",
                "https://shop.example:44",
                "https://shop.example:4433",
                "http://shop.example:443",
                "https://*.shop.example",
                "https://shop.*",
                "same-origin"));
        assertTrue(origins.size() >= 80, origins.size() + " origins");
        for (String origin : origins) {
            Map<String, String> headers =
                    Map.of("Accept", "application/json", "Content-Type", "application/json", "Origin", origin);
            Answer answer = browser.send("POST", "/api/cart/lines", headers, utf8("{\"product\":101}"));
            refuses("Origin: " + origin, answer, before);
            assertEquals("wrong-origin", answer.reason());
        }
        for (String site : List.of("cross-site", "none", "", "same-orig", "SAME-ORIGIN")) {
            Map<String, String> headers = Map.of(
                    "Accept",
                    "application/json",
                    "Content-Type",
                    "application/json",
                    "Origin",
                    FunctionShop.ORIGIN,
                    "Sec-Fetch-Site",
                    site);
            refuses(
                    "Sec-Fetch-Site: " + site,
                    browser.send("POST", "/api/cart/lines", headers, utf8("{\"product\":101}")),
                    before);
        }
        Map<String, String> neither = Map.of("Accept", "application/json", "Content-Type", "application/json");
        refuses("no Origin", browser.send("POST", "/api/cart/lines", neither, utf8("{\"product\":101}")), before);
        Map<String, String> referrer = Map.of(
                "Accept", "application/json", "Content-Type", "application/json", "Referer", FunctionShop.ORIGIN + "/");
        refuses("only a Referer", browser.send("POST", "/api/cart/lines", referrer, utf8("{\"product\":101}")), before);
    }

    @Test
    void nothingElseIsThere() {
        int before = shop.store().state().requests().total();
        for (String path : List.of(
                "/",
                "/api",
                "/api/",
                "/api/cart/",
                "/api//cart",
                "/api/cart/lines/",
                "/api/Cart",
                "/API/cart",
                "/api/cart;x",
                "/api/cart/..",
                "/api/../cart",
                "/api/%63art",
                "/api/cart%2f",
                "/api/cart/lines/../clear",
                "/api/cart/lines/a.b",
                "/api/cart/lines/a%20b",
                "/api/cart/lines/" + "x".repeat(65),
                "/api/v3/carts",
                "/api/graphql",
                "/graphql",
                "/api/metrics",
                "/api/admin",
                "/api/.env",
                "/api/cart\u0000",
                "/api/cart\n",
                "*",
                "http://evil.example/api/cart")) {
            for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
                Map<String, String> headers = Map.of(
                        "Accept",
                        "application/json",
                        "Content-Type",
                        "application/json",
                        "Origin",
                        FunctionShop.ORIGIN);
                Answer answer = browser.send(method, path, headers, utf8("{}"));
                refuses(method + " " + path, answer, before);
            }
        }
    }

    @Test
    void everyAddressHasItsMethods() {
        int before = shop.store().state().requests().total();
        for (String method : List.of(
                "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "post", "", "GE T")) {
            for (String path : List.of("/api/cart", "/api/cart/lines", "/api/cart/clear", "/api/checkout")) {
                Map<String, String> headers = Map.of(
                        "Accept", "application/json", "Origin", FunctionShop.ORIGIN, "X-HTTP-Method-Override", "POST");
                Answer answer = browser.send(method, path, headers, new byte[0]);
                refuses(method + " " + path, answer, before);
                assertEquals(path.equals("/api/cart") ? "GET" : "POST", answer.header("Allow"));
            }
        }
        assertEquals(405, browser.get("/api/checkout").status());
        assertEquals(405, browser.get("/api/cart/lines").status());
    }

    @Test
    void aCookieThatIsNotOursIsNoSession() {
        Browser owner = shop.browser();
        owner.post("/api/cart/lines", "{'product':101}");
        String own = owner.cookies().get("__Host-bcsite");
        List<String> cookies = new ArrayList<>(List.of(
                "",
                "x",
                ".",
                "a.b",
                own + "x",
                own.substring(1),
                own.substring(0, own.length() - 1),
                own.toUpperCase(),
                own.replace('.', ':'),
                "x" + own,
                own + "." + own,
                own.substring(own.indexOf('.')),
                "a".repeat(9000)));
        for (int i = 0; i < own.length(); i++) {
            char other = own.charAt(i) == 'A' ? 'B' : 'A';
            cookies.add(own.substring(0, i) + other + own.substring(i + 1));
        }
        int before = shop.store().state().requests().total();
        for (String cookie : cookies) {
            shop.later(java.time.Duration.ofMillis(100));
            Answer answer = shop.browser()
                    .send(
                            "GET",
                            "/api/cart",
                            Map.of("Accept", "application/json", "Cookie", "__Host-bcsite=" + cookie),
                            new byte[0]);
            assertEquals(200, answer.status());
            assertTrue(answer.json().at("isEmpty").isTrue(), cookie);
        }
        assertEquals(before, shop.store().state().requests().total());
        Answer second = shop.browser()
                .send(
                        "GET",
                        "/api/cart",
                        Map.of("Accept", "application/json", "Cookie", "__Host-bcsite=x; __Host-bcsite=" + own),
                        new byte[0]);
        assertEquals(1, second.json().at("count").number().orElse(0));
    }
}
