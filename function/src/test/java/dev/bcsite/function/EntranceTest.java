package dev.bcsite.function;

import static dev.bcsite.function.Vectors.headers;
import static dev.bcsite.function.Vectors.in;
import static dev.bcsite.function.Vectors.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.function.Browser.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F4, F5, F11: whose pages may ask, for which addresses, how, and with which cookie. */
class EntranceTest {

    private static final String LINES = "/api/cart/lines";
    private static final byte[] CUP = utf8("{\"product\":101}");

    private static final String ORIGINS = """
            null
            *
            https://evil.example
            http://shop.example
            https://shop.example:443
            https://shop.example:8443
            https://shop.example.evil.example
            https://evilshop.example
            https://shop.example@evil.example
            https://evil.example/shop.example
            https://evil.example?shop.example
            https://evil.example#shop.example
            https://www.shop.example
            https://sub.shop.example
            https://shop.exampl
            https://shop.example/
            https://shop.example/x
            HTTPS://SHOP.EXAMPLE
            https://SHOP.example
            https://shop.example.
            https:/shop.example
            https:shop.example
            //shop.example
            shop.example
            ftp://shop.example
            file://
            file:///
            chrome-extension://abc
            moz-extension://abc
            app://shop.example
            capacitor://localhost
            http://localhost
            http://127.0.0.1
            http://[::1]
            https://shop%2eexample
            https://shop.example%00
            https://shop.example\u00a0
            https://shop.example,https://evil.example
            https://evil.example,https://shop.example
            https://shop.example https://evil.example
            https://evil.example https://shop.example
            https://xn--shp-0na.example
            https://sh\u043ep.example
            https://shop\u3002example
            https://shop.example\0
            data:
            data:text/html,x
            blob:https://shop.example/1
            about:blank
            javascript:1
            view-source:https://shop.example
            wss://shop.example
            https://user@shop.example
            https://shop.example:0
            https://shop.example:
            https://shop
            https://example
            https://
            http://
            ://
            https
            undefined
            true
            0
            https://shop.example;
            https://shop.example'
            "https://shop.example"
            <https://shop.example>
            https://shop.example\\
            https://shop.example\\@evil.example
            https://shop-example
            https://shop_example
            https://store-abc.mybigcommerce.com
            https://checkout.shop.example
            https://shop.example.co
            https://shop.exampl\u0435
            https://1.2.3.4
            https://shop.example:44
            https://shop.example:4433
            http://shop.example:443
            https://*.shop.example
            https://shop.*
            same-origin
            """;

    private static final String NOWHERE = """
            /
            /api
            /api/
            /api/cart/
            /api//cart
            /api/cart/lines/
            /api/Cart
            /API/cart
            /api/cart;x
            /api/cart/..
            /api/../cart
            /api/%63art
            /api/cart%2f
            /api/cart/lines/../clear
            /api/cart/lines/a.b
            /api/cart/lines/a%20b
            /api/v3/carts
            /api/graphql
            /graphql
            /api/metrics
            /api/admin
            /api/.env
            /api/cart\0
            /api/cart␊
            *
            http://evil.example/api/cart
            """;

    private static FunctionShop shop;
    private Vectors vectors;

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
        vectors = new Vectors(shop, shop.browser());
    }

    @Test
    void onlyPagesOfTheStorefrontChangeAnything() {
        List<String> origins = new ArrayList<>(in(ORIGINS));
        origins.add("");
        assertTrue(origins.size() >= 80, origins.size() + " origins");
        for (String origin : origins) {
            Answer answer = vectors.refuses("POST", LINES, headers("Origin", origin), CUP);
            assertEquals("wrong-origin", answer.reason());
        }
        for (String site : List.of("cross-site", "none", "", "same-orig", "SAME-ORIGIN")) {
            vectors.refuses("POST", LINES, headers("Origin", FunctionShop.ORIGIN, "Sec-Fetch-Site", site), CUP);
        }
        vectors.refuses("POST", LINES, headers(), CUP);
        vectors.refuses("POST", LINES, headers("Referer", FunctionShop.ORIGIN + "/"), CUP);
    }

    @Test
    void nothingElseIsThere() {
        List<String> paths = new ArrayList<>(in(NOWHERE));
        paths.add("/api/cart/lines/" + "x".repeat(65));
        for (String path : paths) {
            for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
                vectors.refuses(method, path, headers("Origin", FunctionShop.ORIGIN), utf8("{}"));
            }
        }
    }

    @Test
    void everyAddressHasItsMethods() {
        Map<String, String> headers =
                Map.of("Accept", "application/json", "Origin", FunctionShop.ORIGIN, "X-HTTP-Method-Override", "POST");
        for (String method : List.of(
                "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "post", "", "GE T")) {
            for (String path : List.of("/api/cart", LINES, "/api/cart/clear", "/api/checkout")) {
                Answer answer = vectors.refuses(method, path, headers, new byte[0]);
                assertEquals(path.equals("/api/cart") ? "GET" : "POST", answer.header("Allow"));
            }
        }
        assertEquals(405, shop.browser().get("/api/checkout").status());
        assertEquals(405, shop.browser().get(LINES).status());
    }

    @Test
    void aCookieThatIsNotOursIsNoSession() {
        Browser owner = shop.browser();
        owner.post(LINES, "{'product':101}");
        String own = owner.cookies().get("__Host-bcsite");
        List<String> cookies = new ArrayList<>(List.of(
                "",
                "x",
                ".",
                "a.b",
                own + "x",
                own.substring(1),
                own.substring(0, own.length() - 1),
                own.toUpperCase(Locale.ROOT),
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
            shop.later(Duration.ofMillis(100));
            Answer answer = shop.browser().send("GET", "/api/cart", withCookie(cookie), new byte[0]);
            assertEquals(200, answer.status());
            assertTrue(answer.json().at("isEmpty").isTrue(), cookie);
        }
        assertEquals(before, shop.store().state().requests().total());
        Answer second = shop.browser().send("GET", "/api/cart", withCookie("x; __Host-bcsite=" + own), new byte[0]);
        assertEquals(1, second.json().at("count").number().orElse(0));
    }

    private static Map<String, String> withCookie(String cookie) {
        return Map.of("Accept", "application/json", "Cookie", "__Host-bcsite=" + cookie);
    }
}
