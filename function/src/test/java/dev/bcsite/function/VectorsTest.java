package dev.bcsite.function;

import static dev.bcsite.function.Vectors.FORM;
import static dev.bcsite.function.Vectors.JSON;
import static dev.bcsite.function.Vectors.in;
import static dev.bcsite.function.Vectors.latin;
import static dev.bcsite.function.Vectors.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F1, F4, F11, F14: bodies that no page of the storefront sends, for putting something into a cart. */
class VectorsTest {

    private static final String LINES = "/api/cart/lines";

    private static final String NO_OBJECTS = """
            {
            }
            []
            [{}]
            null
            true
            1
            "x"
            {"product":101}}
            {"product":101} x
            {"product":101,}
            {product:101}
            {'product':101}
            {"product":NaN}
            {"product":Infinity}
            {"product":01}
            {"product":+1}
            {"product":.5}
            {"product":1.}
            {"product":0x65}
            {"product":101,"product":101}
            {"product" 101}
            {"product":}
            {"product":101"quantity":1}
            // x␊{"product":101}
            {"product":101}/**/
            \ufeff{"product":101}
            {"product":"\1"}
            {"product":"\\x"}
            {"product":"\\u12"}
            {"product":tru}
            {"product":101}{"product":101}
            \s
            ␊
            product=101
            <xml/>
            {"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":1}}}}}}}}}
            """;

    private static final String NO_NUMBERS = """
            0
            -1
            1.5
            1e3000
            99999999999999999999
            2147483648
            true
            false
            []
            [1]
            {}
            {"a":1}
            "x"
            "1.5"
            "-1"
            "0"
            "1e3"
            "0x65"
            "\uff11\uff10\uff11"
            "101;"
            "101 OR 1=1"
            "101}) { x }"
            "\\u0000"
            "../101"
            "<script>"
            "1\\n2"
            1e-7
            0.1
            -0.5
            "99999999999999999999"
            """;

    private static final String NO_QUANTITIES = """
            0
            -1
            1000
            1.5
            true
            []
            {}
            "x"
            "0"
            "1000"
            1e2147483647
            """;

    private static final String NO_PRICES = """
            1
            true
            []
            "9.99"
            "USD 9.99"
            "9.99 usd"
            "-1 USD"
            "1-2-3 USD"
            "1e3 USD"
            "9,99 USD"
            "99999999999 USD"
            "1.23456 USD"
            "NaN USD"
            " USD"
            "1 USDX"
            "1 USD; 2 USD"
            """;

    private static final String NO_DATES = """
            "2026-02-30"
            "tomorrow"
            1
            []
            "2026-1-1"
            "01.02.2026"
            "2026-01-01T00:00"
            "+2026-01-01"
            """;

    private static final String NO_DECIMALS = """
            "x"
            true
            []
            "1e9"
            "--1"
            "1."
            ".5"
            "1,5"
            "NaN"
            "1234567890123"
            """;

    private static final String NO_TEXTS = """
            1
            true
            []
            {}
            "a\\u0000b"
            "a\\nb"
            "\\u202Eabc"
            "\\u2066abc"
            "\\uFEFF"
            "\\uD800"
            "\\u001b[31m"
            """;

    private static final String NO_LINES_OF_TEXT = """
            1
            true
            []
            "a\\u0000b"
            "\\u0007"
            "\\u202E"
            """;

    private static final String NO_LISTS = """
            1
            {}
            "x"
            true
            [1]
            [[]]
            [null]
            [{}]
            [{"product":0}]
            [{"product":101,"price":1}]
            """;

    private static final String NO_HOMES = """
            "//evil.example/"
            "https://evil.example/"
            "/nowhere/"
            1
            []
            "/de"
            "\\\\evil"
            "javascript:x"
            """;

    /** What an attacker could want to decide, and names near those that there are. */
    private static final String UNKNOWN = """
            price list_price listPrice sale_price salePrice originalPrice extendedListPrice amount total
            grandTotal discount discounts discountedAmount coupon couponCode coupons fee fees tax taxes currency
            currencyCode customer customer_id customerId customerEntityId customerAccessToken channel channel_id
            channelId cart cart_id cartId cartEntityId checkoutEntityId version lineItems line_items customItems
            custom_items giftCertificates gift_certificates name sku locale store storeHash token authorization
            query variables operationName redirect_to redirectTo return_url url path endpoint method headers
            X-Auth-Token __proto__ constructor prototype @type @class class $ref toString productEntityId
            variantEntityId selectedOptions option_selections Product PRODUCT pr\u00f6duct product.id product[]
            product[0] choice choice- choice-x choice--1 choice-1.5 choice-9999999999 CHOICE-11 file-25 radio-11
            card number cvv expiry email password
            """;

    private static final String NO_FORMS = """
            product=101&product=102
            product
            =101
            &product=101
            product=101&&quantity=1
            product=%
            product=%1
            product=%zz
            product=%ff
            product=%c3%28
            product=%00
            product=101%0a
            product=\u00fc
            product=101;quantity=2
            {"product":101}
            product%3D101
            product[]=101
            product=101&quantity=1e1
            product=+
            %70roduct=101&product=101
            product=101#x
            """;

    private static final String NO_PARTS = """
            --b
            --b--
            --b¶--b--
            --b¶¶101¶--b--
            --b¶Content-Disposition: form-data¶¶101¶--b--
            --b¶Content-Disposition: form-data; name="product"¶¶101
            --b␊Content-Disposition: form-data; name="product"␊␊101␊--b--
            --c¶Content-Disposition: form-data; name="product"¶¶101¶--c--
            --b¶Content-Disposition: form-data; name="product"¶¶101¶--b¶Content-Disposition: form-data; name="product"¶¶1¶--b--
            --b¶Content-Disposition: form-data; name="price"¶¶101¶--b--
            --b¶Content-Disposition: form-data; name=""¶¶101¶--b--
            --b¶Content-Disposition: form-data; name="product"¶¶\u00ff¶--b--
            """;

    private static final String OTHER_TYPES = """
            text/plain
            application/xml
            text/json
            application/json5
            application/ld+json
            application/jsonp
            json
            */*
            application/octet-stream
            application/graphql
            text/html
            application/x-java-serialized-object
            image/svg+xml
            multipart/mixed; boundary=b
            application/json, text/plain
            application/yaml
            application/x-www-form-urlencoded-x
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
    void whatIsNoJsonObjectIsRefused() {
        List<byte[]> bodies = new ArrayList<>();
        in(NO_OBJECTS).forEach(text -> bodies.add(utf8(text)));
        bodies.add(utf8("{\"product\":" + "[".repeat(5000) + "}"));
        bodies.add(utf8("{\"product\":" + "9".repeat(5000) + "}"));
        for (int broken : new int[] {0x80, 0xC0, 0xC1, 0xE0, 0xF8, 0xFE, 0xFF}) {
            bodies.add(new byte[] {'{', '"', (byte) broken, '"', ':', '1', '}'});
        }
        bodies.add("{\"product\":101}".getBytes(StandardCharsets.UTF_16));
        bodies.add("{\"product\":101}".getBytes(StandardCharsets.UTF_16LE));
        for (String path : List.of(LINES, LINES + "/x/remove", "/api/cart/clear", "/api/checkout")) {
            bodies.forEach(body -> vectors.refuses(path, body, JSON));
        }
        assertEquals(4 * 48, vectors.refused());
    }

    @Test
    void everyFieldHasItsTypeAndItsLimits() {
        String tooLong = "\"" + "x".repeat(2001) + "\"";
        for (String member : List.of(
                "'product':%s",
                "'product':101,'variant':%s", "'product':105,'choice-11':%s", "'product':105,'tick-24':%s")) {
            refuses(member, in(NO_NUMBERS));
        }
        refuses("'product':101,'quantity':%s", in(NO_QUANTITIES));
        refuses("'product':101,'seen':%s", in(NO_PRICES));
        refuses("'product':105,'date-23':%s", in(NO_DATES));
        refuses("'product':105,'number-27':%s", in(NO_DECIMALS));
        refuses("'product':105,'text-21':%s", in(NO_TEXTS));
        refuses("'product':105,'text-21':%s", List.of(tooLong));
        refuses("'product':105,'lines-26':%s", in(NO_LINES_OF_TEXT));
        refuses("'product':105,'lines-26':%s", List.of(tooLong));
        refuses("'lines':%s", in(NO_LISTS));
        refuses("'lines':%s", List.of("[" + "{\"product\":101},".repeat(20) + "{\"product\":101}]"));
        refuses("'product':101,'home':%s", in(NO_HOMES));
        vectors.refuses(LINES, List.of("{}", "{\"quantity\":1}"), JSON);
        assertTrue(vectors.refused() > 200, vectors.refused() + " bodies");
    }

    /** @param members with apostrophes for quotes, and {@code %s} for the value */
    private void refuses(String members, List<String> values) {
        for (String value : values) {
            String body = "{" + members.replace('\'', '"').replace("%s", value) + "}";
            vectors.refuses(LINES, utf8(body), JSON);
        }
    }

    @Test
    void aFieldThatNobodyAskedForIsRefusedWhateverItIs() {
        List<String> names = new ArrayList<>(List.of(UNKNOWN.strip().split("\\s+")));
        names.addAll(List.of("product ", " product"));
        for (String name : names) {
            String member = "{\"product\":101,\"" + name + "\":\"1\"}";
            String inList = "{\"lines\":[{\"product\":101,\"" + name + "\":1}]}";
            vectors.refuses(LINES, List.of(member, inList), JSON);
            vectors.refuses("/api/checkout", List.of(member, inList), JSON);
            String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
            vectors.refuses(LINES, List.of("product=101&" + encoded + "=1"), FORM);
        }
        assertTrue(names.size() > 85, names.size() + " names");
    }

    @Test
    void aFormThatIsNoneIsRefused() {
        in(NO_FORMS).forEach(body -> vectors.refuses(LINES, latin(body), FORM));
        in(NO_PARTS).forEach(body -> vectors.refuses(LINES, latin(body), "multipart/form-data; boundary=b"));
        for (String boundary : List.of("", "; boundary=", "; boundary=\"", "; boundary=" + "x".repeat(71))) {
            vectors.refuses(LINES, utf8("--x\r\n"), "multipart/form-data" + boundary);
        }
    }

    @Test
    void aFileIsRefusedWithItsReason() {
        String body = "--b\r\nContent-Disposition: form-data; name=\"product\"\r\n\r\n101\r\n--b\r\n"
                + "Content-Disposition: form-data; name=\"file-25\"; filename=\"x.png\"\r\nContent-Type: image/png\r\n\r\nPNG\r\n--b--";
        Map<String, String> headers =
                Vectors.headers("Content-Type", "multipart/form-data; boundary=b", "Origin", FunctionShop.ORIGIN);
        Browser browser = shop.browser();

        assertEquals(
                "file-not-taken",
                browser.send("POST", LINES, headers, utf8(body)).reason());
        String empty = body.replace("filename=\"x.png\"", "filename=\"\"").replace("PNG\r\n", "\r\n");
        assertEquals(200, browser.send("POST", LINES, headers, utf8(empty)).status());
    }

    @Test
    void otherTypesAreRefused() {
        in(OTHER_TYPES).forEach(type -> vectors.refuses(LINES, utf8("{\"product\":101}"), type));
        vectors.refuses(LINES, utf8("{\"product\":101}"), "");
    }

    @Test
    void tooMuchIsRefused() {
        vectors.refuses(LINES, utf8("{\"product\":101}" + " ".repeat(16 * 1024)), JSON);
        vectors.refuses(LINES, new byte[1 << 20], JSON);
    }
}
